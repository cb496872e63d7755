/** A request that a service refused, with its reason as a sentence. */
export class Refused extends Error {}

export async function get(path) {
  return read(await fetch(path, {headers: {Accept: 'application/json'}}));
}

export const post = (path, body) => send('POST', path, body);

export const put = (path, body) => send('PUT', path, body);

async function send(method, path, body) {
  return read(await fetch(path, {
    method,
    headers: {'Content-Type': 'application/json', 'X-Requested-With': 'leadrelay-console'},
    body: JSON.stringify(body),
  }));
}

/** As somebody whose key it is; without one, as anybody. */
export async function getAs(key, path) {
  return read(await fetch(path, {headers: {Accept: 'application/json', ...bearer(key)}}));
}

/** Sends a text as it is. */
export async function postAs(key, path, text) {
  return read(await fetch(path, {
    method: 'POST',
    headers: {'Content-Type': 'application/cloudevents+json', 'X-Requested-With': 'leadrelay-console', ...bearer(key)},
    body: text,
  }));
}

const bearer = key => key ? {Authorization: `Bearer ${key}`} : {};

async function read(response) {
  const text = await response.text();
  if (response.ok) return text === '' ? null : JSON.parse(text);
  throw new Refused(reasonIn(text) ?? `The service answered ${response.status}.`);
}

function reasonIn(text) {
  try {
    const problem = JSON.parse(text);
    return [problem.detail, ...(problem.errors ?? []).map(e => e.detail)].filter(Boolean).join(' ') || problem.title;
  } catch {
    return null;
  }
}
