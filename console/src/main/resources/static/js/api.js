/** A request that a service refused, with its reason as a sentence and, where it names them, every place that is wrong. */
export class Refused extends Error {
  constructor(sentence, status, problem = {}) {
    super(sentence);
    this.status = status;
    this.problem = problem;
  }

  /** @returns {{pointer: string, line?: number, rule?: string, detail: string}[]} */
  get places() {
    return this.problem.errors ?? [];
  }
}

export const get = path => ask(path, {headers: {Accept: 'application/json'}}).then(read);

export const post = (path, body) => send('POST', path, body).then(read);

export const put = (path, body) => send('PUT', path, body).then(read);

/** Posts and hands over each line of the answer, which is JSON, as it comes. */
export async function postForLines(path, body, take) {
  const response = await send('POST', path, body, 'application/x-ndjson');
  if (!response.ok) return read(response);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop();
    lines.forEach(line => take(JSON.parse(line)));
  }
  if (rest) take(JSON.parse(rest));
  return null;
}

/** As somebody whose key it is; without one, as anybody. */
export const getAs = (key, path) => ask(path, {headers: {Accept: 'application/json', ...bearer(key)}}).then(read);

/** Sends a text as it is. */
export const postAs = (key, path, text) => ask(path, {
  method: 'POST',
  headers: {'Content-Type': 'application/cloudevents+json', 'X-Requested-With': 'leadrelay-console', ...bearer(key)},
  body: text,
}).then(read);

const bearer = key => key ? {Authorization: `Bearer ${key}`} : {};

const send = (method, path, body, accept = 'application/json') => ask(path, {
  method,
  headers: {'Content-Type': 'application/json', Accept: accept, 'X-Requested-With': 'leadrelay-console'},
  body: JSON.stringify(body),
});

async function ask(path, request) {
  try {
    return await fetch(path, request);
  } catch {
    throw new Refused('The console does not answer. Is it running, and are you online?', 0);
  }
}

async function read(response) {
  const text = await response.text();
  if (response.ok) return text === '' ? null : JSON.parse(text);
  const problem = problemIn(text);
  throw new Refused(sentence(problem) ?? `The service answered ${response.status}.`, response.status, problem);
}

function problemIn(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

const sentence = problem =>
    [problem.detail, ...(problem.errors ?? []).map(e => e.detail)].filter(Boolean).join(' ') || problem.title;
