import { describe, expect, it } from 'vitest';
import { createChange, deleteChange, invertChange, updateChange } from '#shared/commands/row-changes.ts';
import type { ChangeSet, RowChange } from '#shared/model/change-set.ts';
import { RecordStore } from '#shared/store/record-store.ts';
import { compactChangeSet, createCompactor, invertStored } from '#renderer/engine/change-set-codec.ts';
import { runSteps } from '#shared/lib/steps.ts';
import { decodePayload, encodePayload } from '#renderer/engine/journal-payload.ts';
import { nextStamp } from '#renderer/engine/hybrid-clock.ts';
import { createSampleRows } from '#test/helpers/sample-rows.ts';
import { createTestClock, createTestIds, deepFreeze } from '#test/helpers/test-sources.ts';

const newId = createTestIds();
const rows = createSampleRows(newId);

function changeSet(changes: readonly RowChange[]): ChangeSet {
  return deepFreeze({
    id: newId() as ChangeSet['id'],
    sequence: 2,
    device: 'device',
    clock: 'clock',
    at: '2025-01-15T09:00:00.000Z',
    actor: 'Test',
    command: 'test',
    label: 'Test',
    changes: [...changes],
  });
}

function storeWith(...changes: RowChange[]): RecordStore {
  const store = new RecordStore();
  const result = store.apply([createChange('workspace', rows.workspace()), ...changes]);
  if (result.tag === 'refused') throw new Error(result.problem.message);
  return store;
}

describe('stored change sets', () => {
  it('take back what they did, of every kind of change', () => {
    const [ada, ben, cleo] = ['Ada', 'Ben', 'Cleo'].map((name) => rows.influencer(name));
    const store = storeWith(createChange('influencer', ada!), createChange('influencer', ben!));
    const before = store.stateHash();
    const account = rows.account(cleo!.id, 'cleo');
    const changes = [
      createChange('influencer', cleo!),
      createChange('account', account),
      updateChange('influencer', ada!, { city: 'Porto', name: 'Ada Maria' })!,
      deleteChange('influencer', ben!),
    ];
    expect(store.apply(changes).tag).toBe('applied');
    const { header, body } = compactChangeSet(changeSet(changes));
    expect(header).toMatchObject({ sequence: 2, changes: 4 });
    expect(body.text).not.toContain('"handle"');
    const inverse = invertStored(body, (kind, id) => store.get(kind, id), invertChange);
    expect(inverse.tag === 'inverse' && store.apply(inverse.changes).tag).toBe('applied');
    expect(store.stateHash()).toBe(before);
  });

  it('notice a created row that was changed since', () => {
    const ada = rows.influencer('Ada');
    const changes = [createChange('influencer', ada)];
    const store = storeWith(...changes);
    const { body } = compactChangeSet(changeSet(changes));
    store.apply([updateChange('influencer', ada, { city: 'Porto' })!]);
    const inverse = invertStored(body, (kind, id) => store.get(kind, id), invertChange);
    expect(inverse).toEqual({ tag: 'changed', kind: 'influencer', id: ada.id });
  });

  it('come out of the journal as they went in, with the contents of attached files', async () => {
    const set = changeSet([createChange('client', rows.client('Ünïcode “client” \u2028'))]);
    const blobs = new Map([['a'.repeat(64), Uint8Array.of(0, 255, 10, 13)]]);
    const compactor = createCompactor(set);
    const bytes = await runSteps(encodePayload({ changeSet: set, dataVersion: 1, blobs }, compactor.created));
    expect(decodePayload(bytes, 2, 1)).toEqual({ changeSet: set, dataVersion: 1, blobs });
    expect(runSteps(compactor.finish(set))).toEqual(compactChangeSet(set));
  });

  it('come out of the journal as they went in when there are very many', async () => {
    const changes = Array.from({ length: 9_000 }, (_, row) =>
      createChange('client', rows.client(`Client ${row} ünïcode`)),
    );
    const set = changeSet(changes);
    const texts: string[] = [];
    const bytes = await runSteps(
      encodePayload({ changeSet: set, dataVersion: 1, blobs: new Map() }, (_, text) => texts.push(text)),
    );
    // More than one piece, so that it is packed by the runtime; a far smaller one is not.
    expect(texts.join('').length).toBeGreaterThan(600_000);
    expect(decodePayload(bytes, 2, 1)).toEqual({ changeSet: set, dataVersion: 1, blobs: new Map() });
    expect(() => decodePayload(bytes.slice(0, -9), 2, 1)).toThrow('Change 2');
  });

  it('are not read from a damaged, newer or misplaced journal entry', async () => {
    const bytes = await runSteps(encodePayload({ changeSet: changeSet([]), dataVersion: 2, blobs: new Map() }));
    expect(() => decodePayload(bytes, 2, 1)).toThrow('newer');
    expect(() => decodePayload(bytes, 3, 2)).toThrow('Change 3');
    expect(() => decodePayload(bytes.slice(0, -9), 2, 2)).toThrow('Change 2');
  });
});

describe('the hybrid logical clock', () => {
  it('never goes back, whatever the wall clock does', () => {
    const clock = createTestClock();
    const stamps = [nextStamp('', clock, 'b')];
    for (const millis of [0, 0, 5, -3_600_000, 0, 3_700_000]) {
      clock.advance(millis);
      stamps.push(nextStamp(stamps.at(-1)!, clock, 'b'));
    }
    expect(stamps.toSorted()).toEqual(stamps);
    expect(new Set(stamps).size).toBe(stamps.length);
  });
});
