import type { CustomField } from '../../model/custom-field.ts';
import { createSha256 } from '../../lib/sha256.ts';
import type { Steps } from '../../lib/steps.ts';
import { CSV_LIMITS, isBlankRow, parseCsvSteps, type CsvTable } from '../../formats/csv.ts';
import { decodeText, type DecodedText, type NotText } from '../../formats/decode-text.ts';
import { text } from '../../text/text.ts';
import type { FileChoices, ImportSource } from './import-types.ts';
import { recognise, type Recognition } from './recognise.ts';
import { presetById, presets } from './presets/presets.ts';
import type { FileLog } from './row-log.ts';

/** A file as far as it could be read: each part is `null` where reading ended before it. */
export interface ReadTable {
  /** The file's place in the order given. */
  readonly index: number;
  readonly source: ImportSource;
  readonly sha256: string;
  readonly choices: FileChoices;
  readonly log: FileLog;
  readonly decoded: DecodedText | null;
  readonly csv: CsvTable | null;
  readonly recognition: Recognition | null;
  /** Assumptions so far, one sentence each; later steps add theirs. */
  readonly guesses: string[];
}

/** Bytes to a recognised table of text cells. Whatever is wrong with the file as a whole goes to its log. */
export function* readTable(
  source: ImportSource,
  index: number,
  choices: FileChoices,
  log: FileLog,
  customFields: readonly CustomField[],
  onRows: () => void,
): Steps<ReadTable> {
  const guesses: string[] = [];
  const base = { index, source, choices, log, guesses, sha256: yield* hashOf(source.bytes) };
  const nothing = { ...base, decoded: null, csv: null, recognition: null };
  const fail = (problem: string): void => log.aboutFile('error', problem);
  if (source.bytes.length > CSV_LIMITS.bytes) {
    fail(text.import.files.tooLarge(source.bytes.length, CSV_LIMITS.bytes));
    return nothing;
  }
  const decoded = decodeText(source.bytes, choices.encoding);
  yield;
  if ('reason' in decoded) {
    fail(notTextSentence(decoded));
    return nothing;
  }
  guesses.push(...encodingGuesses(decoded));
  const csv = yield* parseCsvSteps(decoded.text, {
    ...(choices.delimiter && { delimiter: choices.delimiter }),
    onRows,
  });
  if (csv.isDelimiterGuessed && csv.delimiter !== ',') {
    guesses.push(text.import.guesses.delimiter(text.import.delimiters[csv.delimiter]));
  }
  if (csv.stopped) {
    const { tooManyRows, tooBroken } = text.import.files;
    fail(csv.stopped === 'rows' ? tooManyRows(CSV_LIMITS.rows) : tooBroken(CSV_LIMITS.broken));
    return { ...nothing, decoded };
  }
  if (csv.rows.every(isBlankRow)) {
    fail(text.import.files.noCells);
    return { ...nothing, decoded };
  }
  return { ...base, decoded, csv, recognition: recogniseTable(csv, choices, customFields, guesses, log) };
}

/** Bytes hashed without a pause: a few milliseconds' worth. */
const HASHED_AT_ONCE = 1024 * 1024;

function* hashOf(bytes: Uint8Array): Steps<string> {
  const hash = createSha256();
  for (let start = 0; start < bytes.length; start += HASHED_AT_ONCE) {
    hash.update(bytes.subarray(start, start + HASHED_AT_ONCE));
    yield;
  }
  return hash.hex();
}

function recogniseTable(
  csv: CsvTable,
  choices: FileChoices,
  customFields: readonly CustomField[],
  guesses: string[],
  log: FileLog,
): Recognition | null {
  const { files } = text.import;
  if (choices.preset !== undefined && !presetById(choices.preset)) {
    const known = presets.map(({ id }) => id);
    log.aboutFile('error', files.unknownPreset(choices.preset, known));
    return null;
  }
  const result = recognise(csv.rows, choices, customFields);
  if (!('preset' in result)) {
    const chosen = choices.preset === undefined ? undefined : presetById(choices.preset);
    const known = presets.filter(({ kind }) => !choices.kind || kind === choices.kind).map(({ label }) => label);
    log.aboutFile(
      'error',
      chosen && result.missing.length > 0
        ? files.missingColumns(chosen.label, result.missing)
        : files.unrecognised(result.headers, known),
    );
    // A broken mark in the header row hides the headers; then it has to be told here, as no row will.
    for (const [row, { code, line }] of csv.broken) {
      if (code === 'quote') log.wrong(row, null, text.import.problems.brokenQuote(line));
    }
    return null;
  }
  if (result.headerRow > 1) guesses.push(text.import.guesses.headerRow(result.headerRow));
  for (const [column, { header, repeats }] of result.columns.entries()) {
    if (repeats !== null) log.aboutFile('notice', files.repeatedColumn(header, repeats + 1, column + 1));
  }
  if (csv.rows.slice(result.headerRow).every(isBlankRow)) log.aboutFile('error', files.headerOnly);
  return result;
}

function notTextSentence(problem: NotText): string {
  switch (problem.reason) {
    case 'empty':
      return text.import.files.empty;
    case 'binary':
      return text.import.files.binary(problem.kind);
    case 'not-in-encoding':
      return text.import.files.notInEncoding(problem.encoding, problem.offset);
  }
}

function encodingGuesses({ encoding, certainty, damaged }: DecodedText): string[] {
  const { guesses } = text.import;
  if (damaged > 0 && encoding === 'utf-8') return [guesses.damagedUtf8(damaged)];
  if (certainty === 'guessed') return [guesses.windows1252];
  if (certainty === 'proven' && encoding !== 'utf-8') return [guesses.utf16];
  return [];
}
