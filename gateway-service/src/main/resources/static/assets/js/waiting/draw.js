/**
 * `foyer-draw-1`: which number in line somebody got who was here when the waiting room opened. The seed's hash is known
 * before, the seed after, so anybody can compute it; nobody can choose.
 */
const ROUNDS = 8;

/** @returns SHA-256 of the seed, in hexadecimal, which was published before the opening */
export async function commitmentOf(seed) {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(seed))));
}

/** The number of an arrival among `drawn`; who came later has the arrival as number. */
export async function numberOf(seed, drawn, arrival) {
  if (arrival > drawn) return arrival;
  const key = await crypto.subtle.importKey('raw', bytesOf(seed), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const width = halfWidth(drawn);
  let x = arrival - 1;
  do x = await permute(key, width, x); while (x >= drawn);
  return x + 1;
}

async function permute(key, width, x) {
  const mask = 2 ** width - 1;
  let [l, r] = [Math.floor(x / 2 ** width), x & mask];
  for (let round = 0; round < ROUNDS; round += 1) [l, r] = [r, (l ^ await sum(key, round, r, width)) >>> 0];
  return l * 2 ** width + r;
}

/** The first `width` bits of HMAC-SHA256(seed, round || r). */
async function sum(key, round, r, width) {
  const message = new DataView(new ArrayBuffer(5));
  message.setUint8(0, round);
  message.setUint32(1, r);
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, message.buffer));
  return mac.getUint32(0) >>> (32 - width);
}

/** Half of the smallest even number of bits that can count to n. */
function halfWidth(n) {
  let width = 1;
  while (4 ** width < n) width += 1;
  return width;
}

const bytesOf = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
