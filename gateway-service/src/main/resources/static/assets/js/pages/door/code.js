/**
 * What a ticket's code says: a version, ticket, showtime and serial, and an Ed25519 signature over these 37 bytes, as
 * base64url. A public key alone tells whether it is one of ours.
 */
const PAYLOAD_BYTES = 37;
const SIGNATURE_BYTES = 64;
const VERSION = 1;

/** `{ticketId, showtimeId, serial, payload, signature}`; null when it cannot be a code. Nothing is proven by that yet. */
export function readCode(text) {
  const bytes = decode(text.trim());
  if (bytes?.length !== PAYLOAD_BYTES + SIGNATURE_BYTES || bytes[0] !== VERSION) return null;
  return {
    ticketId: uuid(bytes.subarray(1, 17)),
    showtimeId: uuid(bytes.subarray(17, 33)),
    serial: new DataView(bytes.buffer).getInt32(33),
    payload: bytes.subarray(0, PAYLOAD_BYTES),
    signature: bytes.subarray(PAYLOAD_BYTES),
  };
}

/** The keys of a manifest, X.509 in base64, as this browser uses them; none where it does not know Ed25519. */
export async function publicKeys(encoded) {
  try {
    return await Promise.all(encoded.map((key) => crypto.subtle.importKey('spki', decode(key), 'Ed25519', false, ['verify'])));
  } catch {
    return null;
  }
}

/** Whether one of the keys has signed it. */
export async function isSigned({ payload, signature }, keys) {
  for (const key of keys) if (await crypto.subtle.verify('Ed25519', key, signature, payload)) return true;
  return false;
}

function decode(base64) {
  try {
    return Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

function uuid(bytes) {
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
