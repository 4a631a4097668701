import { get } from '../../api.js';

/** What is there; `absent` while whoever sells has not heard of it, as of an event that nobody has published. */
export async function getOr(absent, path, signal) {
  try {
    return await get(path, { signal });
  } catch (failure) {
    if (failure.status !== 404) throw failure;
    return absent;
  }
}
