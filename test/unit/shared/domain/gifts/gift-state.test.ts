import { describe, expect, it } from 'vitest';
import { giftState } from '#shared/domain/gifts/gift-state.ts';
import { giftTotals } from '#shared/domain/gifts/gift-totals.ts';
import type { Gift } from '#shared/model/gift.ts';
import { giftList } from '#shared/queries/gift-list.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

const gift = (rest: Partial<Gift>): Gift => ({ product: 'Tea', quantity: 1, ...rest }) as Gift;
const TODAY = '2026-05-10';

describe('where a gift stands', () => {
  it.each<[Partial<Gift>, boolean, string]>([
    [{}, false, 'promised'],
    [{ promisedOn: '2026-05-01', returnDueOn: '2026-05-02', postDueOn: '2026-05-02' }, false, 'promised'],
    [{ sentOn: '2026-05-01' }, false, 'sent'],
    [{ sentOn: '2026-05-01', receivedOn: '2026-05-03' }, false, 'received'],
    [{ receivedOn: '2026-05-03', returnDueOn: TODAY, postDueOn: TODAY }, false, 'received'],
    [{ receivedOn: '2026-05-03', returnDueOn: '2026-05-09' }, true, 'return-overdue'],
    [{ sentOn: '2026-05-03', postDueOn: '2026-05-09' }, false, 'post-overdue'],
    [{ sentOn: '2026-05-03', postDueOn: '2026-05-09' }, true, 'sent'],
    [{ sentOn: '2026-05-03', returnDueOn: '2026-05-09', returnedOn: '2026-05-10' }, false, 'returned'],
    [{ sentOn: '2026-05-03', returnedOn: '2026-05-10', noShowOn: '2026-05-10' }, false, 'no-show'],
  ])('%j, posted: %s, is %s', (rest, hasPosted, state) => {
    expect(giftState(gift(rest), TODAY, hasPosted)).toBe(state);
  });
});

describe('sums of gifts', () => {
  it('keep currencies, cost and worth apart, and say what is not known', () => {
    const money = (amount: string, currency: string) => ({ amount, currency });
    expect(
      giftTotals([
        gift({ quantity: 3, cost: money('2.50', 'EUR'), shippingCost: money('4.00', 'EUR') }),
        gift({ quantity: 2, retailValue: money('900', 'JPY'), cost: money('300', 'JPY') }),
        gift({ quantity: 2, retailValue: money('9.99', 'EUR'), shippingCost: money('1.00', 'USD') }),
      ]),
    ).toEqual({
      cost: [money('11.50', 'EUR'), money('600', 'JPY'), money('1.00', 'USD')],
      retail: [money('19.98', 'EUR'), money('1800', 'JPY')],
      withoutCost: 1,
      withoutRetail: 1,
    });
  });
});

describe('gift.list', () => {
  it('lists what asks for something first, and knows who has posted since', () => {
    const { store, add, influencer, campaign, post } = createStoreBuilder();
    const spring = campaign('Spring');
    const people = ['Ida', 'Bo', 'Al'].map((name) => influencer(name));
    const ids = people.map((influencerId) =>
      add('collaboration', { campaignId: spring, influencerId, stage: 'agreed' }),
    );
    for (const collaborationId of ids) {
      add('gift', { collaborationId, product: 'Tea', quantity: 1, sentOn: '2026-05-01', postDueOn: '2026-05-09' });
    }
    post(people[0]!, { campaignId: spring, postedOn: '2026-05-04' });
    post(people[1]!, { campaignId: spring, postedOn: '2026-04-30' });
    const linked = post(people[2]!, { postedOn: '2026-05-02' });
    const before = giftList(store, { campaignId: spring, today: TODAY });
    expect(before.rows.map(({ name, state }) => [name, state])).toEqual([
      ['Al', 'post-overdue'],
      ['Bo', 'post-overdue'],
      ['Ida', 'sent'],
    ]);
    add('deliverable', { collaborationId: ids[2], platform: 'instagram', format: 'reel', count: 1, postIds: [linked] });
    const after = giftList(store, { campaignId: spring, influencerId: people[2]!, today: TODAY });
    expect(after.rows.map(({ name, state }) => [name, state])).toEqual([['Al', 'sent']]);
    expect(before.people.map(({ name }) => name)).toEqual(['Al', 'Bo', 'Ida']);
  });
});
