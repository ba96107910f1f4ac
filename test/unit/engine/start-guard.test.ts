import { describe, expect, it } from 'vitest';
import { EMPTY_JOURNAL_HASH, journalHash } from '#shared/contract/journal-hash.ts';
import type { JournalHead } from '#shared/contract/host-api.ts';
import { RecordStore } from '#shared/store/record-store.ts';
import { compareWithJournal, type DatabasePicture } from '#renderer/engine/start-guard.ts';

const totals = new RecordStore().totals();
const payload = (sequence: number): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`change ${sequence}`);

/** The journal's link after each change, from 0 on. */
const links = [1, 2, 3, 4, 5].reduce(
  (known, sequence) => [...known, journalHash(known.at(-1)!, sequence, payload(sequence))],
  [EMPTY_JOURNAL_HASH],
);

function picture(sequence: number, confirmed: number): DatabasePicture {
  const outbox = Array.from({ length: sequence - confirmed }, (_, index) => ({
    sequence: confirmed + index + 1,
    payload: payload(confirmed + index + 1),
    counts: totals.counts,
  }));
  return {
    state: { key: 'state', workspaceId: '', device: '', dataVersion: 1, sequence, clock: '', totals },
    journal: confirmed === 0 ? undefined : { key: 'journal', sequence: confirmed, hash: links[confirmed]! },
    outbox,
  };
}

const head = (sequence: number, change: Partial<JournalHead> = {}): JournalHead => ({
  sequence,
  hash: links[sequence]!,
  counts: { ...totals.counts },
  ...change,
});

describe('the comparison of working copy and journal', () => {
  it('opens when both tell the same', () => {
    expect(compareWithJournal(picture(3, 3), head(3))).toEqual({ tag: 'equal', hash: links[3] });
  });

  it('knows a change that reached the journal before the confirmation reached the database', () => {
    expect(compareWithJournal(picture(3, 2), head(3))).toEqual({ tag: 'equal', hash: links[3] });
    expect(compareWithJournal(picture(3, 0), head(3))).toEqual({ tag: 'equal', hash: links[3] });
  });

  it('sends on from where the journal ends', () => {
    expect(compareWithJournal(picture(4, 2), head(2))).toEqual({ tag: 'ahead', sequence: 2, hash: links[2] });
    expect(compareWithJournal(picture(4, 1), head(3))).toEqual({ tag: 'ahead', sequence: 3, hash: links[3] });
  });

  it('catches up when the journal goes on', () => {
    expect(compareWithJournal(picture(2, 2), head(5))).toEqual({ tag: 'behind', hash: links[2] });
    expect(compareWithJournal(picture(3, 2), head(5))).toEqual({ tag: 'behind', hash: links[3] });
  });

  it('notices a journal that lost what it had confirmed', () => {
    expect(compareWithJournal(picture(4, 4), head(2))).toEqual({ tag: 'journal-behind' });
    expect(compareWithJournal(picture(4, 4), head(0))).toEqual({ tag: 'journal-behind' });
  });

  it('sends on from a snapshot that stands in for what the journal lost', () => {
    const snapshot = { name: 's', sequence: 3, bytes: 1, at: '' };
    const stands = { tag: 'ahead', sequence: 3, hash: links[3] };
    expect(compareWithJournal(picture(3, 3), head(1, { snapshot }))).toEqual(stands);
    expect(compareWithJournal(picture(5, 3), head(0, { snapshot }))).toEqual(stands);
    expect(compareWithJournal(picture(4, 4), head(1, { snapshot }))).toEqual({ tag: 'journal-behind' });
    expect(compareWithJournal(picture(2, 2), head(1, { snapshot }))).toEqual({ tag: 'journal-behind' });
  });

  it('does not open what differs in history, in counts or in itself', () => {
    expect(compareWithJournal(picture(3, 3), head(3, { hash: links[2]! }))).toEqual({ tag: 'differs' });
    expect(compareWithJournal(picture(4, 2), head(3, { hash: links[2]! }))).toEqual({ tag: 'differs' });
    const counts = { ...totals.counts, client: 1 };
    expect(compareWithJournal(picture(3, 3), head(3, { counts }))).toEqual({ tag: 'differs' });
    const gap = picture(4, 2);
    expect(compareWithJournal({ ...gap, outbox: gap.outbox.slice(1) }, head(2))).toEqual({ tag: 'differs' });
    expect(compareWithJournal({ ...gap, outbox: [] }, head(2))).toEqual({ tag: 'differs' });
  });
});
