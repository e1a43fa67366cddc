/**
 * IndexedDB `otklik`, of the origin of the page. Nothing else is ever kept on a
 * device: no cookie, no localStorage. It is made when there is first something to
 * keep, so a page that was only looked at leaves no trace.
 */
const NAME = 'otklik';
const STORES = ['outbox', 'drafts', 'shelf'] as const;

/** Grows with every store. A tab of an older version that is still open lets go of the database. */
const VERSION = 2;
export type Store = (typeof STORES)[number];

/** Safari is known to leave a request unanswered for ever. Answers must not wait for that. */
const PATIENCE = 10_000;

let opened: Promise<IDBDatabase | undefined> | undefined;

let database: IDBDatabase | undefined;

/** The person has left: what another form would still save as the page goes is not saved. */
let isShut = false;

const forget = (): void => (opened = database = undefined);

function open(make: boolean): Promise<IDBDatabase | undefined> {
  return (opened ??= new Promise<IDBDatabase | undefined>((resolve, reject) => {
    const timer = setTimeout(() => {
      forget();
      reject(new Error('IndexedDB does not answer'));
    }, PATIENCE);
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = ({ oldVersion }) => {
      const { result, transaction } = request;
      // One that an older version has made is read as it is, with the new stores.
      if (!make && oldVersion === 0) return transaction!.abort();
      for (const store of STORES)
        if (!result.objectStoreNames.contains(store)) result.createObjectStore(store, { keyPath: 'id' });
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      database = request.result;
      database.onclose = forget;
      // Somebody deletes it or has a newer one: a connection left open would block them.
      database.onversionchange = () => {
        database?.close();
        forget();
      };
      resolve(database);
    };
    request.onerror = (event) => {
      // Unhandled, Firefox would tell the page's own error listeners.
      event.preventDefault();
      clearTimeout(timer);
      forget();
      if (request.error?.name === 'AbortError' && !make) resolve(undefined);
      else reject(request.error!);
    };
  }));
}

/** To open it would make it, and WebKit lists an empty one even where that is given up. An old browser does not say. */
const isMade = (): Promise<boolean> =>
  Promise.resolve(indexedDB.databases?.()).then(
    (all) => !all || all.some(({ name, version }) => name === NAME && version),
    () => true,
  );

/**
 * Does one thing with what is kept, wholly or not at all; what is written has
 * reached the disk when it resolves (`durability: 'strict'`: browsers by default
 * do not wait for that). Gives what the request that `work` returns found.
 * Rejects where the browser does not let us: private windows, a full disk, blocked storage.
 */
async function transact<Found>(
  mode: 'readonly' | 'readwrite',
  work: (store: (name: Store) => IDBObjectStore) => IDBRequest<Found> | void,
  again = true,
): Promise<Found | undefined> {
  const make = mode === 'readwrite';
  if (!make && !opened && !(await isMade())) return undefined;
  if (isShut) throw new Error('Nothing is kept any more');
  let database = await open(make);
  // It may have been looked for in vain a moment ago, by somebody who had nothing to keep.
  if (!database && make) database = await open(make);
  if (!database) return undefined;
  let transaction: IDBTransaction;
  try {
    transaction = database.transaction(STORES, mode, { durability: 'strict' });
  } catch (cause) {
    // The person has cleared the site's data meanwhile: the connection is closed, and a new one will do.
    forget();
    if (again) return transact(mode, work, false);
    throw cause;
  }
  return new Promise((resolve, reject) => {
    const request = work((name) => transaction.objectStore(name));
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gave up'));
    setTimeout(() => reject(new Error('IndexedDB does not answer')), PATIENCE);
  });
}

/** Takes everything off the device, at once: the page may be gone a moment later. */
export function wipe(): void {
  isShut = true;
  database?.close();
  forget();
  try {
    indexedDB.deleteDatabase(NAME);
  } catch {
    // Storage is blocked, so nothing was kept.
  }
}

export const read = <Found>(
  work: (store: (name: Store) => IDBObjectStore) => IDBRequest<Found>,
): Promise<Found | undefined> => transact('readonly', work);

export const write = (work: (store: (name: Store) => IDBObjectStore) => void): Promise<void> =>
  transact('readwrite', work) as Promise<undefined>;

/**
 * Does what only one tab may do at a time; `false` when another tab is at it and
 * we do not wait. Without locks (no https, an opaque origin) everybody may.
 */
export async function alone(name: string, wait: boolean | AbortSignal, work: () => Promise<unknown>): Promise<boolean> {
  let begun = false;
  const begin = async (lock: unknown): Promise<unknown> => {
    begun = lock !== null;
    return begun ? work() : undefined;
  };
  const how = typeof wait === 'object' ? { signal: wait } : { ifAvailable: !wait };
  try {
    await navigator.locks.request(`otklik ${name}`, how, begin);
  } catch (cause) {
    if (begun) throw cause;
    if (typeof wait === 'object' && wait.aborted) return false;
    await begin({});
  }
  return begun;
}
