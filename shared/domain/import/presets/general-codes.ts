import type { Preset } from './preset.ts';

/** Headers of tables that are about people or sales and only name a code beside. */
const OF_OTHERS = /^(?:followers?|follower count|revenue|total|order id|order number|subtotal)$/u;

/** Any list of discount codes and whose they are: goes by the fields it can find. */
export const generalCodes: Preset = {
  id: 'codes',
  label: 'List of discount codes',
  kind: 'codes',
  signature: [],
  columns: [
    ['code', 'code'],
    ['codes', 'code'],
    ['discount code', 'code'],
    ['promo code', 'code'],
    ['promocode', 'code'],
    ['promotion code', 'code'],
    ['coupon', 'code'],
    ['coupon code', 'code'],
    ['voucher', 'code'],
    ['voucher code', 'code'],
    ['influencer id', 'influencer'],
    ['creator id', 'influencer'],
    ['influencer', 'owner'],
    ['influencer name', 'owner'],
    ['creator', 'owner'],
    ['creator name', 'owner'],
    ['name', 'owner'],
    ['owner', 'owner'],
    ['assigned to', 'owner'],
    ['handle', 'handle'],
    ['username', 'handle'],
    ['email', 'ownerEmail'],
    ['e mail', 'ownerEmail'],
    ['platform', 'platform'],
    ['campaign', 'campaign'],
    ['campaign name', 'campaign'],
    ['note', 'note'],
    ['notes', 'note'],
    ['comment', 'note'],
  ],
  leftOut: [],
  required: [['code'], ['influencer', 'owner', 'handle', 'ownerEmail', 'campaign']],
  isLikely: (headers) => !headers.some((header) => OF_OTHERS.test(header)),
};
