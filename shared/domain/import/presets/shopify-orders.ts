import type { Preset } from './preset.ts';

/** What both layouts have beside the column of the order's id. */
const shared = {
  kind: 'orders',
  idSystem: 'shopify',
  columns: [
    ['created at', 'day'],
    ['subtotal', 'revenue'],
    ['refunded amount', 'refunded'],
    ['currency', 'currency'],
    ['discount code', 'code'],
    ['lineitem name', 'product'],
    ['financial status', 'status'],
    ['cancelled at', 'cancelled'],
  ],
  leftOut: [
    ['email', 'customer'],
    ['phone', 'customer'],
    ['notes', 'customer'],
    ['note attributes', 'customer'],
    ['accepts marketing', 'customer'],
    ['device id', 'customer'],
    ['payment reference', 'customer'],
    ['payment references', 'customer'],
    ['payment id', 'customer'],
    ['receipt number', 'customer'],
    ['employee', 'private'],
    ['paid at', 'other-day'],
    ['total', 'derived'],
    ['taxes', 'derived'],
    ['duties', 'derived'],
    ['discount amount', 'derived'],
    ['outstanding balance', 'derived'],
    ['vendor', 'item'],
    ['shipping', 'shop'],
    ['shipping method', 'shop'],
    ['fulfillment status', 'shop'],
    ['fulfilled at', 'shop'],
    ['payment method', 'shop'],
    ['payment terms name', 'shop'],
    ['next payment due at', 'shop'],
    ['location', 'shop'],
    ['tags', 'shop'],
    ['risk level', 'shop'],
    ['source', 'shop'],
  ],
  patterns: [
    { pattern: /^(?:billing|shipping) /u, read: () => null, reason: 'customer' },
    { pattern: /^tax \d+ (?:name|value)$/u, read: () => null, reason: 'derived' },
    { pattern: /^lineitem /u, read: () => null, reason: 'item' },
  ],
  required: [['id'], ['revenue'], ['day']],
  // Further items of an order repeat its name and, apart from what concerns the item, leave everything blank.
  skipRow: (cell) =>
    ['financial status', 'subtotal', 'total'].every((header) => cell(header) === '') ? 'continuation' : null,
} as const satisfies Partial<Preset>;

const signature = ['name', 'financial status', 'subtotal', 'created at', 'lineitem name'];

/**
 * Orders of a Shopify shop, one line per item; only the first line of an order says what concerns all of it. Revenue is
 * the subtotal, after discounts and without shipping and taxes. Nothing about customers is read.
 */
export const shopifyOrders: Preset = {
  ...shared,
  id: 'shopify-orders',
  label: 'Orders of Shopify',
  signature: [...signature, 'id'],
  columns: [['id', 'id'], ...shared.columns],
  leftOut: [['name', 'other-id'], ...shared.leftOut],
};

/** The same where somebody has taken the ids out: an order is known by its number then, which only one shop knows. */
export const shopifyOrdersByName: Preset = {
  ...shared,
  id: 'shopify-orders-by-name',
  label: 'Orders of Shopify without ids',
  signature,
  columns: [['name', 'id'], ...shared.columns],
  leftOut: shared.leftOut,
};
