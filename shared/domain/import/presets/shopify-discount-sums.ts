import type { Preset } from './preset.ts';

/** Shopify's report of sales by discount. Its sums count an order once per code, so that they say no revenue. */
export const shopifyDiscountSums: Preset = {
  id: 'shopify-discount-sums',
  label: 'Report of Shopify: sales by discount',
  kind: 'orders',
  refusal: 'sums-by-discount',
  signature: ['discount name', 'orders'],
  columns: [],
  leftOut: [
    ['discount name', 'total'],
    ['orders', 'total'],
    ['discount method', 'total'],
    ['discount type', 'total'],
    ['discount code', 'total'],
    ['discount amount', 'total'],
    ['discounts', 'total'],
    ['gross sales', 'total'],
    ['net sales', 'total'],
    ['total sales', 'total'],
  ],
  required: [],
};
