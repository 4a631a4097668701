import * as session from './session.js';

/** A refusal, with the fields of its problem document. */
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.errors?.map(({ field, message }) => `${field} ${message}`).join(', ') || problem.detail || problem.title || `Error ${status}`);
    this.status = status;
    this.code = problem.code;
    this.problem = problem;
  }
}

/** Calls the API; an access token that has just expired is renewed once. Throws a Refusal when it says no. */
export async function call(method, path, { body, headers = {}, signal } = {}) {
  let response = await send(method, path, body, headers, signal);
  if (response.status === 401 && session.isLoggedIn() && await session.refresh()) {
    response = await send(method, path, body, headers, signal);
  }
  if (!response.ok) throw new Refusal(response.status, await read(response));
  if (response.status === 204) return null;
  return read(response, response.status !== 202); // what is merely accepted may have nothing to say
}

export const get = (path, options) => call('GET', path, options);
export const post = (path, body, headers) => call('POST', path, { body: body ?? {}, headers });
export const put = (path, body) => call('PUT', path, { body });
export const patch = (path, body) => call('PATCH', path, { body });
export const remove = (path) => call('DELETE', path);

/** A money operation carries a key, so that sending it again cannot do it twice. */
export const pay = (path, body) => post(path, body, { 'Idempotency-Key': crypto.randomUUID() });

/** Something that needs the access token, to be saved. */
export async function download(path) {
  const response = await send('GET', path, undefined, {});
  if (!response.ok) throw new Refusal(response.status, await read(response));
  return URL.createObjectURL(await response.blob());
}

/** A picture that needs the access token, as an address for an image; null when there is none. */
export async function picture(path) {
  const response = await send('GET', path, undefined, {});
  return response.ok ? URL.createObjectURL(await response.blob()) : null;
}

function send(method, path, body, headers, signal) {
  const all = { Accept: 'application/json', ...headers };
  if (session.isLoggedIn()) all.Authorization = `Bearer ${session.token()}`;
  if (body !== undefined) all['Content-Type'] = 'application/json';
  return fetch(`/api/v1/${path}`, { method, headers: all, signal, body: body === undefined ? undefined : JSON.stringify(body) });
}

async function read(response, strict = false) {
  try {
    const json = await response.json();
    return Array.isArray(json) ? { items: json } : json;
  } catch (failure) {
    if (strict) throw failure;
    return {};
  }
}
