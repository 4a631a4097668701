import { hear } from './now.js';
import * as session from './session.js';

/** A refusal, with the fields of its problem document. problems.js says what it means; `status` is 0 when nobody answered. */
export class Refusal extends Error {
  refusal = true;

  constructor(status, problem, retryAfter) {
    super(problem.errors?.map(({ field, message }) => `${field} ${message}`).join(', ') || problem.detail || problem.title || `Error ${status}`);
    this.name = 'Refusal';
    this.status = status;
    this.code = problem.code ?? (status === 0 ? 'unreachable' : undefined);
    this.problem = problem;
    this.retryAfter = Number(retryAfter) || null;
  }
}

/**
 * Calls the API; an access token that has just expired is renewed once. Throws a Refusal when it says no. Whoever gives
 * an object as `seen` finds the answer's ETag in it, as `tag`.
 */
export async function call(method, path, { body, headers = {}, signal, seen = {} } = {}) {
  const response = await answer(method, path, body, headers, signal);
  seen.tag = response.headers.get('ETag') ?? undefined;
  if (response.status === 204 || method === 'HEAD') return null;
  return read(response, response.status !== 202); // what is merely accepted may have nothing to say
}

export const get = (path, options) => call('GET', path, options);
export const post = (path, body, headers) => call('POST', path, { body: body ?? {}, headers });
export const put = (path, body, headers) => call('PUT', path, { body, headers });
export const patch = (path, body, headers) => call('PATCH', path, { body, headers });
export const remove = (path) => call('DELETE', path);

/** A money operation carries a key, so that sending it again cannot do it twice. Whoever repeats it gives the same key. */
export const pay = (path, body, key = crypto.randomUUID()) => post(path, body, { 'Idempotency-Key': key });

/** Something that needs the access token, as a Blob: a file to be saved, a picture to be shown. */
export async function blob(path, options = {}) {
  return (await answer('GET', path, undefined, { Accept: '*/*' }, options.signal)).blob();
}

/** The same as an address, for a link or an image. */
export const download = async (path) => URL.createObjectURL(await blob(path));

/** Saves a file that needs the access token under a name. */
export async function save(path, name) {
  const link = document.createElement('a');
  link.href = await download(path);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function answer(method, path, body, headers, signal) {
  let response = await send(method, path, body, headers, signal);
  if (response.status === 401 && session.isLoggedIn() && await session.refresh()) {
    response = await send(method, path, body, headers, signal);
  }
  if (!response.ok) throw new Refusal(response.status, await read(response), response.headers.get('Retry-After'));
  return response;
}

async function send(method, path, body, headers, signal) {
  const all = { Accept: 'application/json', ...headers };
  if (session.isLoggedIn()) all.Authorization = `Bearer ${session.token()}`;
  if (body !== undefined) all['Content-Type'] = 'application/json';
  const asked = Date.now();
  try {
    const response = await fetch(`/api/v1/${path}`, { method, headers: all, signal, body: body === undefined ? undefined : JSON.stringify(body) });
    hear(response.headers, asked);
    return response;
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Refusal(0, {});
  }
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
