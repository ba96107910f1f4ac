import { dayOfInstant } from '../../lib/calendar-day.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';
import { fieldKey, NOT_STORED } from './column-fields.ts';
import type { FileSettings } from './file-settings.ts';
import type { FilePreview } from './import-types.ts';
import { DEFAULT_ID_SYSTEM, idSystemOf, personOf, type Planning } from './planning.ts';
import { sheetName, type ReadTable } from './read-table.ts';

/** What a person sees of a table before anything is written. */
export function previewOf(
  planning: Planning,
  table: ReadTable,
  settings: FileSettings | undefined,
  rows: number,
): FilePreview {
  const { file, name, fileIndex, sheetIndex, recognition, headerRow, guesses } = table;
  return {
    name,
    fileName: file.name,
    sheetName: sheetName(table),
    file: fileIndex,
    sheet: sheetIndex,
    format: file.format,
    bytes: file.bytes,
    sha256: file.sha256,
    preset: recognition && {
      id: recognition.preset.id,
      label: recognition.preset.label,
      kind: recognition.preset.kind,
    },
    remembered: recognition?.mapping?.name ?? null,
    encoding: file.decoded?.encoding ?? '',
    delimiter: file.delimiter?.mark ?? '',
    headerRow: recognition?.headerRow ?? headerRow,
    rows,
    platform: settings?.platform ?? null,
    capturedOn: settings?.capturedOn ?? null,
    decimals: settings?.decimals ?? null,
    dateOrder: settings?.dateOrder ?? null,
    unclear: settings?.unclear ?? [],
    owner: settings?.owner ?? null,
    guesses: [...guesses, ...ownerGuess(planning, settings), ...optionGuesses(planning, table)],
    columns: columnsOf(table),
    importedBefore: importedBefore(planning.reader, file.sha256),
  };
}

const EXAMPLES = 3;
const EXAMPLE_LENGTH = 60;
const ROWS_LOOKED_AT = 50;

function columnsOf({ recognition, headers, headerRow, sheet }: ReadTable): FilePreview['columns'] {
  const columns =
    recognition?.columns ??
    headers.map((header) => ({ header, field: null, why: text.import.columns.unknown, repeats: null }));
  return columns.map((column, index) => ({
    header: column.header,
    field: column.field,
    key: column.field === null ? NOT_STORED : fieldKey({ ...column, field: column.field }),
    why: column.why,
    examples: examplesOf(sheet?.rows.slice(headerRow, headerRow + ROWS_LOOKED_AT) ?? [], index),
  }));
}

function examplesOf(rows: readonly (readonly string[])[], column: number): string[] {
  const found = new Set<string>();
  for (const row of rows) {
    const cell = (row[column] ?? '').replace(/\s+/gu, ' ').trim();
    if (cell !== '') found.add(cell.length > EXAMPLE_LENGTH ? `${cell.slice(0, EXAMPLE_LENGTH - 1)}…` : cell);
    if (found.size === EXAMPLES) break;
  }
  return [...found];
}

function ownerGuess({ reader }: Planning, settings: FileSettings | undefined): string[] {
  const owner = settings?.owner ?? null;
  if (owner === null) return [];
  const person = reader.get('influencer', personOf(owner, reader) ?? '');
  return [text.import.guesses.owner(person?.name ?? owner)];
}

function optionGuesses(planning: Planning, { recognition }: ReadTable): string[] {
  if (!recognition) return [];
  const hasIds = recognition.columns.some(({ field }) => field === 'id' || field === 'influencer');
  const into = planning.options.intoCampaign?.trim();
  const system = idSystemOf(planning.options, recognition.preset);
  return [
    ...(hasIds && system === DEFAULT_ID_SYSTEM ? [text.import.guesses.idSystem(system)] : []),
    ...(into ? [text.import.guesses.intoCampaign(into)] : []),
  ];
}

function importedBefore(reader: RecordReader, sha256: string): string | null {
  let day: string | null = null;
  for (const run of reader.all('importRun')) {
    if (run.files.some((file) => file.sha256 === sha256)) day = dayOfInstant(run.at);
  }
  return day;
}
