import { text } from '../../text/text.ts';
import { isBlankRow } from '../../formats/csv.ts';
import type { CustomField } from '../../model/custom-field.ts';
import { personColumns } from '../people/person-columns.ts';
import type { FactTarget } from './facts.ts';
import type { FileChoices } from './import-types.ts';
import { normaliseHeader, type ImportField, type Preset } from './presets/preset.ts';
import { influencerList } from './presets/influencer-list.ts';
import { presetById, presets } from './presets/presets.ts';

/** One column of a recognised file. */
export interface RecognisedColumn {
  readonly header: string;
  /** `null` when the column is not stored; `why` says the reason, or how it is read. */
  readonly field: ImportField | null;
  readonly why: string;
  /** What a column of the field `fact` says of a person. */
  readonly fact?: FactTarget;
  /** Set when an earlier column is read as the same field: a differing value is a mistake. */
  readonly repeats: number | null;
}

export interface Recognition {
  readonly preset: Preset;
  /** From 1, as a spreadsheet numbers rows. */
  readonly headerRow: number;
  readonly columns: readonly RecognisedColumn[];
}

export interface Unrecognised {
  /** The headers of the likeliest header row, to be shown. */
  readonly headers: readonly string[];
  /** Headers the chosen preset needs and the file lacks. */
  readonly missing: readonly string[];
}

const HEADER_SEARCH_ROWS = 25;

/**
 * Finds the header row and the preset that reads the file: the preset whose signature is there and which knows most of
 * the columns. A preset with a signature goes before one that goes by fields alone. Columns of people that the preset does
 * not know can be facts: those of the agency's own fields by their names.
 */
export function recognise(
  rows: readonly (readonly string[])[],
  choices: FileChoices,
  customFields: readonly CustomField[],
): Recognition | Unrecognised {
  const own = ownFieldHeaders(customFields);
  const chosen = choices.preset === undefined ? undefined : presetById(choices.preset);
  const candidates = (chosen ? [chosen] : presets).filter(({ kind }) => !choices.kind || kind === choices.kind);
  let best: { recognition: Recognition; score: number } | null = null;
  for (let index = 0; index < Math.min(rows.length, HEADER_SEARCH_ROWS); index += 1) {
    const row = rows[index]!;
    if (isBlankRow(row)) continue;
    const headers = row.map(normaliseHeader);
    for (const preset of candidates) {
      const score = fit(preset, headers, own, preset === chosen);
      if (score === null || (best && score <= best.score)) continue;
      best = { score, recognition: { preset, headerRow: index + 1, columns: mapColumns(preset, trimEnd(row), own) } };
    }
  }
  return best ? best.recognition : unrecognised(rows, chosen);
}

/** How well a preset reads a header row, or `null` when it cannot. */
function fit(preset: Preset, headers: readonly string[], own: FactHeaders, isChosen: boolean): number | null {
  const known = new Map(preset.columns);
  const fields = new Set(headers.map((header) => known.get(header)).filter((field) => field !== undefined));
  if (!preset.required.every((group) => group.some((field) => fields.has(field)))) return null;
  const hasSignature = preset.signature.every((header) => headers.includes(header));
  if (!hasSignature && !isChosen) return null;
  // Without a signature two known columns are the least that makes a header row likely.
  const facts = preset.hasFacts ? headers.filter((header) => factOf(preset, header, own)).length : 0;
  if (preset.signature.length === 0 && fields.size + facts < 2 && !isChosen) return null;
  return fields.size + (preset.signature.length > 0 && hasSignature ? 1_000 : 0);
}

function trimEnd(row: readonly string[]): readonly string[] {
  let width = row.length;
  while (width > 0 && row[width - 1]!.trim() === '') width -= 1;
  return row.slice(0, width);
}

type FactHeaders = ReadonlyMap<string, FactTarget>;

const factHeaders: FactHeaders = new Map(
  personColumns.flatMap((column) =>
    [normaliseHeader(column.header), ...column.names].map((name): [string, FactTarget] => [name, { column }]),
  ),
);

/** Columns that our export writes and nobody reads back. */
const exportOnly: ReadonlySet<string> = new Set(['contacts', 'external ids']);

/** The agency's own fields by the headers that mean them; those in the archive are not offered. */
function ownFieldHeaders(customFields: readonly CustomField[]): FactHeaders {
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

/** True for a header that lists of influencers read, or leave out, whatever own fields there are. */
export function isKnownHeader(header: string): boolean {
  const normal = normaliseHeader(header);
  const { columns, leftOut } = influencerList;
  return (
    factHeaders.has(normal) || [...columns, ...leftOut].some(([known]) => known === normal) || exportOnly.has(normal)
  );
}

/** The fact a column says that the preset itself does not know. */
function factOf(preset: Preset, header: string, own: FactHeaders): FactTarget | undefined {
  if (preset.kind !== 'influencers') return undefined;
  return (preset.hasFacts ? factHeaders.get(header) : undefined) ?? own.get(header);
}

function mapColumns(preset: Preset, row: readonly string[], own: FactHeaders): RecognisedColumn[] {
  const known = new Map(preset.columns);
  const leftOut = new Map(preset.leftOut);
  const taken = new Map<string, { index: number; header: string }>();
  return row.map((raw, index) => {
    const header = raw.replace(/\s+/gu, ' ').trim();
    const normal = normaliseHeader(raw);
    if (normal === '') return { header, field: null, why: text.import.columns.noHeader, repeats: null };
    const field = known.get(normal);
    const fact = field === undefined ? factOf(preset, normal, own) : undefined;
    if (fact) {
      const { readAs, readAsOwn } = text.people.import;
      const why = 'custom' in fact ? readAsOwn(fact.custom.name) : readAs(fact.column.header.toLowerCase());
      return { header, field: 'fact', fact, why, repeats: null };
    }
    if (field === undefined) {
      const reason = leftOut.get(normal);
      const why = reason ? text.import.columns.leftOut[reason] : text.import.columns.unknown;
      return { header, field: null, why, repeats: null };
    }
    const first = taken.get(field);
    if (first?.header === normal) {
      return { header, field, why: text.import.columns.repeated(first.index + 1), repeats: first.index };
    }
    if (first && field !== 'topic') {
      const why = text.import.columns.alreadyRead(text.import.fields[field], first.index + 1);
      return { header, field: null, why, repeats: null };
    }
    taken.set(field, { index, header: normal });
    return { header, field, why: text.import.columns.readAs(text.import.fields[field]), repeats: null };
  });
}

function unrecognised(rows: readonly (readonly string[])[], chosen: Preset | undefined): Unrecognised {
  const likely = rows.slice(0, HEADER_SEARCH_ROWS).find((row) => !isBlankRow(row)) ?? [];
  const headers = trimEnd(likely).map((header) => header.replace(/\s+/gu, ' ').trim());
  if (!chosen) return { headers, missing: [] };
  const known = new Map(chosen.columns);
  const present = new Set(likely.map((header) => known.get(normaliseHeader(header))));
  const missing = chosen.required
    .filter((group) => !group.some((field) => present.has(field)))
    .map((group) => chosen.columns.find(([, field]) => group.includes(field))![0]);
  return { headers, missing };
}
