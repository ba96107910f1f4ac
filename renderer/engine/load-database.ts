import { canonicalJson } from '#shared/lib/canonical-json.ts';
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

/**
 * Reads all pages and holds them against the totals written with the newest change: the database engine may lose or
 * alter records without an error, so nothing is shown before counts and checksums agree.
 */
export async function loadDatabase(database: LiaisonDatabase, ports: EnginePorts): Promise<LoadOutcome> {
  const millis = ports.deadlines.open * 3;
  const read = database.transaction('r', [database.meta, database.pages, database.changeSets], async () => {
    const state = await database.state();
    const pages = await database.pages.toArray();
    return { state, pages, history: await readHistory(database) };
  });
  const found = await withDeadline(
    read,
    millis,
    text.engine.open.stuck(text.engine.doing.reading, Math.ceil(millis / 1_000)),
  );
  const { state } = found;
  if (!state) return found.pages.length === 0 ? { tag: 'empty' } : damaged('its state record is missing.');
  try {
    const store = RecordStore.fromPages(found.pages);
    const problem = compareTotals(store, state);
    if (problem) return damaged(problem);
    return { tag: 'loaded', loaded: { database, store, state, history: found.history } };
  } catch (error) {
    return damaged(messageOf(error));
  }
}

function compareTotals(store: RecordStore, state: StateRecord): string | null {
  const totals = store.totals();
  return canonicalJson(totals) === canonicalJson(state.totals) ? null : text.engine.open.totalsDiffer;
}

function damaged(reason: string): LoadOutcome {
  return { tag: 'damaged', reason };
}
