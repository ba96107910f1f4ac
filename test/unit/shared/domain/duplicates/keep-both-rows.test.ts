import { describe, expect, it } from 'vitest';
import { mergeInfluencers } from '#shared/commands/merge-influencers.ts';
import { createImportHarness } from '#test/helpers/import-harness.ts';
import { createTestClock, createTestIds } from '#test/helpers/test-sources.ts';

const list = {
  name: 'list.csv',
  bytes: new TextEncoder().encode(
    [
      'Handle,Name,Followers,Country',
      'mira.halm,Mira Halm,12000,Austria',
      'ysa.quill,Ysa Quill,9000,Norway',
      'mira.halm,Mira Halm,12500,Germany',
    ].join('\n'),
  ),
};

/** The file does not say where its accounts are. */
const files = { 0: { platform: 'instagram' } } as const;

describe('rows of one account that differ, kept as two people', () => {
  /** Both people of the account, whichever is asked about. */
  const pairOf = ({ store }: ReturnType<typeof createImportHarness>) =>
    [...store.all('influencer')].filter(({ name }) => name === 'Mira Halm').map(({ id }) => id);
  const keepAll = () => {
    const harness = createImportHarness();
    const { preview } = harness.plan([list], { files });
    expect(preview.doubtful).toHaveLength(1);
    const decisions = { [preview.doubtful[0]!.id]: 'all' };
    return { harness, imported: harness.import([list], { files, decisions }) };
  };

  it('makes one person of each row, and the same file again changes nothing', () => {
    const { harness, imported } = keepAll();
    expect(imported.preview.counts).toMatchObject({ read: 3, added: 3, doubtful: 0, problems: 0 });
    expect(harness.store.count('influencer')).toBe(3);
    expect(pairOf(harness)).toHaveLength(2);
    expect(harness.store.lookup('account', 'key', 'instagram:mira.halm')).toHaveLength(1);
    const again = harness.import([list], { files });
    expect(again.preview.counts).toMatchObject({ added: 0, changed: 0, doubtful: 0 });
    expect(again.preview.changesNothing).toBe(true);
  });

  it('becomes one person with one account and the figures of both rows', () => {
    const { harness } = keepAll();
    const { store } = harness;
    const [keep, other] = pairOf(harness);
    const outcome = mergeInfluencers(
      { keepId: keep!, otherIds: [other!], chosen: { country: other! } },
      { reader: store, clock: createTestClock(), newId: createTestIds(3), actor: 'Somebody' },
    );
    if ('refusal' in outcome) throw new Error(outcome.refusal);
    expect(store.apply(outcome.plan.changes).tag).toBe('applied');
    const [account, ...rest] = store.lookup('account', 'influencer', keep!);
    expect(rest).toEqual([]);
    expect(account).toMatchObject({ handle: 'mira.halm' });
    expect(account!.displayName).toBeUndefined();
    const followers = store.lookup('metricSnapshot', 'subject', account!.id).map(({ metrics }) => metrics.followers);
    expect(new Set(followers)).toEqual(new Set([12_000, 12_500]));
    expect(store.get('influencer', keep!)).toMatchObject({
      country: 'Germany',
      mergedFrom: [{ influencerId: other, otherValues: [{ field: 'country', value: 'Austria' }] }],
    });
  });
});
