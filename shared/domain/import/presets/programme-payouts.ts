import type { Preset } from './preset.ts';

/** What a programme paid its influencers, per post or per order; names no campaign. */
export const programmePayouts: Preset = {
  id: 'programme-payouts',
  label: 'Payouts of a programme',
  kind: 'payouts',
  signature: ['payout id', 'influencer id', 'basis', 'total payout'],
  columns: [
    ['payout id', 'id'],
    ['influencer id', 'influencer'],
    ['basis', 'basis'],
    ['rate', 'rate'],
    ['orders', 'units'],
    ['total payout', 'amount'],
    ['payout date', 'day'],
    ['currency', 'currency'],
  ],
  leftOut: [],
  required: [['id'], ['influencer'], ['basis'], ['amount']],
};
