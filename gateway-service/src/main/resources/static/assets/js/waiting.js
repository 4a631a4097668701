import { get, post } from './api.js';
import { count } from './format.js';

/**
 * Waits in the line of a showtime's waiting room, telling where we stand. Resolves to the admission token, which the
 * hold has to carry; joining again gives the same place, so a reload loses nothing.
 */
export async function admission(showtimeId, tell, signal) {
  const places = `waiting-rooms/${showtimeId}/places`;
  let place = await post(places);
  while (!place.admissionToken) {
    if (place.state === 'DONE' || place.state === 'LAPSED') throw new Error('Your turn is over. Try again to get a new place in line.');
    tell(describe(place));
    await pause(Math.max(1, place.pollAfter ?? 2) * 1000, signal);
    place = await get(`${places}/${place.placeId}`, { signal });
  }
  tell('It is your turn.');
  return place.admissionToken;
}

function describe({ state, ahead, estimate }) {
  if (state === 'PRE_QUEUE') return 'The line has not opened yet. Everybody who is here when it opens gets a random place.';
  const time = estimate ? ` About ${Math.max(1, Math.ceil(estimate.seconds / 60))} min.` : '';
  return `${count(ahead)} ahead of you.${time} Keep this page open; your place is kept if you reload.`;
}

function pause(millis, signal) {
  return new Promise((resume, reject) => {
    const timer = setTimeout(resume, millis);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    }, { once: true });
  });
}
