import { z } from 'zod';
import { currencyField, dayField, evidenceSchema, idField } from './common.ts';

/**
 * What one unit of a currency was worth in others on one day, as one source published it: `rates` are decimal text,
 * units of `currency` for one unit of `baseCurrency`. A day without rates (a weekend, a holiday) has no record.
 */
export const exchangeRateSchema = z.strictObject({
  id: idField<'exchangeRate'>(),
  on: dayField,
  baseCurrency: currencyField,
  rates: z
    .array(z.strictObject({ currency: currencyField, rate: z.string().regex(/^\d{1,12}(\.\d{1,12})?$/) }))
    .min(1)
    .max(300),
  /** Who published them, such as `ECB`. */
  source: z.string().min(1).max(200),
  evidence: evidenceSchema,
});

export type ExchangeRate = z.infer<typeof exchangeRateSchema>;

/** The key under which the rates of one day and source are unique in a workspace. */
export function exchangeRateKey({
  on,
  baseCurrency,
  source,
}: Pick<ExchangeRate, 'on' | 'baseCurrency' | 'source'>): string {
  return `${on} ${baseCurrency} ${source.toLowerCase()}`;
}
