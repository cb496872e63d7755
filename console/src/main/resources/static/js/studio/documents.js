import {get, post, put} from '../api.js';

/**
 * The published documents of a service, and what can be done with them.
 * @param base path of the service's collection
 * @param field name of the text in requests and answers: what kind of document it is
 */
export function documents(base, field) {
  const at = id => `${base}/${encodeURIComponent(id)}`;
  return {
    base,
    field,
    at,
    live: () => get(`${base}/live`),
    versions: async id => (await get(`${at(id)}/versions`)).versions,
    check: text => post(`${base}:check`, {[field]: text}),
    publish: (id, text, basedOn, signed) => put(at(id), {[field]: text, basedOn, ...signed}),
    rollBack: (id, to, basedOn, signed) => post(`${at(id)}:rollback`, {to, basedOn, ...signed}),
    /** Asks for something that takes the draft along. */
    ask: (path, text, body) => post(path, {[field]: text, ...body}),
  };
}
