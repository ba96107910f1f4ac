import { createSha256 } from '../lib/sha256.ts';
import { runSteps, type Steps } from '../lib/steps.ts';
import { text } from '../text/text.ts';
import { readCalendarSteps } from './calendar/read-calendar.ts';
import { CSV_LIMITS, isBlankRow, parseCsvSteps, type CsvDelimiter, type CsvTable } from './csv.ts';
import { decodeText, type DecodedText, type NotText, type TextEncoding } from './decode-text.ts';
import { looksLikeMail } from './mail/looks-like-mail.ts';
import { readMailSteps } from './mail/read-mail.ts';
import { reportBlocks } from './report-blocks.ts';
import type { Refusal, Sheet } from './sheet.ts';
import { readVcardsSteps } from './vcard/read-vcards.ts';
import { readWorkbookSteps } from './xlsx/read-workbook.ts';

/** A file as it was handed over. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a person chose about taking the file apart; each left out is worked out from the bytes. */
export interface OpenChoices {
  readonly encoding?: TextEncoding;
  readonly delimiter?: CsvDelimiter;
}

export type FileFormat = 'table' | 'workbook' | 'vcard' | 'calendar' | 'mail';

/** A file taken apart into tables of text cells. With a refusal there are no sheets. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly format: FileFormat;
  /** How bytes became text; `null` for files that say it themselves. */
  readonly decoded: Omit<DecodedText, 'text'> | null;
  readonly delimiter: { readonly mark: CsvDelimiter; readonly isGuessed: boolean } | null;
  readonly sheets: readonly Sheet[];
  readonly refusal: string | null;
}

/** Bytes hashed without a pause: a few milliseconds' worth. */
const HASHED_AT_ONCE = 1024 * 1024;
/** As much of a file as shows what it is. */
const HEAD_BYTES = 4_096;

/** {@link openFileSteps} in one go. */
export function openFile(source: SourceFile, choices: OpenChoices = {}): OpenedFile {
  return runSteps(openFileSteps(source, choices));
}

/** A file that is not taken apart, with the sentence that says why. */
export function* refuseFileSteps({ name, bytes }: SourceFile, refusal: string | null): Steps<OpenedFile> {
  return {
    name,
    bytes: bytes.length,
    sha256: yield* hashOf(bytes),
    format: 'table',
    decoded: null,
    delimiter: null,
    sheets: [],
    refusal,
  };
}

/**
 * Takes a file apart, whatever kind it is: by its bytes, not by its name. Never throws for bad files, which are refused
 * with a sentence. `onRows` is told now and then how many rows of a table or workbook are behind.
 */
export function* openFileSteps(
  source: SourceFile,
  choices: OpenChoices,
  onRows?: (rows: number) => void,
): Steps<OpenedFile> {
  const { bytes } = source;
  const base = yield* refuseFileSteps(source, null);
  if (bytes.length > CSV_LIMITS.bytes) {
    return { ...base, refusal: text.import.files.tooLarge(bytes.length, CSV_LIMITS.bytes) };
  }
  if (isZip(bytes)) return finished({ ...base, format: 'workbook' }, yield* readWorkbookSteps(bytes, onRows));
  const mail = looksLikeMail(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES)));
  if (mail !== null) return finished({ ...base, format: 'mail' }, yield* readMailSteps(bytes, mail));
  const decoded = decodeText(bytes, choices.encoding);
  yield;
  if ('reason' in decoded) return { ...base, refusal: notTextSentence(decoded) };
  const { text: content, ...how } = decoded;
  const known = { ...base, decoded: how };
  const head = content.slice(0, HEAD_BYTES).trimStart().toUpperCase();
  if (head.startsWith('BEGIN:VCARD')) return finished({ ...known, format: 'vcard' }, yield* readVcardsSteps(content));
  if (head.startsWith('BEGIN:VCALENDAR')) {
    return finished({ ...known, format: 'calendar' }, yield* readCalendarSteps(content));
  }
  return yield* openTable(known, content, choices, onRows);
}

function* openTable(
  base: OpenedFile,
  content: string,
  { delimiter }: OpenChoices,
  onRows: ((rows: number) => void) | undefined,
): Steps<OpenedFile> {
  const csv = yield* parseCsvSteps(content, { ...(delimiter && { delimiter }), ...(onRows && { onRows }) });
  const opened = { ...base, delimiter: { mark: csv.delimiter, isGuessed: csv.isDelimiterGuessed } };
  if (csv.stopped) {
    return { ...opened, refusal: stoppedSentence(csv.stopped) };
  }
  const sheet: Sheet = { name: null, rows: csv.rows, broken: csv.broken, notices: [], isTyped: false };
  return finished(opened, csv.rows.every(isBlankRow) ? { refusal: blankSentence(csv) } : reportBlocks(sheet));
}

function stoppedSentence(limit: NonNullable<CsvTable['stopped']>): string {
  const { tooManyRows, tooManyCells, tooBroken } = text.import.files;
  switch (limit) {
    case 'rows':
      return tooManyRows(CSV_LIMITS.rows);
    case 'cells':
      return tooManyCells(CSV_LIMITS.cells);
    case 'broken':
      return tooBroken(CSV_LIMITS.broken);
  }
}

/** Rows over a limit are blank as well; then that has to be told. */
function blankSentence({ broken }: CsvTable): string {
  const { files, problems } = text.import;
  const [first] = broken;
  if (!first) return files.noCells;
  const [row, { code }] = first;
  const { columns, cell } = CSV_LIMITS;
  return problems.row(row, code === 'columns' ? problems.tooManyCells(columns) : problems.cellTooLong(cell));
}

function finished(base: OpenedFile, read: readonly Sheet[] | Sheet | Refusal): OpenedFile {
  if ('refusal' in read) return { ...base, refusal: read.refusal };
  return { ...base, sheets: 'rows' in read ? [read] : read };
}

function* hashOf(bytes: Uint8Array): Steps<string> {
  const hash = createSha256();
  for (let start = 0; start < bytes.length; start += HASHED_AT_ONCE) {
    hash.update(bytes.subarray(start, start + HASHED_AT_ONCE));
    yield;
  }
  return hash.hex();
}

/** Workbooks are zip archives; of old and encrypted ones the workbook reader says what they are as well. */
function isZip(bytes: Uint8Array): boolean {
  const start = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return start === '504b0304' || start === '504b0506' || start === 'd0cf11e0';
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
