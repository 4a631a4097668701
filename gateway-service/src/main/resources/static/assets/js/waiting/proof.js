import { Refusal } from '../api.js';

/** Answers a challenge of a waiting room, beside the page; gives up when it is left or takes longer than the challenge is good. */
export function solve({ kind, nonce, bits, expiresAt }, signal) {
  if (kind !== 'WORK') return Promise.reject(new Refusal(403, { code: 'proof-required' }));
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../workers/proof.js', import.meta.url), { type: 'module' });
    const stop = (done, value) => {
      worker.terminate();
      clearTimeout(late);
      done(value);
    };
    const late = setTimeout(() => stop(reject, new Refusal(403, { code: 'proof-required' })), new Date(expiresAt) - Date.now());
    worker.onmessage = ({ data }) => stop(resolve, { nonce, solution: data });
    worker.onerror = () => stop(reject, new Refusal(403, { code: 'proof-required' }));
    signal.addEventListener('abort', () => stop(reject, signal.reason), { once: true });
    worker.postMessage({ nonce, bits });
  });
}
