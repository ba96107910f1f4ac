import type { Preset } from './preset.ts';

/** Tracked orders by source: an influencer's, organic and paid ones. */
export const trackingOrders: Preset = {
  id: 'tracking-orders',
  label: 'Tracked orders',
  kind: 'orders',
  signature: ['tracking id', 'source', 'influencer id', 'revenue'],
  columns: [
    ['tracking id', 'id'],
    ['source', 'channel'],
    ['campaign', 'campaign'],
    ['influencer id', 'influencer'],
    ['product', 'product'],
    ['transaction date', 'day'],
    ['orders', 'quantity'],
    ['revenue', 'revenue'],
    ['currency', 'currency'],
  ],
  leftOut: [
    ['user id', 'customer'],
    ['customer id', 'customer'],
    ['customer email', 'customer'],
    ['email', 'customer'],
  ],
  required: [['id'], ['channel'], ['influencer'], ['quantity'], ['revenue']],
};
