import Dexie from 'dexie';
import Papa from 'papaparse';

/** What importing the same rows costs in the plainest ways, in milliseconds. */
export interface ImportLimits {
  /** Decoding the bytes and splitting the text into cells. */
  readonly parse: number;
  /** One strict transaction that puts every page the import wrote. */
  readonly pages: number;
  /** Every record of these pages in a Dexie table, a thousand with each call, and with a call of its own. */
  readonly bulkPuts: number;
  readonly rowPuts: number;
  readonly records: number;
}

interface Page {
  readonly key: string;
  readonly kind: string;
  readonly text: string;
}

const RUNS = 3;
const ROWS_OF_BULK = 1_000;
/** Records put one by one; the time of all is reckoned from them. */
const SINGLE_PUTS = 20_000;

/**
 * Runs in the page of the app, past it: looks at the open workspace's pages before an import, and measures afterwards
 * what the plainest ways would have taken for the pages that are new or changed.
 */
export function createLimitBench(): { note(): Promise<void>; measure(csv: Uint8Array): Promise<ImportLimits> } {
  let before = new Map<string, string>();
  return {
    async note() {
      before = new Map((await pagesOfWorkspace()).map(({ key, text }) => [key, text]));
    },
    async measure(csv) {
      const pages = (await pagesOfWorkspace()).filter(({ key, text }) => before.get(key) !== text);
      before.clear();
      const rows = pages.flatMap(({ kind, text }) =>
        (JSON.parse(text) as { id: string }[]).map((row) => ({ ...row, id: `${kind} ${row.id}` })),
      );
      const some = rows.filter((_, index) => index % Math.ceil(rows.length / SINGLE_PUTS) === 0);
      const single = await inDexie((table) => Promise.all(some.map((row) => table.put(row))));
      return {
        parse: await median(() => Papa.parse<string[]>(new TextDecoder().decode(csv), { header: false })),
        pages: await medianOf(() => strictPuts(pages)),
        bulkPuts: await medianOf(() =>
          inDexie(async (table) => {
            for (let from = 0; from < rows.length; from += ROWS_OF_BULK) {
              await table.bulkPut(rows.slice(from, from + ROWS_OF_BULK));
            }
          }),
        ),
        rowPuts: (single * rows.length) / some.length,
        records: rows.length,
      };
    },
  };
}

async function pagesOfWorkspace(): Promise<Page[]> {
  const found = (await indexedDB.databases()).find(({ name }) => name?.startsWith('liaison-'));
  const database = await settled(indexedDB.open(found!.name!));
  const pages = await settled(database.transaction('pages').objectStore('pages').getAll());
  database.close();
  return pages as Page[];
}

async function strictPuts(pages: readonly Page[]): Promise<number> {
  const opening = indexedDB.open('bench-pages');
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('pages', { keyPath: 'key' }));
  const database = await settled(opening);
  const from = performance.now();
  const transaction = database.transaction('pages', 'readwrite', { durability: 'strict' });
  for (const page of pages) transaction.objectStore('pages').put(page);
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  const millis = performance.now() - from;
  database.close();
  await settled(indexedDB.deleteDatabase('bench-pages'));
  return millis;
}

async function inDexie(work: (table: Dexie.Table<{ id: string }, string>) => Promise<unknown>): Promise<number> {
  const database = new Dexie('bench-rows', { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ rows: 'id' });
  await database.open();
  const table = database.table<{ id: string }, string>('rows');
  const from = performance.now();
  await database.transaction('rw', table, () => work(table));
  const millis = performance.now() - from;
  await database.delete();
  return millis;
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error(request.error?.message)));
  });
}

async function median(work: () => unknown): Promise<number> {
  return medianOf(async () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
}

async function medianOf(work: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await work());
  return times.sort((left, right) => left - right)[Math.floor(RUNS / 2)]!;
}
