import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { runSteps } from '#shared/lib/steps.ts';
import { storedKinds, type StoredKind } from '#shared/model/kind-names.ts';
import { decodePage, type DecodedPage, type PageRecord } from '#shared/store/page-codec.ts';
import { RecordStore } from '#shared/store/record-store.ts';
import { text } from '#shared/text/text.ts';
import type { LiaisonDatabase, StateRecord } from './database.ts';
import { messageOf, withDeadline } from './deadline.ts';
import type { EnginePorts } from './engine-ports.ts';
import { readHistory, type Loaded } from './session.ts';

/** What was found in an open database. */
export type LoadOutcome =
  | { readonly tag: 'loaded'; readonly loaded: Loaded }
  /** The database was made but never filled, or the engine threw its content away. */
  | { readonly tag: 'empty' }
  | { readonly tag: 'damaged'; readonly reason: string };

const PAGES_AT_ONCE = 16;
/** So many rows are taken apart in a moment. */
const ROWS_READ_AT_ONCE = 20_000;
/** Kinds that the first list does not need: in a large workspace their pages are verified, and taken apart later. */
const laterKinds: ReadonlySet<StoredKind> = new Set<StoredKind>([
  'researchNote',
  'collaboration',
  'post',
  'order',
  'payment',
  'touch',
  'trip',
  'importRun',
]);

/**
 * Reads all pages and holds them against the totals written with the newest change: the database engine may lose or
 * alter records without an error, so nothing can be done before counts and checksums agree. What `first-screen.ts` shows
 * until then has a checksum of its own. A page with its checksum is what was written, also while nobody took it apart.
 */
export async function loadDatabase(database: LiaisonDatabase, ports: EnginePorts): Promise<LoadOutcome> {
  const read = database.transaction('r', [database.meta, database.pages, database.changeSets], async () => {
    const state = await database.state();
    const pages = await readPages(database, laterIn(state));
    return { state, pages, history: await readHistory(database) };
  });
  const millis = ports.deadlines.open * 3;
  const { state, pages, history } = await withDeadline(
    read,
    millis,
    text.engine.open.stuck(text.engine.doing.reading, Math.ceil(millis / 1_000)),
  );
  if (typeof pages === 'string') return damaged(pages);
  if (!state) return pages.length === 0 ? { tag: 'empty' } : damaged('its state record is missing.');
  const store = RecordStore.fromDecodedPages(pages);
  const problem = compareTotals(store, state);
  if (problem) return damaged(problem);
  if (laterIn(state).size === 0) takeApart(store);
  return { tag: 'loaded', loaded: { database, store, state, history } };
}

/**
 * The rows of every page, or what is wrong with one. A few pages at a time, the next ones on their way while these are
 * taken apart: the texts of a large workspace would not fit into memory beside its rows.
 */
async function readPages(database: LiaisonDatabase, later: ReadonlySet<StoredKind>): Promise<DecodedPage[] | string> {
  const pages: DecodedPage[] = [];
  let next: PromiseLike<PageRecord[]> = database.pages.limit(PAGES_AT_ONCE).toArray();
  for (;;) {
    const records = await next;
    const last = records.at(-1);
    if (!last) return pages;
    next = database.pages.where('key').above(last.key).limit(PAGES_AT_ONCE).toArray();
    try {
      for (const record of records) {
        const page = decodePage(record);
        if (!later.has(page.kind)) page.rows();
        pages.push(page);
      }
    } catch (error) {
      return messageOf(error);
    }
  }
}

function laterIn(state: StateRecord | undefined): ReadonlySet<StoredKind> {
  const rows = Object.values(state?.totals.counts ?? {}).reduce((sum, count) => sum + count, 0);
  return rows > ROWS_READ_AT_ONCE ? laterKinds : new Set();
}

function compareTotals(store: RecordStore, state: StateRecord): string | null {
  const totals = store.totals();
  return canonicalJson(totals) === canonicalJson(state.totals) ? null : text.engine.open.totalsDiffer;
}

function takeApart(store: RecordStore): void {
  for (const kind of storedKinds) runSteps(store.readySteps(kind));
}

function damaged(reason: string): LoadOutcome {
  return { tag: 'damaged', reason };
}
