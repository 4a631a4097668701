/**
 * What a scanner keeps in the browser, so that it works without network and through a reload: manifests by showtime, and
 * the scans that were not sent yet or that came to something else than was said at the door. No names are in either.
 */
const NAME = 'foyer-door';
const KEPT_MILLIS = 8 * 86_400_000;

let opened = null;

function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('manifests', { keyPath: 'showtimeId' });
      request.result.createObjectStore('scans', { keyPath: 'id', autoIncrement: true }).createIndex('showtime', 'showtimeId');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

/** Runs one request in a transaction of its own; done when it is on disk. */
async function run(store, mode, ask) {
  const transaction = (await database()).transaction(store, mode, { durability: 'strict' });
  const request = ask(transaction.objectStore(store));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? request.error);
  });
}

export const manifest = (showtimeId) => run('manifests', 'readonly', (store) => store.get(showtimeId));

export const keepManifest = (document) => run('manifests', 'readwrite', (store) => store.put({ ...document, keptAt: Date.now() }));

export const scans = (showtimeId) => run('scans', 'readonly', (store) => store.index('showtime').getAll(showtimeId));

/** Adds a scan, or keeps what has become of it; its id. */
export const keepScan = (scan) => run('scans', 'readwrite', (store) => store.put(scan));

export const dropScan = (id) => run('scans', 'readwrite', (store) => store.delete(id));

/** Forgets manifests that nobody needs any more. Scans stay until they are sent. */
export async function forgetOld() {
  const all = await run('manifests', 'readonly', (store) => store.getAll());
  for (const { showtimeId, keptAt } of all) {
    if (Date.now() - keptAt > KEPT_MILLIS) await run('manifests', 'readwrite', (store) => store.delete(showtimeId));
  }
}
