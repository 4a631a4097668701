/**
 * What time it is for the platform. The clocks of phones are minutes wrong, and what is held for somebody ends by the
 * platform's: an answer that nobody may have kept tells how far the clock here is off.
 */
const NOTICEABLE_MILLIS = 2_000;
/** An answer that took longer may have slept on the way. */
const PROMPT_MILLIS = 5_000;
let ahead = 0;

export const now = () => Date.now() + ahead;

/** Takes the time from the headers of an answer; `asked` is when it was asked for, by the clock here. */
export function hear(headers, asked) {
  const said = Date.parse(headers.get('Date'));
  const took = Date.now() - asked;
  if (!headers.get('Cache-Control')?.includes('no-store') || Number.isNaN(said) || took < 0 || took > PROMPT_MILLIS) return;
  const off = said + 500 - asked - took / 2; // it is written in whole seconds, rounded down
  ahead = Math.abs(off) < NOTICEABLE_MILLIS ? 0 : off;
}
