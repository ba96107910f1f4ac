import { canonicalJson } from '../../lib/canonical-json.ts';
import type { Steps } from '../../lib/steps.ts';
import { text } from '../../text/text.ts';
import { formatCount } from '../figures/format-figure.ts';
import type { Planning, PlannedFile } from './planning.ts';
import type { TextField, TrafficField } from './presets/preset.ts';
import type { ReadRow, RowValues } from './row-values.ts';
import { factText } from './row-facts.ts';

/** Rows of one file about one thing. */
export interface RowGroup {
  readonly key: string;
  /** The first row of each differing version, in the order of the file. */
  readonly versions: readonly ReadRow[];
  /** Rows that say the same as an earlier one. */
  readonly repeats: readonly { readonly row: ReadRow; readonly of: ReadRow }[];
}

interface OpenGroup extends RowGroup {
  versions: ReadRow[];
  repeats: { row: ReadRow; of: ReadRow }[];
  /** The rows of `versions` by what they say. Made when a second row turns up: most groups have one. */
  byText: Map<string, ReadRow> | null;
}

/** Rows put together without a pause. */
const GROUPED_AT_ONCE = 1_024;

/** Puts rows with the same key together, in the order of their first rows. Rows without a key stand alone. */
export function* groupRows(
  rows: readonly ReadRow[],
  keyOf: (values: RowValues) => string | null,
): Steps<readonly RowGroup[]> {
  const groups: OpenGroup[] = [];
  const byKey = new Map<string, OpenGroup>();
  for (const [index, row] of rows.entries()) {
    if (index % GROUPED_AT_ONCE === 0) yield;
    const key = keyOf(row.values);
    const held = key === null ? undefined : byKey.get(key);
    if (held) {
      addToGroup(held, row);
      continue;
    }
    const group: OpenGroup = { key: key ?? `row ${row.row}`, versions: [row], repeats: [], byText: null };
    groups.push(group);
    if (key !== null) byKey.set(key, group);
  }
  return groups;
}

function addToGroup(group: OpenGroup, row: ReadRow): void {
  group.byText ??= new Map(group.versions.map((version) => [comparable(version.values), version]));
  const said = comparable(row.values);
  const of = group.byText.get(said);
  if (of) {
    group.repeats.push({ row, of });
    return;
  }
  group.versions.push(row);
  group.byText.set(said, row);
}

/** Handles that differ in case alone are the same handle. */
function comparable(values: RowValues): string {
  return canonicalJson(values.handle === undefined ? values : { ...values, handle: values.handle.toLowerCase() });
}

type FlatValues = ReadonlyMap<string, string>;

/** The values of a row as label and text. */
export function flatValues({
  metrics,
  topics,
  emails,
  facts,
  accounts,
  texts,
  counts,
  exchangeRates,
  nameParts: _parts,
  dimension: _dimension,
  ...plain
}: RowValues): FlatValues {
  const flat = new Map<string, string>();
  for (const [field, value] of Object.entries(plain)) {
    if (value === undefined) continue;
    const shown =
      typeof value === 'object'
        ? `${value.amount} ${value.currency}`
        : typeof value === 'number'
          ? formatNumber(value)
          : value;
    flat.set(text.import.fields[field as keyof typeof text.import.fields], shown);
  }
  const { fields, fieldPart } = text.import;
  for (const [field, value] of Object.entries(texts ?? {})) flat.set(fields[field as TextField], value);
  for (const [field, value] of Object.entries(counts ?? {}))
    flat.set(fields[field as TrafficField], formatNumber(value));
  for (const [platform, handle] of Object.entries(accounts ?? {}))
    flat.set(fieldPart(fields.accountOn, platform), handle);
  for (const [code, rate] of Object.entries(exchangeRates ?? {})) flat.set(fieldPart(fields.exchangeRate, code), rate);
  for (const { label, value } of Object.values(facts ?? {})) flat.set(label, factText(value));
  if (emails) flat.set(text.import.fields.email, emails.join(', '));
  if (topics) flat.set(text.import.fields.topic, topics.join(', '));
  for (const [name, value] of Object.entries(metrics)) {
    if (value !== undefined) flat.set(text.import.fields[name as keyof typeof metrics], formatNumber(value));
  }
  return flat;
}

/** Counts with thousands marks, as everywhere else; what is not a whole number as it stands. */
function formatNumber(value: number): string {
  return Number.isInteger(value) ? formatCount(value) : String(value);
}

/** Labels of the values in which rows differ. */
function differingLabels(versions: readonly FlatValues[]): string[] {
  const labels = new Set(versions.flatMap((version) => [...version.keys()]));
  return [...labels].filter((label) => new Set(versions.map((version) => version.get(label))).size > 1);
}

/** How differing rows about one thing were settled. */
export type Settlement =
  { readonly row: ReadRow } | { readonly all: true } | { readonly left: true } | { readonly waitsFor: string };

/**
 * Asks which of several differing rows holds, or, where a thing may be several, whether all do. The item is the same one
 * whenever the plan is made again.
 */
export function settleVersions(
  planning: Planning,
  file: PlannedFile,
  group: RowGroup,
  title: string,
  mayBeSeveral = false,
): Settlement {
  const { doubts } = text.import;
  const flats = group.versions.map(({ values }) => flatValues(values));
  const labels = differingLabels(flats);
  const id = `repeat:${file.table.index}:${group.key}`;
  const decided = planning.doubts.ask({
    id,
    title: doubts.repeatTitle(title, group.versions.length),
    question: doubts.repeatQuestion(labels),
    rows: group.versions.map(({ row }) => ({ file: file.table.name, row })),
    options: [
      ...group.versions.map(({ row }, index) => ({
        id: `row:${row}`,
        label: doubts.rowOption(
          row,
          labels.map((label) => `${label} ${flats[index]!.get(label) ?? doubts.noValue}`).join(', '),
        ),
      })),
      ...(mayBeSeveral ? [{ id: 'all', label: doubts.keepAll(group.versions.length) }] : []),
      { id: 'leave', label: doubts.leaveOut },
    ],
  });
  if (decided === null) return { waitsFor: id };
  if (decided === 'all') return { all: true };
  if (decided === 'leave') return { left: true };
  return { row: group.versions.find(({ row }) => `row:${row}` === decided)! };
}

/** What all rows agree about; fields in which they differ are absent. The name is the first row's. */
export function agreedValues(versions: readonly ReadRow[]): RowValues {
  const [first, ...others] = versions.map(({ values }) => values);
  const agreed: RowValues = { ...first!, metrics: { ...first!.metrics } };
  for (const { metrics, ...plain } of others) {
    for (const field of Object.keys(agreed) as (keyof RowValues)[]) {
      if (field === 'metrics' || field === 'name') continue;
      if (canonicalJson(agreed[field] ?? null) !== canonicalJson(plain[field] ?? null)) delete agreed[field];
    }
    for (const name of Object.keys(agreed.metrics) as (keyof typeof metrics)[]) {
      if (agreed.metrics[name] !== metrics[name]) delete agreed.metrics[name];
    }
  }
  return agreed;
}

/** Logs the rows of a group that are not the one taken. */
export function logOthers(file: PlannedFile, group: RowGroup, taken: ReadRow, title: string): void {
  const { reasons } = text.import;
  for (const { row } of group.versions) {
    if (row !== taken.row) file.log.plan(row, 'skipped', title, reasons.otherChosen(taken.row));
  }
  logRepeats(file, group, title);
}

/** Logs rows that repeat an earlier one word for word. */
export function logRepeats(file: PlannedFile, group: RowGroup, title: string): void {
  for (const { row, of } of group.repeats) {
    file.log.plan(row.row, 'skipped', title, text.import.reasons.repeats(of.row));
  }
}
