import { isBlankRow } from '../../formats/csv.ts';
import type { OpenedFile } from '../../formats/open-file.ts';
import type { Sheet } from '../../formats/sheet.ts';
import { text } from '../../text/text.ts';
import { brokenSentence } from './broken-row.ts';
import { WITHOUT_MEMORY, type FileChoices, type ImportOptions } from './import-types.ts';
import { presetById, presets } from './presets/presets.ts';
import { recognise, type KnownLayouts, type Recognition } from './recognise.ts';
import { createFileLog, type FileLog } from './row-log.ts';

/** One table of a file as far as it could be read: parts are `null` where reading ended before them. */
export interface ReadTable {
  /** The table's place among all tables. */
  readonly index: number;
  /** The file's place among the files, and the table's place in it. */
  readonly fileIndex: number;
  readonly sheetIndex: number;
  /** The name under which messages and evidence speak of it: the file's, with the sheet's where there are several. */
  readonly name: string;
  readonly file: OpenedFile;
  readonly choices: FileChoices;
  readonly log: FileLog;
  readonly sheet: Sheet | null;
  readonly recognition: Recognition | null;
  /** Headers of a table that was not recognised. */
  readonly headers: readonly string[];
  readonly headerRow: number;
  /** Assumptions so far, one sentence each; later steps add theirs. */
  readonly guesses: string[];
}

/** How many places the tables of a file take: at least one, so that choices keep theirs when a file is refused. */
export const placesOf = ({ sheets }: Pick<OpenedFile, 'sheets'>): number => Math.max(1, sheets.length);

/** What was chosen for the table at a place. */
export function choicesFor(
  { files, everyFile }: Pick<ImportOptions, 'files' | 'everyFile'>,
  index: number,
): FileChoices {
  return { ...everyFile, ...files?.[index] };
}

/** The tables of opened files, recognised. Whatever is wrong with a file as a whole goes to its log. */
export function readTables(
  files: readonly OpenedFile[],
  options: Pick<ImportOptions, 'files' | 'everyFile'>,
  known: KnownLayouts,
): ReadTable[] {
  const tables: ReadTable[] = [];
  for (const [fileIndex, file] of files.entries()) {
    const sheets = file.sheets.length === 0 ? [null] : file.sheets;
    for (const [sheetIndex, sheet] of sheets.entries()) {
      const index = tables.length;
      tables.push(readTable({ index, fileIndex, sheetIndex, file, sheet, choices: choicesFor(options, index) }, known));
    }
  }
  return tables;
}

type TablePlace = Pick<ReadTable, 'index' | 'fileIndex' | 'sheetIndex' | 'file' | 'sheet' | 'choices'>;

function readTable(place: TablePlace, known: KnownLayouts): ReadTable {
  const { file, sheet, choices } = place;
  const name = tableName(place);
  const log = createFileLog(name);
  const guesses: string[] = [];
  const base = { ...place, name, log, guesses, recognition: null, headers: [], headerRow: 0 };
  if (file.refusal !== null) log.aboutFile('error', file.refusal);
  if (sheet === null) return base;
  guesses.push(...openingGuesses(file));
  for (const { row, column, problem, severity } of sheet.notices) log.asRead(row, column, problem, severity);
  if (choices.isLeftOut) {
    log.aboutFile('notice', text.import.files.leftOut);
    return base;
  }
  if (sheet.rows.every(isBlankRow)) {
    log.aboutFile(file.sheets.length > 1 ? 'notice' : 'error', text.import.files.noCells);
    return base;
  }
  return { ...base, ...recogniseTable(base, sheet, known) };
}

function tableName(place: TablePlace): string {
  const sheet = sheetName(place);
  return sheet === null ? place.file.name : text.import.files.part(place.file.name, sheet);
}

/** What a table is called in its file; `null` where it is the only one. */
export function sheetName({
  file,
  sheet,
  sheetIndex,
}: Pick<ReadTable, 'file' | 'sheet' | 'sheetIndex'>): string | null {
  return file.sheets.length < 2 ? null : (sheet?.name ?? String(sheetIndex + 1));
}

type Found = Pick<ReadTable, 'recognition' | 'headers' | 'headerRow'>;

function recogniseTable(table: ReadTable, sheet: Sheet, known: KnownLayouts): Found {
  const { choices, log, guesses } = table;
  const { files } = text.import;
  const nothing: Found = { recognition: null, headers: [], headerRow: 0 };
  if (choices.preset !== undefined && choices.preset !== WITHOUT_MEMORY && !presetById(choices.preset)) {
    log.aboutFile(
      'error',
      files.unknownPreset(
        choices.preset,
        presets.map(({ id }) => id),
      ),
    );
    return nothing;
  }
  const result = recognise(sheet.rows, choices, known);
  if (!('preset' in result)) {
    tellUnrecognised(table, result);
    // A header row that is broken or over a limit hides the headers; then it has to be told here, as no row will.
    for (const [row, problem] of sheet.broken) log.wrong(row, null, brokenSentence(problem));
    return { ...nothing, headers: result.headers, headerRow: result.headerRow };
  }
  const { refusal } = result.preset;
  if (refusal !== undefined && choices.preset !== result.preset.id) {
    log.aboutFile('error', files.refused[refusal]);
    return { ...nothing, headers: result.columns.map(({ header }) => header), headerRow: result.headerRow };
  }
  if (result.mapping) guesses.push(text.import.guesses.remembered(result.mapping.name));
  if (result.headerRow > 1 && sheet.period === undefined) guesses.push(text.import.guesses.headerRow(result.headerRow));
  for (const [column, { header, repeats }] of result.columns.entries()) {
    if (repeats !== null) log.aboutFile('notice', files.repeatedColumn(header, repeats + 1, column + 1));
  }
  if (sheet.rows.slice(result.headerRow).every(isBlankRow)) log.aboutFile('error', files.headerOnly);
  return { recognition: result, headers: result.columns.map(({ header }) => header), headerRow: result.headerRow };
}

function tellUnrecognised(
  { choices, log, file }: ReadTable,
  { headers, missing }: { readonly headers: readonly string[]; readonly missing: readonly string[] },
): void {
  const { files } = text.import;
  const chosen = choices.preset === undefined ? undefined : presetById(choices.preset);
  const known = presets.filter(({ kind }) => !choices.kind || kind === choices.kind).map(({ label }) => label);
  const sentence =
    chosen && missing.length > 0
      ? files.missingColumns(chosen.label, missing)
      : files.unrecognised(headers, [...new Set(known)]);
  // Workbooks have sheets that are no tables; one of them must not count as a file that could not be read.
  log.aboutFile(file.sheets.length > 1 ? 'notice' : 'error', sentence);
}

function openingGuesses({ decoded, delimiter, format }: OpenedFile): string[] {
  const { guesses, delimiters } = text.import;
  return [
    ...(decoded ? encodingGuesses(decoded) : []),
    ...(delimiter?.isGuessed && delimiter.mark !== ',' ? [guesses.delimiter(delimiters[delimiter.mark])] : []),
    ...(format === 'table' || format === 'workbook' ? [] : [guesses.format[format]]),
  ];
}

function encodingGuesses({ encoding, certainty, damaged }: NonNullable<OpenedFile['decoded']>): string[] {
  const { guesses } = text.import;
  if (damaged > 0 && encoding === 'utf-8') return [guesses.damagedUtf8(damaged)];
  if (certainty === 'guessed') return [guesses.windows1252];
  if (certainty === 'proven' && encoding !== 'utf-8') return [guesses.utf16];
  return [];
}
