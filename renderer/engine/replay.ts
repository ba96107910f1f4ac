import { text } from '#shared/text/text.ts';
import { compactChangeSet } from './change-set-codec.ts';
import type { StateRecord } from './database.ts';
import { withDeadline } from './deadline.ts';
import type { EnginePorts } from './engine-ports.ts';
import { nextHistory } from './history.ts';
import { readJournal, type ReadEntry } from './journal-reader.ts';
import type { Loaded } from './session.ts';

/**
 * Adds to the working copy what only the journal has, one transaction per change set. Throws a sentence when an entry
 * does not fit; those before it stay.
 */
export async function replayJournal(
  loaded: Loaded,
  ports: EnginePorts,
  range: { workspaceId: string; hash: string; last: number },
): Promise<number> {
  let count = 0;
  for await (const entry of readJournal(ports, { ...range, after: loaded.state.sequence })) {
    await replayEntry(loaded, ports, entry);
    count += 1;
  }
  return count;
}

async function replayEntry(loaded: Loaded, ports: EnginePorts, entry: ReadEntry): Promise<void> {
  const { database, store } = loaded;
  const applied = store.apply(entry.changeSet.changes);
  if (applied.tag === 'refused') throw new Error(applied.problem.message);
  const { header, body } = compactChangeSet(entry.changeSet);
  const { sequence, hash } = entry;
  const state: StateRecord = { ...loaded.state, sequence, clock: entry.changeSet.clock, totals: store.totals() };
  const { pages, changeSets, changeBodies, meta, blobs } = database;
  const work = database.transaction('rw', [pages, changeSets, changeBodies, meta, blobs], async () => {
    await pages.bulkPut([...applied.pages]);
    await pages.bulkDelete([...applied.emptied]);
    await changeSets.add(header);
    await changeBodies.add(body);
    await blobs.bulkPut([...entry.blobs].map(([sha256, data]) => ({ sha256, data })));
    await meta.bulkPut([state, { key: 'journal', sequence, hash }]);
  });
  try {
    const millis = ports.deadlines.transaction * 2;
    await withDeadline(work, millis, text.engine.open.stuck(text.engine.doing.adding, Math.ceil(millis / 1_000)));
  } catch (error) {
    applied.revert();
    throw error;
  }
  loaded.state = state;
  loaded.history = nextHistory(loaded.history, entry.changeSet);
}
