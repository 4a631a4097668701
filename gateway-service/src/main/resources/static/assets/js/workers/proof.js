import { leadingZeros, sha256 } from './sha256.js';

/**
 * The sum that a waiting room may ask for: a text behind the nonce with which their hash begins with so many zero bits. It
 * runs beside the page, which stays usable. In: { nonce, bits }; out: the text.
 */
onmessage = ({ data: { nonce, bits } }) => {
  const encoder = new TextEncoder();
  let tried = 0;
  while (leadingZeros(sha256(encoder.encode(nonce + tried))) < bits) tried += 1;
  postMessage(String(tried));
};
