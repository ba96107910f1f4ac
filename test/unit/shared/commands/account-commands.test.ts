import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAccount } from '#shared/commands/create-account.ts';
import { recordAudience } from '#shared/commands/record-audience.ts';
import { recordAccountFigures } from '#shared/commands/record-account-figures.ts';
import { removeAccountFigures } from '#shared/commands/remove-account-figures.ts';
import { removeAccount } from '#shared/commands/remove-account.ts';
import { invertChange } from '#shared/commands/row-changes.ts';
import { updateAccount } from '#shared/commands/update-account.ts';
import { influencerDefaults } from '#shared/model/influencer.ts';
import type { Platform } from '#shared/model/platform.ts';
import { commandBench } from '#test/helpers/rows-reader.ts';

function bench() {
  const made = commandBench();
  const person = made.add('influencer', { ...influencerDefaults, name: 'Mara Lind' });
  const account = (platform: Platform, handle: string, rest: object = {}) => {
    const plan = made.run(createAccount, { influencerId: person, platform, handle, ...rest });
    return made.reader.get('account', plan.changes[0]!.id)!;
  };
  return { ...made, person, account };
}

describe('account commands', () => {
  it.each([
    ['instagram', ' @@mara.lind ', 'mara.lind', undefined],
    ['instagram', '\u200bmara.lind\u200e', 'mara.lind', undefined],
    [
      'instagram',
      'https://www.instagram.com/mara.lind/?hl=en',
      'mara.lind',
      'https://www.instagram.com/mara.lind/?hl=en',
    ],
    ['tiktok', 'tiktok.com/@mara', 'mara', 'https://tiktok.com/@mara'],
    ['linkedin', 'https://www.linkedin.com/in/mara-lind/', 'mara-lind', 'https://www.linkedin.com/in/mara-lind/'],
    ['blog', 'https://rising-dough.example.com', 'rising-dough.example.com', 'https://rising-dough.example.com'],
    ['podcast', 'Rising dough', 'Rising dough', undefined],
  ] as const)('keeps on %s %j as %s', (platform, typed, handle, url) => {
    const stored = bench().account(platform, typed);
    expect(stored.handle).toBe(handle);
    expect(stored.url).toBe(url);
  });

  it('refuses what is no address, or the address of another platform, and says what to do', () => {
    const { refusal, person } = bench();
    const create = (platform: Platform, fields: object) =>
      refusal(createAccount, { influencerId: person, platform, ...fields });
    expect(create('instagram', { handle: 'https://tiktok.com/@mara' })).toMatch(/address on TikTok.*Choose TikTok/);
    expect(create('instagram', { handle: 'https://example.com/mara' })).toMatch(
      /not the address of a profile on Instagram/,
    );
    expect(create('instagram', { handle: 'mara', url: 'javascript:alert(1)' })).toMatch(/begin with https/);
    expect(create('podcast', { handle: 'x', feedUrl: 'ftp://example.com' })).toMatch(/^Feed address: “ftp/);
    expect(create('blog', { handle: 'x'.repeat(301) })).toMatch(/at most 300/);
  });

  it('keeps what is known of an audience when the account it was read from is removed', () => {
    const { account, run, reader, person } = bench();
    const mine = account('instagram', 'mara');
    const other = account('tiktok', 'mara');
    const parts = [{ value: 'Germany', percent: 60 }];
    for (const { id } of [mine, other]) {
      run(recordAudience, { influencerId: person, dimension: 'country', parts, accountId: id, source: 'manual' });
    }
    const before = reader.get('influencer', person);
    const { changes } = run(removeAccount, { id: mine.id });
    expect(reader.get('account', mine.id)).toBeUndefined();
    expect(reader.get('influencer', person)?.audience?.map(({ accountId }) => accountId)).toEqual([
      undefined,
      other.id,
    ]);
    reader.apply(changes.map(invertChange).reverse());
    expect(reader.get('influencer', person)).toEqual(before);
    expect(reader.get('account', mine.id)).toEqual(mine);
  });

  it('refuses a handle of somebody else, however it is typed, and lets an account keep its own', () => {
    const { account, refusal, run, person } = bench();
    const mine = account('instagram', 'mara');
    const message = 'Instagram account “MARA” already belongs to Mara Lind.';
    expect(refusal(createAccount, { influencerId: person, platform: 'instagram', handle: '@MARA' })).toBe(message);
    expect(refusal(createAccount, { influencerId: person, platform: 'instagram', handle: 'instagram.com/MARA' })).toBe(
      message,
    );
    expect(run(updateAccount, { id: mine.id, handle: 'Mara' }).changes).toHaveLength(1);
    const other = account('tiktok', 'mara');
    expect(refusal(updateAccount, { id: other.id, platform: 'instagram' })).toMatch(/already belongs/);
  });

  it('keeps a tier with its reason, and takes it away', () => {
    const { account, run, reader } = bench();
    const { id } = account('blog', 'dough', {
      feedUrl: 'example.com/feed',
      tierOverride: { tier: 'macro', reason: ' ' },
    });
    expect(reader.get('account', id)).toMatchObject({
      feedUrl: 'https://example.com/feed',
      tierOverride: { tier: 'macro' },
    });
    expect(reader.get('account', id)!.tierOverride).not.toHaveProperty('reason');
    run(updateAccount, { id, tierOverride: { tier: 'mid', reason: 'read by the trade' } });
    expect(reader.get('account', id)!.tierOverride).toEqual({ tier: 'mid', reason: 'read by the trade' });
    run(updateAccount, { id, tierOverride: null });
    expect(reader.get('account', id)).not.toHaveProperty('tierOverride');
  });

  it('records the measures of a platform with evidence, and refuses what no figure can be', () => {
    const { account, run, refusal, reader } = bench();
    const { id: accountId } = account('podcast', 'Rising dough');
    const record = (metrics: object, rest: object = {}) => ({ accountId, metrics, source: 'manual' as const, ...rest });
    const plan = run(
      recordAccountFigures,
      record({ downloadsPerEpisode: 3_100, followers: undefined }, { capturedOn: '2026-03-01' }),
    );
    expect(reader.get('metricSnapshot', plan.changes[0]!.id)).toMatchObject({
      metrics: { downloadsPerEpisode: 3_100 },
      evidence: { source: 'manual', capturedOn: '2026-03-01', enteredBy: 'Mara' },
    });
    expect(run(recordAccountFigures, record({ monthlyListeners: 0 })).changes).toHaveLength(1);
    expect(refusal(recordAccountFigures, record({}))).toBe('Give at least one figure.');
    expect(refusal(recordAccountFigures, record({ downloadsPerEpisode: -1 }))).toMatch(
      /^Downloads per episode has to be/,
    );
    expect(refusal(recordAccountFigures, record({ downloadsPerEpisode: 1.5 }))).toMatch(/whole number/);
    expect(refusal(recordAccountFigures, record({ likability: 3 }))).toBe('There is no measure “likability”.');
    expect(refusal(recordAccountFigures, record({ followers: 3 }, { capturedOn: '2026-03-16' }))).toMatch(
      /has not come yet/,
    );
    expect(refusal(recordAccountFigures, record({ followers: 3 }, { capturedOn: '20226-01-01' }))).toMatch(/20226/);
    expect(refusal(recordAccountFigures, record({ followers: 3 }, { note: 'x'.repeat(2_001) }))).toMatch(
      /at most 2000/,
    );
  });

  it('takes a wrong snapshot away, and undo brings the same one back', () => {
    const { account, run, refusal, reader } = bench();
    const { id: accountId } = account('instagram', 'mara');
    const plan = run(recordAccountFigures, { accountId, metrics: { followers: 5 }, source: 'manual' });
    const snapshotId = plan.changes[0]!.id;
    const before = reader.get('metricSnapshot', snapshotId);
    const removal = run(removeAccountFigures, { snapshotId });
    expect(removal.label).toBe('Removed figures of Mara Lind on Instagram');
    expect(reader.get('metricSnapshot', snapshotId)).toBeUndefined();
    expect(refusal(removeAccountFigures, { snapshotId })).toMatch(/no longer there/);
    reader.apply(removal.changes.map(invertChange));
    expect(reader.get('metricSnapshot', snapshotId)).toEqual(before);
  });

  it('stores any text it does not refuse, and stores it the same when it is given again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Platform>('instagram', 'blog', 'youtube', 'other'),
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 320 }),
          fc.webUrl(),
          fc.constantFrom('', ' @ ', '/', 'a/b', '@'),
        ),
        (platform, handle) => {
          const { context, person, reader, run } = bench();
          const outcome = createAccount({ influencerId: person, platform, handle }, context);
          expect('refusal' in outcome ? outcome.refusal : 'stored').not.toBe('');
          if ('refusal' in outcome) return;
          reader.apply(outcome.plan.changes);
          const stored = reader.get('account', outcome.plan.changes[0]!.id)!;
          const again = run(updateAccount, { id: stored.id, handle: stored.handle ?? null, url: stored.url ?? null });
          expect(again.changes).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
