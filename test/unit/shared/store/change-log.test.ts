import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChange, deleteChange, updateChange } from '#shared/commands/row-changes.ts';
import { ChangeLog, CHANGES_REMEMBERED } from '#shared/store/change-log.ts';
import { RecordStore } from '#shared/store/record-store.ts';
import { createSampleRows } from '#test/helpers/sample-rows.ts';
import { createTestIds } from '#test/helpers/test-sources.ts';

describe('ChangeLog', () => {
  it('names every row changed after a revision once, the last changed last', () => {
    const changed = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 });
    fc.assert(
      fc.property(changed, fc.nat(40), fc.nat(40), (ids, from, skipAt) => {
        const log = new ChangeLog();
        const noted: (string | null)[] = [];
        for (const [index, id] of ids.entries()) {
          if (index === skipAt) {
            log.skip(3);
            noted.push(null, null, null);
          }
          log.note(id);
          noted.push(id);
        }
        expect(log.revision).toBe(noted.length);
        const after = noted.slice(from);
        const isKnown = from <= noted.length && !after.includes(null);
        expect(log.since(from)).toEqual(isKnown ? [...new Set(after.toReversed())].toReversed() : null);
      }),
    );
  });

  it('forgets what is further back than it remembers', () => {
    const log = new ChangeLog();
    for (let index = 0; index < CHANGES_REMEMBERED + 5; index += 1) log.note(`row ${index}`);
    expect(log.since(4)).toBeNull();
    expect(log.since(5)).toHaveLength(CHANGES_REMEMBERED);
    expect(log.since(CHANGES_REMEMBERED + 4)).toEqual([`row ${CHANGES_REMEMBERED + 4}`]);
    expect(log.since(log.revision)).toEqual([]);
  });
});

describe('RecordStore.changesSince', () => {
  it('tells what was made, changed, deleted and put back, and nothing of what was loaded', () => {
    const rows = createSampleRows(createTestIds());
    const [first, second] = [rows.influencer('Ada Example'), rows.influencer('Ben Example')];
    const filled = new RecordStore();
    filled.apply([createChange('workspace', rows.workspace()), createChange('influencer', first)]);
    const store = RecordStore.fromPages(filled.allPages());
    const opened = store.revision('influencer');
    expect(store.changesSince('influencer', opened)).toEqual([]);
    expect(store.changesSince('influencer', opened - 1)).toBeNull();
    store.apply([createChange('influencer', second)]);
    store.apply([updateChange('influencer', first, { city: 'Porto' })!]);
    expect(store.changesSince('influencer', opened)).toEqual([second.id, first.id]);
    const last = store.revision('influencer');
    const deleted = store.apply([deleteChange('influencer', second)]);
    expect(store.changesSince('influencer', last)).toEqual([second.id]);
    const gone = store.revision('influencer');
    if (deleted.tag === 'applied') deleted.revert();
    expect(store.changesSince('influencer', gone)).toEqual([second.id]);
    expect(store.changesSince('client', store.revision('client'))).toEqual([]);
  });
});
