const SHELL = 'foyer-shell';

/**
 * Keeps the files of this page, so that it opens without network, too: the service worker (sw.js) takes them from there
 * when nobody else answers. What a scanner needs beside them is in store.js.
 */
export async function keepShell() {
  if (!globalThis.caches || !navigator.serviceWorker || !navigator.onLine) return;
  const cache = await caches.open(SHELL);
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name)).filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'));
  await cache.add('/');
  for (const file of new Set(loaded.map(({ pathname }) => pathname))) if (!await cache.match(file)) await cache.add(file);
  await navigator.serviceWorker.register('/sw.js', { type: 'module' });
}
