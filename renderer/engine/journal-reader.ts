import { journalHash } from '#shared/contract/journal-hash.ts';
import { migrateChanges } from '#shared/migrations/migrate-changes.ts';
import { text } from '#shared/text/text.ts';
import type { EnginePorts } from './engine-ports.ts';
import { callHost, valueOf } from './host-call.ts';
import { decodePayload, type JournalPayload } from './journal-payload.ts';

export interface ReadEntry extends JournalPayload {
  readonly sequence: number;
  readonly hash: string;
}

const ANSWER_BYTES = 16 * 1024 * 1024;

/**
 * The journal's entries after a sequence up to `last`, oldest first, each checked against the hash chain and brought to
 * the present version of the data. `hash` is
 * the link at that sequence; `null` when it is not known, then the chain is checked from the first entry on. Throws a
 * sentence on a gap, a broken chain or an entry that cannot be read.
 */
export async function* readJournal(
  ports: EnginePorts,
  range: { workspaceId: string; after: number; hash: string | null; last: number },
): AsyncGenerator<ReadEntry> {
  let { after, hash } = range;
  while (after < range.last) {
    const request = { workspaceId: range.workspaceId, afterSequence: after };
    const { entries } = valueOf(await callHost(ports, 'journal.read', request, ANSWER_BYTES));
    if (entries.length === 0) throw new Error(text.engine.journal.gap(after + 1));
    for (const entry of entries) {
      if (entry.sequence !== after + 1) throw new Error(text.engine.journal.gap(after + 1));
      if (hash !== null && journalHash(hash, entry.sequence, entry.payload) !== entry.hash) {
        throw new Error(text.engine.journal.brokenChain(entry.sequence));
      }
      after = entry.sequence;
      hash = entry.hash;
      const payload = decodePayload(entry.payload, entry.sequence, ports.migrations.length);
      const changes = migrateChanges(payload.changeSet.changes, payload.dataVersion, ports.migrations);
      const changeSet = { ...payload.changeSet, changes: [...changes] };
      yield { ...payload, changeSet, sequence: entry.sequence, hash: entry.hash };
    }
  }
}
