import { isBlankRow } from '../../formats/csv.ts';
import type { CustomField } from '../../model/custom-field.ts';
import type { ImportMapping } from '../../model/import-mapping.ts';
import { fitOf, readHeader } from './fit-preset.ts';
import { headerFingerprint } from './header-fingerprint.ts';
import { importKinds, WITHOUT_MEMORY, type FileChoices } from './import-types.ts';
import {
  exportOnly,
  factOf,
  isFactHeader,
  mapColumns,
  ownFieldHeaders,
  type FactHeaders,
  type RecognisedColumn,
} from './map-columns.ts';
import { neededFields } from './needed-fields.ts';
import { recordPresetOf } from './presets/record-preset.ts';
import { fieldOf, normaliseHeader, type Preset } from './presets/preset.ts';
import { influencerList } from './presets/influencer-list.ts';
import { generalPresets, presetById, presets } from './presets/presets.ts';

export interface Recognition {
  readonly preset: Preset;
  /** From 1, as a spreadsheet numbers rows. */
  readonly headerRow: number;
  readonly columns: readonly RecognisedColumn[];
  /** The remembered way of reading that was used. */
  readonly mapping: ImportMapping | null;
  /** Fields of which a row needs one and none has a column, as the person chose kind or columns. */
  readonly missing: readonly (readonly string[])[];
}

export interface Unrecognised {
  /** The headers of the likeliest header row, to be shown. */
  readonly headers: readonly string[];
  readonly headerRow: number;
  /** Headers the chosen preset needs and the file lacks. */
  readonly missing: readonly string[];
}

const HEADER_SEARCH_ROWS = 25;

/** What recognising a table uses of the workspace. */
export interface KnownLayouts {
  readonly customFields: readonly CustomField[];
  readonly mappings: readonly ImportMapping[];
}

type Rows = readonly (readonly string[])[];

/**
 * Finds the header row and how to read it: what a person chose goes first, then a way of reading remembered for these very
 * headers, then the preset whose signature is there and which knows most of the columns, then one that goes by fields alone.
 * Columns of people that the preset does not know can be facts: those of the agency's own fields by their names.
 */
export function recognise(rows: Rows, choices: FileChoices, known: KnownLayouts): Recognition | Unrecognised {
  const own = ownFieldHeaders(known.customFields);
  const mapping = rememberedMapping(rows, choices, known);
  if (mapping) return withMapping(rows, mapping, own, known);
  const chosen = choices.preset === undefined ? undefined : presetById(choices.preset);
  const best = bestFit(rows, choices, own, chosen);
  if (best) return recognised(rows, best.preset, best.headerRow, choices.columns ?? {}, own, known);
  if (choices.kind !== undefined || choices.columns !== undefined) {
    const preset = chosen ?? generalPresets[choices.kind ?? 'influencers'];
    if (preset) return recognised(rows, preset, likelyHeaderRow(rows, choices), choices.columns ?? {}, own, known);
  }
  return unrecognised(rows, choices, chosen);
}

function bestFit(
  rows: Rows,
  choices: FileChoices,
  own: FactHeaders,
  chosen: Preset | undefined,
): { preset: Preset; headerRow: number } | null {
  const candidates = chosen ? [chosen] : presets;
  const wanted = candidates.filter(({ kind }) => !choices.kind || kind === choices.kind);
  let best: { preset: Preset; headerRow: number; score: number } | null = null;
  for (const [index, row] of rows.slice(0, HEADER_SEARCH_ROWS).entries()) {
    if (isBlankRow(row) || (choices.headerRow !== undefined && choices.headerRow !== index + 1)) continue;
    const headers = row.map(normaliseHeader);
    const countFacts = (preset: Preset): number => headers.filter((header) => factOf(preset, header, own)).length;
    const record = chosen ? null : recordPresetOf(headers);
    if (record && (!choices.kind || choices.kind === 'records')) return { preset: record, headerRow: index + 1 };
    for (const preset of wanted) {
      const score = fitOf(preset, headers, preset === chosen, countFacts);
      if (score !== null && (!best || score > best.score)) best = { preset, headerRow: index + 1, score };
    }
  }
  return best;
}

function recognised(
  rows: Rows,
  preset: Preset,
  headerRow: number,
  columns: Readonly<Record<number, string>>,
  own: FactHeaders,
  { customFields }: KnownLayouts,
): Recognition {
  const mapped = mapColumns(preset, trimEnd(rows[headerRow - 1] ?? []), own, columns, customFields);
  const present = new Set(mapped.map(({ field }) => field));
  const missing = neededFields[preset.kind].filter((group) => !group.some((field) => present.has(field)));
  return { preset, headerRow, columns: mapped, mapping: null, missing };
}

/** The way of reading that was remembered for the headers of one of the first rows, unless the person chose another. */
function rememberedMapping(
  rows: Rows,
  { preset, kind, columns }: FileChoices,
  { mappings }: KnownLayouts,
): ImportMapping | null {
  if (mappings.length === 0 || preset !== undefined || kind !== undefined || columns !== undefined) return null;
  for (const row of rows.slice(0, HEADER_SEARCH_ROWS)) {
    if (isBlankRow(row)) continue;
    const fingerprint = headerFingerprint(row);
    const found = mappings.find((mapping) => mapping.fingerprint === fingerprint);
    if (found) return found;
  }
  return null;
}

function withMapping(rows: Rows, mapping: ImportMapping, own: FactHeaders, known: KnownLayouts): Recognition {
  const index = rows.findIndex((row) => !isBlankRow(row) && headerFingerprint(row) === mapping.fingerprint);
  const rest = mapping.columns.map(({ header, field }) => ({ header: normaliseHeader(header), field }));
  const columns: Record<number, string> = {};
  for (const [column, raw] of rows[index]!.entries()) {
    const at = rest.findIndex(({ header }) => header === normaliseHeader(raw));
    if (at === -1) continue;
    columns[column] = rest[at]!.field;
    rest.splice(at, 1);
  }
  const kind = importKinds.find((each) => each === mapping.kind) ?? 'influencers';
  // Which rows count and what their ids are goes by the layout, whatever a person said of its columns.
  const layout = bestFit(rows, { kind, headerRow: index + 1 }, own, undefined)?.preset;
  const preset = layout ?? generalPresets[kind] ?? influencerList;
  return { ...recognised(rows, preset, index + 1, columns, own, known), mapping };
}

function likelyHeaderRow(rows: Rows, { headerRow }: FileChoices): number {
  if (headerRow !== undefined && headerRow <= rows.length) return headerRow;
  const index = rows.slice(0, HEADER_SEARCH_ROWS).findIndex((row) => !isBlankRow(row));
  return index === -1 ? 1 : index + 1;
}

function trimEnd(row: readonly string[]): readonly string[] {
  let width = row.length;
  while (width > 0 && row[width - 1]!.trim() === '') width -= 1;
  return row.slice(0, width);
}

/** True for a header that lists of influencers read, or leave out, whatever own fields there are. */
export function isKnownHeader(header: string): boolean {
  const normal = normaliseHeader(header);
  return isFactHeader(normal) || readHeader(influencerList, normal) !== null || exportOnly.has(normal);
}

function unrecognised(rows: Rows, choices: FileChoices, chosen: Preset | undefined): Unrecognised {
  const headerRow = likelyHeaderRow(rows, choices);
  const likely = rows[headerRow - 1] ?? [];
  const headers = trimEnd(likely).map((header) => header.replace(/\s+/gu, ' ').trim());
  if (!chosen || choices.preset === WITHOUT_MEMORY) return { headers, headerRow, missing: [] };
  const present = new Set(
    likely.flatMap((header) => {
      const reading = readHeader(chosen, normaliseHeader(header));
      return reading && 'target' in reading ? [fieldOf(reading.target)] : [];
    }),
  );
  const missing = chosen.required
    .filter((group) => !group.some((field) => present.has(field)))
    .map((group) => chosen.columns.find(([, target]) => group.includes(fieldOf(target)))?.[0] ?? group[0]!);
  return { headers, headerRow, missing };
}
