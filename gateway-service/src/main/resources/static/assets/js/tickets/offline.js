import { blob } from '../api.js';

const TICKETS = 'foyer-tickets';
const SHELL = 'foyer-shell';
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
  await keepFiles();
  await navigator.serviceWorker.register('/sw.js', { type: 'module' });
}

/** Everything of ours that has been loaded so far, once the pages for tickets are. */
async function keepFiles() {
  await Promise.all([import('../pages/tickets.js'), import('../pages/ticket.js')]);
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name)).filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'));
  const files = [...new Set(['/', ...loaded.map(({ pathname }) => pathname)])];
  const cache = await caches.open(SHELL);
  for (const file of files) if (file === '/' || !await cache.match(file)) await cache.add(file);
  await drop(cache, files);
}

async function drop(cache, kept) {
  for (const request of await cache.keys()) {
    const { pathname, search } = new URL(request.url);
    if (!kept.includes(pathname + search)) await cache.delete(request);
  }
}
