import { call } from '../../api.js';

/**
 * Something that others may change, too: what it is, and the tag that says which state of it was seen. Sent along with a
 * change, the tag keeps two people from overwriting each other: 412 `precondition-failed`.
 */
export async function tagged(path, signal) {
  const seen = {};
  const value = await call('GET', path, { signal, seen });
  return { value, tag: seen.tag };
}

/** Changes it if it is still as it was seen (whatever it is now, without a tag); gives the answer and the new tag. */
export async function change(method, path, body, tag) {
  const seen = {};
  const value = await call(method, path, { body, seen, headers: tag ? { 'If-Match': tag } : {} });
  return { value, tag: seen.tag };
}

export const isStale = (failure) => failure.code === 'precondition-failed';
