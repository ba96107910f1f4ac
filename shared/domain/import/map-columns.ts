import type { CustomField } from '../../model/custom-field.ts';
import { text } from '../../text/text.ts';
import { personColumns } from '../people/person-columns.ts';
import { columnFieldOf, fieldKey, fieldLabel, type ColumnField } from './column-fields.ts';
import type { FactTarget } from './facts.ts';
import { readHeader } from './fit-preset.ts';
import { normaliseHeader, type FieldTarget, type Preset } from './presets/preset.ts';

/** One column of a recognised file. */
export interface RecognisedColumn {
  readonly header: string;
  /** `null` when the column is not stored; `why` says the reason, or how it is read. */
  readonly field: ColumnField['field'] | null;
  readonly part?: string;
  readonly why: string;
  /** What a column of the field `fact` says of a person. */
  readonly fact?: FactTarget;
  /** Set when an earlier column is read as the same field: a differing value is a mistake. */
  readonly repeats: number | null;
}

/** The agency's own fields and the columns of people by the headers that mean them. */
export type FactHeaders = ReadonlyMap<string, FactTarget>;

const factHeaders: FactHeaders = new Map(
  personColumns.flatMap((column) =>
    [normaliseHeader(column.header), ...column.names].map((name): [string, FactTarget] => [name, { column }]),
  ),
);

/** Columns that our export writes and nobody reads back. */
export const exportOnly: ReadonlySet<string> = new Set(['contacts', 'external ids']);

/** True for the header of a column of people that the export of people writes too. */
export const isFactHeader = (normal: string): boolean => factHeaders.has(normal);

/** The agency's own fields by the headers that mean them; those in the archive are not offered. */
export function ownFieldHeaders(customFields: readonly CustomField[]): FactHeaders {
  return new Map(
    customFields
      .filter(({ archivedAt }) => archivedAt === undefined)
      .flatMap((custom): [string, FactTarget][] => [
        ...(exportOnly.has(normaliseHeader(custom.name))
          ? []
          : [[normaliseHeader(custom.name), { custom }] as [string, FactTarget]]),
        [normaliseHeader(text.people.import.ownField(custom.name)), { custom }],
      ]),
  );
}

/** The fact a column says that the preset itself does not know. */
export function factOf(preset: Preset, header: string, own: FactHeaders): FactTarget | undefined {
  if (preset.kind !== 'influencers') return undefined;
  return (preset.hasFacts ? factHeaders.get(header) : undefined) ?? own.get(header);
}

/** Fields of which several columns add up instead of standing in each other's way. */
const adding: ReadonlySet<string> = new Set(['topic', 'email', 'phone', 'label', 'links']);

/** True for a field that several columns may be read as, because what they say adds up. */
export const addsUp = ({ field }: ColumnField): boolean => field === 'fact' || adding.has(field);

/**
 * Says of every column of a header row how it is read. `chosen` is the person's word by column, from 0, and goes before
 * what the preset knows.
 */
export function mapColumns(
  preset: Preset,
  row: readonly string[],
  own: FactHeaders,
  chosen: Readonly<Record<number, string>>,
  customFields: readonly CustomField[],
): RecognisedColumn[] {
  const taken = new Map<string, { index: number; header: string }>();
  if (preset.record !== undefined) {
    const why = text.import.columns.ofRecord;
    return row.map((header) => ({ header, field: 'record', why, repeats: null }));
  }
  // What a person names goes first, so that a column the preset would take for the same gives way.
  for (const [index, key] of Object.entries(chosen)) {
    const field = columnFieldOf(key, customFields);
    if (field && !addsUp(field) && !taken.has(key)) taken.set(key, { index: Number(index), header: '' });
  }
  return row.map((raw, index) => {
    const header = raw.replace(/\s+/gu, ' ').trim();
    const normal = normaliseHeader(raw);
    const said = chosen[index];
    if (said !== undefined) return saidColumn(header, index, columnFieldOf(said, customFields), taken);
    if (normal === '') return { header, field: null, why: text.import.columns.noHeader, repeats: null };
    const reading = readHeader(preset, normal);
    const fact = reading && 'target' in reading ? undefined : factOf(preset, normal, own);
    if (fact) return factColumn(header, fact);
    if (!reading || 'leftOut' in reading) {
      const why = reading ? text.import.columns.leftOut[reading.leftOut] : text.import.columns.unknown;
      return { header, field: null, why, repeats: null };
    }
    return knownColumn(header, normal, index, reading.target, taken);
  });
}

function saidColumn(
  header: string,
  index: number,
  column: ColumnField | null,
  taken: ReadonlyMap<string, { readonly index: number }>,
): RecognisedColumn {
  if (column === null) return { header, field: null, why: text.import.columns.chosenOut, repeats: null };
  const first = taken.get(fieldKey(column));
  if (first && first.index !== index) {
    const why = text.import.columns.alreadyRead(fieldLabel(column), first.index + 1);
    return { header, field: null, why, repeats: null };
  }
  return { header, ...column, why: text.import.columns.readAsChosen(fieldLabel(column)), repeats: null };
}

function factColumn(header: string, fact: FactTarget): RecognisedColumn {
  const { readAs, readAsOwn } = text.people.import;
  const why = 'custom' in fact ? readAsOwn(fact.custom.name) : readAs(fact.column.header.toLowerCase());
  return { header, field: 'fact', fact, why, repeats: null };
}

function knownColumn(
  header: string,
  normal: string,
  index: number,
  target: FieldTarget,
  taken: Map<string, { index: number; header: string }>,
): RecognisedColumn {
  const column: ColumnField = typeof target === 'string' ? { field: target } : target;
  const key = fieldKey(column);
  const label = fieldLabel(column);
  const first = taken.get(key);
  if (first?.header === normal) {
    return { header, ...column, why: text.import.columns.repeated(first.index + 1), repeats: first.index };
  }
  if (first && !adding.has(column.field)) {
    return { header, field: null, why: text.import.columns.alreadyRead(label, first.index + 1), repeats: null };
  }
  taken.set(key, { index, header: normal });
  return { header, ...column, why: text.import.columns.readAs(label), repeats: null };
}
