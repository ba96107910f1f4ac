import { z } from 'zod';
import { currencyField, dayField, TEXT_LIMITS } from './common.ts';

/**
 * A field of the roster by its key: one of `shared/domain/roster/roster-fields.ts`, or `custom:` and the id of a custom
 * field. Keys are kept as text, so that a view outlives a field that is gone; such a field is passed over.
 */
const fieldKey = z.string().min(1).max(100);

/** Values of a facet as text; `''` stands for "not known". */
const facetValues = z.array(z.string().max(TEXT_LIMITS.line)).min(1).max(1_000);
const decimalText = z.string().regex(/^-?\d{1,30}(\.\d{1,10})?$/);

/** One test of one field. Bounds are inclusive, a bound left out is open; a person without a value passes no bound. */
export const rosterConditionSchema = z.discriminatedUnion('test', [
  z.strictObject({ test: z.literal('oneOf'), field: fieldKey, values: facetValues }),
  z.strictObject({ test: z.literal('noneOf'), field: fieldKey, values: facetValues }),
  z.strictObject({
    test: z.literal('number'),
    field: fieldKey,
    from: z.number().optional(),
    to: z.number().optional(),
  }),
  /** Amounts of the currency only; other currencies do not pass. */
  z.strictObject({
    test: z.literal('money'),
    field: fieldKey,
    currency: currencyField,
    from: decimalText.optional(),
    to: decimalText.optional(),
  }),
  z.strictObject({ test: z.literal('day'), field: fieldKey, from: dayField.optional(), to: dayField.optional() }),
  z.strictObject({ test: z.literal('text'), field: fieldKey, contains: z.string().min(1).max(500) }),
  z.strictObject({ test: z.literal('known'), field: fieldKey, isKnown: z.boolean() }),
]);
export type RosterCondition = z.infer<typeof rosterConditionSchema>;

/** Conditions of which all or any have to hold, or, with `isNot`, must not. An empty group holds for everybody. */
export const rosterFilterGroupSchema = z.strictObject({
  match: z.enum(['all', 'any']),
  isNot: z.boolean(),
  conditions: z.array(rosterConditionSchema).max(100),
});
export type RosterFilterGroup = z.infer<typeof rosterFilterGroupSchema>;

/** Groups of which all or any have to hold. Without groups everybody passes. */
export const rosterFilterSchema = z.strictObject({
  match: z.enum(['all', 'any']),
  groups: z.array(rosterFilterGroupSchema).max(20),
});
export type RosterFilter = z.infer<typeof rosterFilterSchema>;

/** Who is looked for: words, filter and whether the archive counts. */
export const rosterChoiceSchema = z.strictObject({
  search: z.string().max(TEXT_LIMITS.line),
  filter: rosterFilterSchema,
  includeArchived: z.boolean(),
});
export type RosterChoice = z.infer<typeof rosterChoiceSchema>;

/** Columns wider or narrower than these are not kept, in CSS pixels. */
export const COLUMN_WIDTH = { least: 48, most: 800 } as const;

/** Everything that makes a roster look the way it does, as it is saved under a name. */
export const rosterViewSchema = z.strictObject({
  choice: rosterChoiceSchema,
  sort: z.array(z.strictObject({ field: fieldKey, direction: z.enum(['ascending', 'descending']) })).max(10),
  /** In the order shown; without any, the columns are those that fit the window. */
  columns: z
    .array(
      z.strictObject({
        field: fieldKey,
        width: z.int().min(COLUMN_WIDTH.least).max(COLUMN_WIDTH.most).optional(),
        isPinned: z.boolean(),
      }),
    )
    .max(200),
  groupBy: fieldKey.optional(),
});
export type RosterView = z.infer<typeof rosterViewSchema>;
export type RosterSort = RosterView['sort'];
export type RosterColumnChoice = RosterView['columns'][number];

/** Lets everybody pass. */
export const NO_FILTER: RosterFilter = { match: 'all', groups: [] };
