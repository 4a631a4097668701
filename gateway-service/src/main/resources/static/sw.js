/**
 * At a door without a network, tickets are shown and checked from what assets/js/tickets/offline.js and assets/js/shell.js
 * have kept. Whenever the network answers, its answer is taken, and nothing is kept here. It imports nothing: as a module
 * Firefox before 147 would not run it.
 */
const SHELL = 'foyer-shell';
const TICKETS = 'foyer-tickets';
const KEPT = /^\/api\/v1\/(?:users\/me\/tickets|tickets\/[\w-]+\/qr\.png)$/;

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => kept(SHELL, '/')));
  else if (pathname.startsWith('/assets/')) event.respondWith(fetch(request).catch(() => kept(SHELL, request)));
  else if (KEPT.test(pathname)) event.respondWith(fetch(request).catch(() => kept(TICKETS, request)));
});

async function kept(name, request) {
  const cache = await caches.open(name);
  return await cache.match(request, { ignoreVary: true }) ?? Response.error();
}
