import type { CurrencyCode } from '../../../lib/currencies.ts';
import type { MetricName } from '../../../model/metric-snapshot.ts';
import type { StoredKind } from '../../../model/kind-names.ts';
import type { Platform } from '../../../model/platform.ts';
import type { ImportKind } from '../import-types.ts';
import type { RowValues } from '../row-values.ts';

/** Columns that are taken as text; what the text means is for the planner of the kind to say. */
export const textFields = [
  'owner',
  'ownerEmail',
  'nickname',
  'organisation',
  'title',
  'note',
  'label',
  'links',
  'phone',
  'format',
  'code',
  'status',
  'cancelled',
  'dimension',
  'baseCurrency',
  'uid',
  'recurrenceId',
  'starts',
  'ends',
  'startTime',
  'endTime',
  'allDay',
  'timeZone',
  'location',
  'description',
  'categories',
  'repeats',
  'except',
  'organiser',
  'attendees',
  'changed',
  'messageId',
  'inReplyTo',
  'from',
  'to',
  'cc',
  'subject',
  'body',
  'attachments',
] as const;
export type TextField = (typeof textFields)[number];

/** Counts of visits to a site. */
export const trafficFields = ['sessions', 'engagedSessions', 'users', 'events', 'keyEvents'] as const;
export type TrafficField = (typeof trafficFields)[number];

/** What a column can be read as. */
export const importFields = [
  'id',
  'influencer',
  'name',
  'firstName',
  'middleName',
  'lastName',
  'handle',
  'accountOn',
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
  'refunded',
  'amount',
  'rate',
  'exchangeRate',
  'currency',
  'fact',
  'record',
  ...trafficFields,
  ...textFields,
] as const;
export type PlainField = (typeof importFields)[number];
export type ImportField = PlainField | MetricName;

/** Why a known column is not stored. The sentences are in the message catalogue. */
export type LeftOutReason =
  | 'customer'
  | 'position'
  | 'rate'
  | 'score'
  | 'estimate'
  | 'audience'
  | 'total'
  | 'newest-post'
  | 'private'
  | 'breakdown'
  | 'derived'
  | 'for-reading'
  | 'no-measure'
  | 'no-field'
  | 'other-id'
  | 'other-day'
  | 'item'
  | 'shop'
  | 'pay'
  | 'no-payment';

/** Why a row is no record of its own. The sentences are in the message catalogue. */
export type SkipReason = 'total' | 'continuation' | 'one-day' | 'cancelled' | 'no-data' | 'not-paid';

/** Why a file that is known is not read. The sentences are in the message catalogue. */
type RefusalReason = 'sums-by-discount';

/** A field, and the part of it where a field has a column for each of its parts: a platform, a currency, a dimension. */
export type FieldTarget = ImportField | { readonly field: ImportField; readonly part: string };

/** Headers that follow a pattern, such as a number in them. Patterns are held against normalised headers. */
export interface HeaderPattern {
  readonly pattern: RegExp;
  /** `null` leaves the column out, with the reason. */
  readonly read: (match: RegExpExecArray) => FieldTarget | null;
  readonly reason?: LeftOutReason;
}

/** How one kind of file is read. Headers are given as {@link normaliseHeader} makes them. */
export interface Preset {
  readonly id: string;
  readonly label: string;
  readonly kind: ImportKind;
  /** The headers that tell this file from others; all must be there. Empty for a preset that goes by fields alone. */
  readonly signature: readonly string[];
  /** Header and the field it is read as. Several headers may be the same field's names, or (topics) add up. */
  readonly columns: readonly (readonly [header: string, field: FieldTarget])[];
  readonly patterns?: readonly HeaderPattern[];
  readonly leftOut: readonly (readonly [header: string, reason: LeftOutReason])[];
  /** Of each group at least one field has to have a column. */
  readonly required: readonly (readonly ImportField[])[];
  /** Fields that a row may leave blank although their column is there. */
  readonly mayLack?: readonly ImportField[];
  /** True for a list whose further columns can be facts of people under their common names. */
  readonly hasFacts?: true;
  /** What else tells such a table by its normalised headers, where they are too common to go by fields alone. */
  readonly isLikely?: (headers: readonly string[]) => boolean;
  /** The currency whose rates such files hold. */
  readonly baseCurrency?: CurrencyCode;
  /** The platform the headers themselves name. */
  readonly platform?: Platform;
  /** The system the ids of such files are valid in, where it is not the agency's own programme. */
  readonly idSystem?: string;
  /** What parts several values in one cell besides `;`. */
  readonly listMark?: string;
  /** Tells rows that are no record of their own; `cell` answers the cell under a normalised header. */
  readonly skipRow?: (cell: (header: string) => string) => SkipReason | null;
  /** How such files write days whose cells leave the order open. */
  readonly dateOrder?: 'dmy' | 'mdy';
  /** Works out what such rows say without a cell of its own, such as an id that stands in the address. */
  readonly finish?: (values: RowValues) => RowValues;
  /** Such files are known, and never read. */
  readonly refusal?: RefusalReason;
  /** Rows never say whose they are, so that a person has to. */
  readonly needsOwner?: true;
  /** Set for tables of our own export: the kind of record a row is. */
  readonly record?: StoredKind;
}

// Byte order marks and other invisible characters that cling to headers.
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const QUOTES = /["'`´‘’‚“”„«»]/gu;
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

/** The field of a target. */
export function fieldOf(target: FieldTarget): ImportField {
  return typeof target === 'string' ? target : target.field;
}
