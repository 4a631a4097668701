const SHELL = 'foyer-shell';
/** Where the files of this version are, such as /assets/v-1f00a2b3c4d5/. */
const HERE = new URL('../', import.meta.url).pathname;
const OURS = /^\/assets\/(?:v-[\da-f]+\/)?/;
const PAGE = /\/js\/pages\//;

/**
 * Keeps the page and all of its files that have been loaded so far, so that they open without network: the service worker
 * (sw.js) takes them from here when nobody else answers. What other pages have kept stays. Files of another version are
 * taken anew in this one, since the page that is kept names those; it comes last, so whoever is cut off in between has the
 * earlier version whole.
 */
export async function keepShell() {
  if (!globalThis.caches || !navigator.serviceWorker || !navigator.onLine) return;
  const page = await fetch('/');
  if (!(await page.clone().text()).includes(`${HERE}js/main.js`)) return; // renewed since: the next visit keeps that
  const cache = await caches.open(SHELL);
  const kept = (await cache.keys()).map(({ url }) => new URL(url).pathname).filter((path) => OURS.test(path));
  await withWhatTheyImport(kept);
  const files = new Set([...kept.map(present), ...loaded()]);
  for (const file of files) if (!await cache.match(file)) await keep(cache, file);
  await cache.put('/', page);
  for (const file of kept) if (!file.startsWith(HERE)) await cache.delete(file);
  await navigator.serviceWorker.register('/sw.js');
}

const present = (path) => path.replace(OURS, HERE);

/** Pages of another version: in this one they may import what they did not before. */
const withWhatTheyImport = (kept) => Promise.all(kept.filter((path) => !path.startsWith(HERE) && PAGE.test(path)).map((path) => import(present(path)).catch(() => null)));

const loaded = () => performance.getEntriesByType('resource').map(({ name }) => new URL(name))
  .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith(HERE)).map(({ pathname }) => pathname);

/** A file that this version has no more is not missed. */
async function keep(cache, file) {
  const answer = await fetch(file);
  if (answer.ok) await cache.put(file, answer);
}
