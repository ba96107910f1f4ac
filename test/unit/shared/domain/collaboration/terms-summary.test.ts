import { describe, expect, it } from 'vitest';
import { termsSummary } from '#shared/domain/collaboration/terms-summary.ts';
import type { Terms } from '#shared/model/collaboration.ts';

const format = {
  money: ({ amount, currency }: { amount: string; currency: string }) => `${currency} ${amount}`,
  day: (day: string) => `<${day}>`,
};
const fee = { amount: '2000.00', currency: 'EUR' };
const say = (terms: Terms | undefined, withFee = true) =>
  termsSummary({ ...(withFee && { fee }), ...(terms && { terms }) }, format);

describe('the terms in one line', () => {
  it('says everything that is agreed', () => {
    expect(
      say({
        pays: ['fee', 'commission'],
        split: [
          { percent: 50, trigger: 'signing' },
          { percent: 50, trigger: 'live', netDays: 30 },
        ],
        commission: { percent: 10, endsOn: '2026-03-31' },
        killFeePercent: 25,
      }),
    ).toBe(
      'EUR 2000.00: half on signing, half 30 days after it is live; 10% commission until <2026-03-31>; kill fee 25%',
    );
  });

  it('says what is open, and nothing where nothing is stated', () => {
    expect(say(undefined, false)).toBeNull();
    expect(say({ pays: [] }, false)).toBeNull();
    expect(say(undefined)).toBe('EUR 2000.00: all when it is invoiced');
    expect(say({ pays: ['fee', 'gift', 'commission'] }, false)).toBe(
      'a fee that is not stated yet; gifts; a commission that is not stated yet',
    );
    expect(say({ pays: ['fee'], split: [{ percent: 100, trigger: 'draft-approved' }] }, false)).toBe(
      'a fee that is not stated yet: all when the draft is approved',
    );
  });

  it.each([
    [{ percent: 33.3, trigger: 'day', dueOn: '2026-05-02' }, '33.3% on <2026-05-02>'],
    [{ percent: 100, trigger: 'day', dueOn: '2026-05-02', netDays: 1 }, 'all 1 day after <2026-05-02>'],
    [{ percent: 20, trigger: 'invoice', netDays: 14 }, '20% 14 days after the invoice'],
    [{ percent: 20, trigger: 'measured', netDays: 0 }, '20% when the figures are in'],
  ] as const)('says when %j is due', (part, sentence) => {
    expect(say({ pays: ['fee'], split: [part] })).toContain(sentence);
  });

  it('names late fee, expenses, invoice and both days of a commission', () => {
    expect(
      say(
        {
          pays: ['commission'],
          commission: { percent: 7.5, startsOn: '2026-01-01', endsOn: '2026-02-01' },
          lateFeePercent: 5,
          needsInvoice: true,
          expenses: 'train, second class',
        },
        false,
      ),
    ).toBe(
      '7.5% commission from <2026-01-01> until <2026-02-01>; late fee 5%; expenses: train, second class; paid against an invoice',
    );
  });
});
