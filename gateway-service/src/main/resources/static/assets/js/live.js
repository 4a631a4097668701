import { get } from './api.js';
import { onReturn } from './awake.js';

const POLL_MILLIS = 5000;

/**
 * The states of a showtime's seats as they change: a byte a seat (0 free, 1 held, 2 sold, 3 not for sale). Pushed by
 * the server; where that is not possible, asked for every few seconds. Back from a sleep it begins anew, since a stream that
 * died meanwhile looks open. Calls
 *
 *   changed(states, sections)          each time
 *   priced([{ priceTierId, total }])   when tickets cost something else from now on
 *   quoted([{ priceTierId, total }])   with what they cost as far as the live map has heard, which may be less than we have
 *   painted(name)                      with a name of which place is sold in which tier: another one, and the seat map is another
 */
export function watch(showtimeId, { changed, priced, quoted, painted }, signal) {
  const path = `showtimes/${showtimeId}/availability`;
  let states = new Uint8Array(0);
  let sections = [];

  const snapshot = (document) => {
    states = unpack(document.seats);
    sections = document.sections;
    quoted(document.prices ?? []);
    painted(document.painting);
    changed(states, sections);
  };
  const delta = (pairs) => {
    for (const pair of pairs.split(',')) {
      // "17:1", or "17-20:1" for neighbours in the same state.
      const [range, state] = pair.split(':');
      const [first, last = first] = range.split('-').map(Number);
      states.fill(Number(state), first, last + 1);
    }
    changed(states, sections);
  };

  const counted = (counts) => {
    const known = new Map(counts.map((count) => [count.sectionId, count]));
    sections = sections.map((section) => ({ ...section, ...known.get(section.sectionId) }));
    changed(states, sections);
  };

  let source = null;
  const open = () => {
    source?.close();
    const mine = source = new EventSource(`/api/v1/${path}/stream`);
    mine.addEventListener('snapshot', ({ data }) => snapshot(JSON.parse(data)));
    mine.addEventListener('delta', ({ data }) => delta(data));
    mine.addEventListener('sections', ({ data }) => counted(JSON.parse(data)));
    mine.addEventListener('prices', ({ data }) => priced(JSON.parse(data)));
    mine.addEventListener('painting', ({ data }) => painted(data));
    mine.addEventListener('error', () => {
      if (mine.readyState === EventSource.CLOSED) poll(mine);
    });
  };
  open();
  onReturn((cut) => { if (cut || source.readyState !== EventSource.OPEN) open(); }, signal);
  signal.addEventListener('abort', () => source.close());

  async function poll(mine) {
    while (!signal.aborted && source === mine) {
      await get(path, { signal }).then(snapshot).catch(() => null);
      await new Promise((resume) => { setTimeout(resume, POLL_MILLIS); });
    }
  }
}

/** Two bits a seat, the least significant first. */
function unpack(base64) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const states = new Uint8Array(bytes.length * 4);
  for (let ordinal = 0; ordinal < states.length; ordinal += 1) {
    states[ordinal] = (bytes[ordinal >> 2] >> (2 * (ordinal & 3))) & 3;
  }
  return states;
}
