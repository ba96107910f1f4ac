import type { CustomField } from '../../model/custom-field.ts';
import { metricNames } from '../../model/metric-snapshot.ts';
import { platformNames, platforms } from '../../model/platform.ts';
import { trafficDimensions } from '../../model/web-traffic.ts';
import { text } from '../../text/text.ts';
import { postMetrics } from '../figures/post-tally.ts';
import { personColumns } from '../people/person-columns.ts';
import type { FactTarget } from './facts.ts';
import type { ImportKind } from './import-types.ts';
import { importFields, trafficFields, type ImportField } from './presets/preset.ts';

/** What a column is read as: a field, of some fields one part, of the field `fact` what it says of a person. */
export interface ColumnField {
  readonly field: ImportField;
  readonly part?: string;
  readonly fact?: FactTarget;
}

/** The key of a column that is not stored. */
export const NOT_STORED = 'none';

/** A column's field as one text, the same at every reading: `handle`, `accountOn:tiktok`, `fact:health.on`, `custom:…`. */
export function fieldKey(column: ColumnField | null): string {
  if (column === null) return NOT_STORED;
  const { field, part, fact } = column;
  if (fact === undefined) return part === undefined ? field : `${field}:${part}`;
  if ('custom' in fact) return `custom:${fact.custom.id}`;
  return `fact:${fact.column.field}${fact.column.part === undefined ? '' : `.${fact.column.part}`}`;
}

const facts = new Map(personColumns.map((column) => [fieldKey({ field: 'fact', fact: { column } }), column]));
const fields: ReadonlySet<string> = new Set([...importFields, ...metricNames]);

/** The column field of a key; `null` for {@link NOT_STORED} and for keys that mean nothing (any more). */
export function columnFieldOf(key: string, customFields: readonly CustomField[]): ColumnField | null {
  const column = facts.get(key);
  if (column) return { field: 'fact', fact: { column } };
  const mark = key.indexOf(':');
  const field = mark === -1 ? key : key.slice(0, mark);
  const part = mark === -1 ? undefined : key.slice(mark + 1);
  if (field === 'custom') {
    const custom = customFields.find(({ id }) => id === part);
    return custom ? { field: 'fact', fact: { custom } } : null;
  }
  if (!fields.has(field) || field === 'fact') return null;
  return part === undefined ? { field: field as ImportField } : { field: field as ImportField, part };
}

/** How a person reads a column's field. */
export function fieldLabel({ field, part, fact }: ColumnField): string {
  if (fact) return 'custom' in fact ? fact.custom.name : fact.column.header;
  const label = text.import.fields[field];
  return part === undefined ? label : text.import.fieldPart(label, partLabel(part));
}

const partLabel = (part: string): string => (platformNames as Readonly<Record<string, string>>)[part] ?? part;

const words = (list: string): readonly string[] => list.split(' ');

const accounts = platforms.map((platform) => `accountOn:${platform}`);
const names = words('name firstName middleName lastName');
const owner = words('influencer handle owner ownerEmail platform');

/** Keys of the fields that rows of a kind can have, in the order in which they are offered. */
const offered: Readonly<Record<Exclude<ImportKind, 'records'>, readonly string[]>> = {
  influencers: [
    ...names,
    ...words('handle platform url id email topic country city gender'),
    ...metricNames,
    'day',
    ...accounts,
    ...facts.keys(),
  ],
  contacts: [
    ...names,
    ...words('nickname email phone organisation title links note label country city uid'),
    ...accounts,
  ],
  codes: ['code', ...owner, 'campaign', 'note'],
  posts: ['id', ...owner, ...words('day url caption format campaign'), ...postMetrics],
  orders: [
    ...words('id day quantity revenue refunded currency code channel campaign product status cancelled'),
    ...owner,
  ],
  payouts: ['id', ...owner, ...words('amount currency day basis campaign rate units note')],
  traffic: [
    ...trafficDimensions.map((dimension) => `dimension:${dimension}`),
    ...trafficFields,
    ...words('revenue currency day'),
  ],
  rates: [
    ...words('day baseCurrency code exchangeRate'),
    ...words('USD EUR GBP JPY IDR INR').map((code) => `exchangeRate:${code}`),
  ],
  calendar: [
    ...words('title starts day startTime ends endTime allDay timeZone location description status categories url'),
    ...words('repeats except organiser attendees uid recurrenceId changed'),
  ],
  mail: words('day from to cc subject body messageId inReplyTo'),
};

/** Fields that a column of a kind can be read as, with the agency's own where rows are people. */
export function offeredFields(
  kind: ImportKind,
  customFields: readonly CustomField[],
): readonly { readonly key: string; readonly label: string }[] {
  if (kind === 'records') return [];
  const own = kind === 'influencers' ? customFields.filter(({ archivedAt }) => archivedAt === undefined) : [];
  return [...offered[kind], ...own.map(({ id }) => `custom:${id}`)].map((key) => ({
    key,
    label: fieldLabel(columnFieldOf(key, customFields)!),
  }));
}
