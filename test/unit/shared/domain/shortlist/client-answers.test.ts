import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersInForce, standingOf } from '#shared/domain/shortlist/client-answers.ts';
import { allowedViews } from '#shared/domain/shortlist/allowed-views.ts';
import { marginOf } from '#shared/domain/shortlist/agency-side.ts';
import type { ClientAnswer } from '#shared/model/collaboration.ts';

const arbitraryAnswer: fc.Arbitrary<ClientAnswer> = fc.record(
  {
    by: fc.constantFrom('Mo', 'MÓ', 'Lu'),
    on: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
    answer: fc.constantFrom('yes', 'maybe', 'no'),
    comment: fc.constantFrom('one', 'two'),
  },
  { requiredKeys: ['by', 'on'] },
);

describe('answers in force', () => {
  it('are the newest of each person; a comment takes no answer back', () => {
    expect(
      answersInForce([
        { by: 'Mo', on: '2026-03-02', answer: 'yes' },
        { by: 'mó', on: '2026-03-01', answer: 'no' },
        { by: 'Mo', on: '2026-03-03', comment: 'But not before May' },
        { by: 'Lu', on: '2026-03-01', comment: 'Who?' },
      ]),
    ).toEqual([
      { by: 'mó', answer: 'yes', on: '2026-03-02', comment: 'But not before May' },
      { by: 'Lu', answer: null, on: '2026-03-01', comment: 'Who?' },
    ]);
  });

  it('name everybody once, and the last answer of a day counts', () => {
    fc.assert(
      fc.property(fc.array(arbitraryAnswer, { maxLength: 12 }), (answers) => {
        const inForce = answersInForce(answers);
        expect(inForce).toHaveLength(new Set(answers.map(({ by }) => (by === 'Lu' ? by : 'Mo'))).size);
        for (const { by, answer } of inForce) {
          const own = answers.filter((one) => (one.by === 'Lu') === (by === 'Lu') && one.answer !== undefined);
          const newest = own.reduce<ClientAnswer | null>(
            (last, one) => (!last || one.on >= last.on ? one : last),
            null,
          );
          expect(answer).toBe(newest?.answer ?? null);
        }
      }),
    );
  });

  it.each([
    [[], 'open'],
    [['yes'], 'yes'],
    [['yes', null], 'yes'],
    [['no', 'no'], 'no'],
    [['yes', 'no'], 'open'],
    [['yes', 'maybe'], 'open'],
    [['maybe'], 'open'],
    [[null], 'open'],
  ] as const)('%j stand for %s', (answers, standing) => {
    const inForce = answers.map((answer, index) => ({ by: `P${index}`, answer, on: '2026-01-01', comment: null }));
    expect(standingOf(inForce)).toBe(standing);
  });
});

describe('what somebody may be shown', () => {
  it('is what the client record allows, and the bare shortlist for a name that was typed', () => {
    const people = [
      { name: 'Mo Client', sees: ['shortlist' as const, 'prices' as const] },
      { name: 'Lu', sees: [] },
    ];
    expect(allowedViews({ people }, 'mo clíent')).toEqual(['shortlist', 'prices']);
    expect(allowedViews({ people }, 'Lu')).toEqual([]);
    expect(allowedViews({ people }, 'Somebody')).toEqual(['shortlist']);
    expect(allowedViews(undefined, 'Mo')).toEqual(['shortlist']);
  });
});

describe('the margin', () => {
  const eur = (amount: string) => ({ amount, currency: 'EUR' });
  it('is price less fee in one currency, and blank otherwise', () => {
    expect(marginOf({ clientPrice: eur('1000.00'), fee: eur('750.10') })).toEqual({
      amount: eur('249.90'),
      share: 0.2499,
    });
    expect(marginOf({ clientPrice: eur('0.00'), fee: eur('5.00') })).toEqual({ amount: eur('-5.00'), share: null });
    expect(marginOf({ clientPrice: eur('10.00'), fee: { amount: '5.00', currency: 'USD' } })).toBeNull();
    expect(marginOf({ fee: eur('5.00') })).toBeNull();
  });
});
