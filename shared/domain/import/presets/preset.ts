import type { MetricName } from '../../../model/metric-snapshot.ts';
import type { Platform } from '../../../model/platform.ts';
import type { ImportKind } from '../import-types.ts';

/** What a column can be read as. */
export const importFields = [
  'id',
  'influencer',
  'name',
  'handle',
  'platform',
  'gender',
  'country',
  'city',
  'topic',
  'email',
  'url',
  'day',
  'caption',
  'product',
  'campaign',
  'channel',
  'basis',
  'quantity',
  'units',
  'revenue',
  'amount',
  'rate',
  'currency',
  'fact',
] as const;
export type PlainField = (typeof importFields)[number];
export type ImportField = PlainField | MetricName;

/** Why a known column is not stored. The sentences are in the message catalogue. */
export type LeftOutReason =
  'customer' | 'position' | 'rate' | 'score' | 'estimate' | 'audience' | 'total' | 'newest-post';

/** How one kind of file is read. Headers are given as {@link normaliseHeader} makes them. */
export interface Preset {
  readonly id: string;
  readonly label: string;
  readonly kind: ImportKind;
  /** The headers that tell this file from others; all must be there. Empty for a preset that goes by fields alone. */
  readonly signature: readonly string[];
  /** Header and the field it is read as. Several headers may be the same field's names, or (topics) add up. */
  readonly columns: readonly (readonly [header: string, field: ImportField])[];
  readonly leftOut: readonly (readonly [header: string, reason: LeftOutReason])[];
  /** Of each group at least one field has to have a column. */
  readonly required: readonly (readonly ImportField[])[];
  /** True for a list whose further columns can be facts of people under their common names. */
  readonly hasFacts?: true;
  /** The platform the headers themselves name. */
  readonly platform?: Platform;
}

// Byte order marks and other invisible characters that cling to headers.
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const QUOTES = /["'`´‘’“”]/gu;
const SEPARATORS = /[\s_-]+/gu;

/** Makes headers alike that differ in case, byte order mark, quotes, underscores, white space or line breaks alone. */
export function normaliseHeader(header: string): string {
  return header
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(QUOTES, '')
    .replace(SEPARATORS, ' ')
    .trim()
    .toLowerCase();
}
