import { blob } from '../api.js';
import { keepShell } from '../shell.js';

const TICKETS = 'foyer-tickets';
export const UPCOMING = 'users/me/tickets?when=upcoming&size=100';

/** Nothing of a person stays in this browser after logging out. */
export const forget = () => globalThis.caches?.delete(TICKETS);

/**
 * Keeps what is needed at a door without a network: the tickets of coming shows with their codes, and the files that show
 * them. Nothing else about a person is kept. The service worker (sw.js) answers from there when nobody else does.
 */
export async function keep(list) {
  if (!globalThis.caches || !navigator.serviceWorker || !navigator.onLine) return;
  const cache = await caches.open(TICKETS);
  await cache.put(`/api/v1/${UPCOMING}`, Response.json(list));
  const codes = list.items.filter(({ status }) => status === 'VALID').map(({ id }) => `tickets/${id}/qr.png`);
  for (const path of codes) {
    if (!await cache.match(`/api/v1/${path}`)) await cache.put(`/api/v1/${path}`, new Response(await blob(path), { headers: { 'Content-Type': 'image/png' } }));
  }
  await drop(cache, [UPCOMING, ...codes].map((path) => `/api/v1/${path}`));
  await Promise.all([import('../pages/tickets.js'), import('../pages/ticket.js')]);
  await keepShell();
}

async function drop(cache, kept) {
  for (const request of await cache.keys()) {
    const { pathname, search } = new URL(request.url);
    if (!kept.includes(pathname + search)) await cache.delete(request);
  }
}
