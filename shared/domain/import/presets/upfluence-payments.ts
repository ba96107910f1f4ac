import type { Preset } from './preset.ts';

/** States in which money has not gone to anybody. */
const NOT_PAID = /^(?:draft|pending|waiting|submitted|to be|cancell?ed|declined|refused|rejected|failed)/iu;

/** The table of payments of Upfluence. It has no ids; equal rows of one file are taken for one payment each. */
export const upfluencePayments: Preset = {
  id: 'upfluence-payments',
  label: 'Payments of Upfluence',
  kind: 'payouts',
  signature: ['influencer', 'campaign name', 'authorized at', 'submitted at', 'amount'],
  columns: [
    ['influencer', 'owner'],
    ['email', 'ownerEmail'],
    ['campaign name', 'campaign'],
    ['authorized at', 'day'],
    ['amount', 'amount'],
    ['currency', 'currency'],
    ['status', 'status'],
  ],
  leftOut: [
    ['company', 'private'],
    ['billing name', 'private'],
    ['submitted at', 'other-day'],
  ],
  required: [['owner'], ['amount']],
  skipRow: (cell) => (NOT_PAID.test(cell('status')) ? 'not-paid' : null),
};
