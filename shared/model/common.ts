import { z } from 'zod';
import { isCalendarDay } from '../lib/calendar-day.ts';
import { isCurrencyCode } from '../lib/currencies.ts';
import { isUuidV7 } from '../lib/uuid.ts';
import { fromMoneyText, type MoneyText } from '../lib/money.ts';

/** Limits on stored text; longer input is refused with the limit in the message, never cut. */
export const TEXT_LIMITS = { name: 500, line: 2_000, note: 100_000, list: 5_000 } as const;

export const idField = <Brand extends string>() => z.string().refine(isUuidV7, 'is not a UUIDv7').brand<Brand>();

export const nameField = z.string().min(1).max(TEXT_LIMITS.name);
export const lineField = z.string().max(TEXT_LIMITS.line);
export const noteField = z.string().max(TEXT_LIMITS.note);

/** `yyyy-MM-dd`, a real day between 1970 and 2100. */
export const dayField = z.string().refine(isCalendarDay, 'is not a day (yyyy-MM-dd, 1970 to 2100)');

/** UTC instant with milliseconds, `2025-01-31T09:30:00.000Z`. */
export const instantField = z.iso.datetime({ precision: 3 });

export const currencyField = z.string().refine(isCurrencyCode, 'is not an ISO 4217 currency code');

/** Money at rest: a decimal string with exactly the currency's digits, and the code. */
export const moneyField = z
  .strictObject({ amount: z.string().max(40), currency: currencyField })
  .refine(isExactAmount, 'is not an amount with the digits of its currency');

function isExactAmount(value: MoneyText): boolean {
  try {
    fromMoneyText(value);
    return true;
  } catch {
    return false;
  }
}

/** How a figure came to be known. The order is that of trust, best first. */
export const evidenceSources = ['export', 'screenshot', 'creator-statement', 'manual', 'estimate'] as const;
export type EvidenceSource = (typeof evidenceSources)[number];

/**
 * Where a fact comes from. `capturedOn` is the day the figure was true (absent when the file does not say);
 * `importId`, `file` and `row` lead back to the line of the imported file (row 1 is the file's first line of cells).
 */
export const evidenceSchema = z.strictObject({
  source: z.enum(evidenceSources),
  capturedOn: dayField.optional(),
  enteredBy: z.string().max(200).optional(),
  importId: z.string().optional(),
  file: z.string().max(500).optional(),
  row: z.int().positive().optional(),
  note: lineField.optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** An id another system gave: `system` names the programme or export it is valid in, `value` is compared as text. */
export const externalIdSchema = z.strictObject({
  system: z.string().min(1).max(200),
  value: z.string().min(1).max(200),
});
export type ExternalId = z.infer<typeof externalIdSchema>;

/** A count of people, views or actions: whole and not negative. Unknown is absent, never 0. */
export const countField = z.int().nonnegative();
