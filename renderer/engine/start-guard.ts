import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { JournalHead } from '#shared/contract/host-api.ts';
import { EMPTY_JOURNAL_HASH, journalHash } from '#shared/contract/journal-hash.ts';
import type { JournalRecord, OutboxEntry, StateRecord } from './database.ts';

/** What the working copy says about itself. */
export interface DatabasePicture {
  readonly state: StateRecord;
  readonly journal: JournalRecord | undefined;
  /** Change sets the host had not confirmed, oldest first. */
  readonly outbox: readonly OutboxEntry[];
}

/**
 * How working copy and journal stand to each other. `hash` is the journal's link at the working copy's sequence, or at
 * the host's where that is lower: the point from which both go on.
 */
export type Verdict =
  | { readonly tag: 'equal'; readonly hash: string }
  /** The journal goes on where the working copy ends. */
  | { readonly tag: 'behind'; readonly hash: string }
  /** The outbox holds what the journal does not have yet; where it holds nothing, both are at the same change. */
  | { readonly tag: 'ahead'; readonly sequence: number; readonly hash: string }
  /** The journal lost changes that it had confirmed, and no snapshot stands in for them. */
  | { readonly tag: 'journal-behind' }
  | { readonly tag: 'differs' };

/**
 * Compares by the journal's hash chain: what the host confirmed last, continued over the payloads still in the outbox,
 * gives the link the journal must have at every sequence the working copy knows.
 */
export function compareWithJournal(picture: DatabasePicture, head: JournalHead): Verdict {
  const { state, outbox } = picture;
  const confirmed = { sequence: picture.journal?.sequence ?? 0, hash: picture.journal?.hash ?? EMPTY_JOURNAL_HASH };
  const links = new Map<number, string>([[confirmed.sequence, confirmed.hash]]);
  let { sequence, hash } = confirmed;
  for (const entry of outbox) {
    if (entry.sequence <= sequence) continue;
    if (entry.sequence !== sequence + 1) return { tag: 'differs' };
    sequence = entry.sequence;
    hash = journalHash(hash, sequence, entry.payload);
    links.set(sequence, hash);
  }
  if (sequence !== state.sequence) return { tag: 'differs' };
  if (head.sequence < confirmed.sequence) {
    // A snapshot stands in for what the journal lost, and the journal goes on right behind it.
    return head.snapshot?.sequence === confirmed.sequence ? { tag: 'ahead', ...confirmed } : { tag: 'journal-behind' };
  }
  if (head.sequence > state.sequence) return { tag: 'behind', hash };
  if (links.get(head.sequence) !== head.hash) return { tag: 'differs' };
  if (head.sequence < state.sequence) return { tag: 'ahead', sequence: head.sequence, hash: head.hash };
  return countsAgree(head.counts, state.totals.counts) ? { tag: 'equal', hash } : { tag: 'differs' };
}

function countsAgree(host: Readonly<Record<string, number>>, own: Readonly<Record<string, number>>): boolean {
  return canonicalJson(host) === canonicalJson(own);
}
