import { describe, expect, it } from 'vitest';
import type { GiftFields } from '#shared/commands/gift-checks.ts';
import { addGift, markGifts, removeGifts, updateGift } from '#shared/commands/gifts.ts';
import { influencerDefaults } from '#shared/model/influencer.ts';
import { commandBench } from '#test/helpers/rows-reader.ts';

function prepare() {
  const bench = commandBench();
  const campaignId = bench.add('campaign', { name: 'Spring' });
  const collaborationIds = ['Ida', 'Bo'].map((name) => {
    const influencerId = bench.add('influencer', { ...influencerDefaults, name });
    return bench.add('collaboration', { campaignId, influencerId, stage: 'agreed' } as never);
  });
  const gifts = () => bench.reader.all('gift');
  return { ...bench, collaborationIds, gifts };
}

describe('gift commands', () => {
  it('give the same to many, each a gift of their own, as one step', () => {
    const { run, gifts, collaborationIds } = prepare();
    const plan = run(addGift, {
      collaborationIds: [...collaborationIds, collaborationIds[0]!],
      product: '  Green  tea ',
      quantity: 2,
      retailValue: { amount: '9.5', currency: 'EUR' },
      cost: null,
      isLoan: false,
      sentOn: '',
      notes: ' ',
    });
    expect(plan.label).toBe('Added Green tea for 2 people');
    expect(gifts().map(({ id: _id, ...rest }) => rest)).toEqual(
      collaborationIds.map((collaborationId) => ({
        collaborationId,
        product: 'Green tea',
        quantity: 2,
        retailValue: { amount: '9.50', currency: 'EUR' },
      })),
    );
  });

  it('change a gift to what the form says, and take away what it leaves empty', () => {
    const { run, gifts, collaborationIds } = prepare();
    run(addGift, {
      collaborationIds: [collaborationIds[0]!],
      product: 'Tea',
      quantity: 1,
      isLoan: true,
      carrier: 'Post',
    });
    const { id } = gifts()[0]!;
    run(updateGift, { id, product: 'Coffee', quantity: 3, tracking: ' X1 ' });
    expect(gifts()).toEqual([
      { id, collaborationId: collaborationIds[0], product: 'Coffee', quantity: 3, tracking: 'X1' },
    ]);
    expect(run(updateGift, { id, product: 'Coffee', quantity: 3, tracking: 'X1' }).changes).toEqual([]);
  });

  it('mark what happened on a day, and refuse an order of days that cannot be', () => {
    const { run, refusal, gifts, collaborationIds } = prepare();
    run(addGift, { collaborationIds, product: 'Tea', quantity: 1 });
    const ids = gifts().map(({ id }) => id);
    expect(run(markGifts, { ids, event: 'sent', on: '2026-05-03' }).label).toBe('Marked 2 gifts as sent');
    expect(gifts().map(({ sentOn }) => sentOn)).toEqual(['2026-05-03', '2026-05-03']);
    expect(refusal(markGifts, { ids, event: 'returned', on: '2026-05-02' })).toBe(
      'Ida: Returned on: 2026-05-02 is before sent on 2026-05-03. Correct one of the days.',
    );
    run(markGifts, { ids: [ids[0]!], event: 'no-show', on: '2026-05-02' });
    expect(gifts()[0]).toMatchObject({ noShowOn: '2026-05-02' });
    expect(refusal(markGifts, { ids, event: 'sent', on: 'today' })).toContain('“today” is not a day');
    run(removeGifts, { ids });
    expect(gifts()).toEqual([]);
    expect(refusal(removeGifts, { ids })).toContain('no longer there');
  });

  it.each<[Partial<GiftFields> & { collaborationIds?: string[] }, string]>([
    [{ collaborationIds: [] }, 'Choose who gets it'],
    [{ collaborationIds: ['gone'] }, 'no longer in the campaign'],
    [{ product: ' ' }, 'Say what is given'],
    [{ quantity: 0 }, 'Pieces: write a whole number'],
    [{ quantity: 1.5 }, 'Pieces: write a whole number'],
    [{ cost: { amount: '1', currency: '' } }, 'Real cost, each: choose the currency'],
    [{ retailValue: { amount: 'x', currency: 'EUR' } }, 'Worth in a shop, each: “x” is not an amount'],
    [{ sentOn: '2026-02-30' }, 'Sent on: “2026-02-30” is not a day'],
    [{ sentOn: '2026-03-02', receivedOn: '2026-03-01' }, 'Received on: 2026-03-01 is before sent on 2026-03-02'],
  ])('refuse %j', (input, sentence) => {
    const { refusal, gifts, collaborationIds } = prepare();
    expect(refusal(addGift, { collaborationIds, product: 'Tea', quantity: 1, ...input })).toContain(sentence);
    expect(gifts()).toEqual([]);
  });
});
