import { isBlankRow } from '../../formats/csv.ts';
import type { DateOrder } from '../../formats/date-text.ts';
import type { Sheet } from '../../formats/sheet.ts';
import { canonicalJson } from '../../lib/canonical-json.ts';
import type { Steps } from '../../lib/steps.ts';
import { isUuidV7 } from '../../lib/uuid.ts';
import { influencerDefaults } from '../../model/influencer.ts';
import type { AnyRow, RowOf } from '../../model/kinds.ts';
import { text } from '../../text/text.ts';
import {
  recordKinds,
  recordLayout,
  type PlainRow,
  type RecordColumn,
  type RecordKind,
} from '../records/record-columns.ts';
import { namesCell, recordTitle, targetNames } from '../records/record-names.ts';
import { createRecordReader, type RowReader } from '../records/read-record.ts';
import type { RecordProblem } from '../records/record-problems.ts';
import { brokenSentence } from './broken-row.ts';
import type { Planning } from './planning.ts';
import { createLookalikes, paymentProblem, rowWithKey, uniqueKey, type Lookalikes } from './record-rules.ts';
import type { FileLog } from './row-log.ts';

const { problems, notices } = text.records;

/** A table of our own export, as it came back. */
export interface RecordTableInput {
  /** The table's place among all tables of the import. */
  readonly index: number;
  readonly kind: RecordKind;
  readonly sheet: Pick<Sheet, 'rows' | 'broken' | 'isTyped'>;
  /** From 1. */
  readonly headerRow: number;
  /** How days such as 03/04/2025 are written in it, as far as it is known. */
  readonly dateOrder: DateOrder | null;
  readonly log: FileLog;
}

/** A row of a table that could be read, and what would become of it. */
export interface RecordCandidate {
  readonly input: RecordTableInput;
  readonly reader: RowReader<RecordKind>;
  readonly row: number;
  readonly kind: RecordKind;
  readonly next: AnyRow;
  /** `undefined` for a new row. */
  readonly stored: AnyRow | undefined;
}

/** The rows of all tables of one import that can be stored as far as each of them can tell. */
export interface CandidateBook {
  readonly list: readonly RecordCandidate[];
  readonly byId: (kind: RecordKind, id: string) => RecordCandidate | undefined;
}

interface Books {
  readonly planning: Planning;
  readonly lookalikes: Lookalikes;
  readonly list: RecordCandidate[];
  readonly ids: Map<string, RecordCandidate>;
  readonly claims: Map<string, RecordCandidate>;
}

/** Reads every table, what is named before what names it; rows with a mistake go to the log of their table as wrong. */
export function* readCandidates(planning: Planning, tables: readonly RecordTableInput[]): Steps<CandidateBook> {
  const books: Books = {
    planning,
    lookalikes: createLookalikes(planning.reader),
    list: [],
    ids: new Map(),
    claims: new Map(),
  };
  const inOrder = tables.toSorted((left, right) => recordKinds.indexOf(left.kind) - recordKinds.indexOf(right.kind));
  for (const table of inOrder) yield* readTableRows(books, table);
  return { list: books.list, byId: (kind, id) => books.ids.get(`${kind} ${id}`) };
}

function* readTableRows(books: Books, input: RecordTableInput): Steps<void> {
  const { kind, sheet, headerRow, dateOrder, log } = input;
  const headers = sheet.rows[headerRow - 1] ?? [];
  const reader = createRecordReader(kind, headers, { dateOrder });
  const names = nameChecks(kind, reader);
  const unread = new Map(reader.columns.flatMap(({ column, why }, place) => (column ? [] : [[place, why] as const])));
  for (let index = headerRow; index < sheet.rows.length; index += 1) {
    if (books.planning.ticker.tick()) yield;
    const cells = sheet.rows[index]!;
    const row = index + 1;
    if (isBlankRow(cells) && !sheet.broken.has(row)) continue;
    tellUnread(unread, input, cells);
    const shape = shapeProblem(input, row, cells, headers.length);
    if (shape !== null) {
      leaveOut(input, row, titleOfCells(cells), [{ column: null, problem: shape }]);
      continue;
    }
    const candidate = readRow(books, input, reader, row, cells);
    if (candidate) for (const check of names) countDiffering(check, books.planning, candidate, cells);
  }
  for (const { column, ids, differing } of names) {
    if (differing > 0) log.aboutFile('notice', notices.namesDiffer(column.header, ids, differing));
  }
}

/** Says what is wrong with a row, which stays out. */
export function leaveOut({ log }: RecordTableInput, row: number, title: string, found: readonly RecordProblem[]): void {
  const sentences = found.map(({ column, problem }) => log.wrong(row, column, problem));
  log.plan(row, 'wrong', title, sentences.join(' '));
}

/** Tells what is not read of the file, once for each column and only where a row has something in it. */
function tellUnread(unread: Map<number, string>, { log }: RecordTableInput, cells: readonly string[]): void {
  for (const [place, why] of unread) {
    if ((cells[place] ?? '').trim() === '') continue;
    log.aboutFile('notice', why);
    unread.delete(place);
  }
}

/** A column of names and how often it said something else than the ids beside it stand for. */
interface NameCheck {
  readonly column: RecordColumn;
  /** The header of the ids. */
  readonly ids: string;
  differing: number;
}

function nameChecks(kind: RecordKind, { columns: uses }: RowReader<RecordKind>): NameCheck[] {
  const { columns } = recordLayout(kind);
  return uses.flatMap(({ column }) => {
    if (column?.type.is !== 'names') return [];
    const ids = columns.find(({ path, type }) => path === column.path && type.is !== 'names')!.header;
    return [{ column, ids, differing: 0 }];
  });
}

/** Somebody may have meant to change what a row names; names of rows that are not stored yet say nothing. */
function countDiffering(
  check: NameCheck,
  { draft }: Planning,
  candidate: RecordCandidate,
  cells: readonly string[],
): void {
  const said = candidate.reader.namesOf(cells, check.column);
  if (said.trim() === '') return;
  const targets = check.column.targets!(candidate.next);
  const isStored = targets.every(({ kind, id }) => kind !== null && draft.get(kind, id));
  if (isStored && said !== namesCell(targetNames(draft, targets))) check.differing += 1;
}

function shapeProblem(
  { sheet }: RecordTableInput,
  row: number,
  cells: readonly string[],
  width: number,
): string | null {
  const sentences = text.import.problems;
  const broken = sheet.broken.get(row);
  if (broken) return brokenSentence(broken);
  const surplus = cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '');
  // Workbooks do not store blank cells; in a file of text a cell that is not there is a mistake.
  const isShort = !sheet.isTyped && cells.length < width;
  return isShort || surplus ? sentences.ragged(cells.length, width) : null;
}

const titleOfCells = (cells: readonly string[]): string =>
  (cells.slice(1).find((cell) => cell.trim() !== '') ?? cells[0] ?? '').slice(0, 100);

/** Reads a row into a candidate, or puts it to the log as wrong or, said once more, as skipped. */
function readRow(
  books: Books,
  input: RecordTableInput,
  reader: RowReader<RecordKind>,
  row: number,
  cells: readonly string[],
): RecordCandidate | null {
  const { planning, ids, list } = books;
  const { kind, log } = input;
  const given = reader.idOf(cells);
  const header = recordLayout(kind).columns[0]!.header;
  if (given !== '' && !isUuidV7(given)) {
    leaveOut(input, row, titleOfCells(cells), [{ column: header, problem: problems.notAnId(given) }]);
    return null;
  }
  const stored = given === '' ? undefined : planning.draft.get(kind, given);
  const fallback = stored ? {} : fallbackOf(planning, input, row, given);
  const reading = reader.read(cells, { stored, fallback });
  if ('problems' in reading) {
    leaveOut(input, row, titleOfCells(cells), reading.problems);
    return null;
  }
  const candidate: RecordCandidate = { input, reader, row, kind, next: reading.row, stored };
  const title = recordTitle(planning.draft, kind, candidate.next);
  const first = ids.get(`${kind} ${candidate.next.id}`);
  if (first && canonicalJson(first.next) === canonicalJson(candidate.next)) {
    log.plan(row, 'skipped', title, text.import.reasons.repeats(first.row));
    return null;
  }
  const problem = first
    ? { column: header, problem: problems.repeatedId(first.input.log.file, first.row) }
    : ruleProblem(books, candidate);
  if (problem) {
    leaveOut(input, row, title, [problem]);
    return null;
  }
  ids.set(`${kind} ${candidate.next.id}`, candidate);
  list.push(candidate);
  return candidate;
}

/** What a new row has where its cells say nothing: the defaults of its kind, and this file as where it comes from. */
function fallbackOf(planning: Planning, { kind, log }: RecordTableInput, row: number, given: string): PlainRow {
  return {
    ...(kind === 'influencer' && influencerDefaults),
    id: given === '' ? planning.newId() : given,
    recordedAt: planning.now,
    decidedAt: planning.now,
    evidence: { source: 'export', file: log.file, row, importId: planning.importId },
  };
}

/** Why a row cannot stand beside the others. Rows that are stored already are held to it only where they change. */
function ruleProblem(books: Books, candidate: RecordCandidate): RecordProblem | null {
  const { kind, next, stored } = candidate;
  const allocation = kind === 'payment' ? paymentProblem(next as RowOf['payment']) : null;
  if (allocation !== null) return { column: columnWithPath(kind, 'allocations'), problem: allocation };
  const { reader, draft } = books.planning;
  const words = text.records.kinds[kind];
  const taken = (held: AnyRow): RecordProblem => ({
    column: null,
    problem: problems.taken(words, recordTitle(draft, kind, held)),
  });
  const lookalike = stored ? undefined : books.lookalikes.of(kind, next);
  if (lookalike) return taken(lookalike);
  const key = uniqueKey(kind, next);
  if (key === null || (stored && uniqueKey(kind, stored) === key)) return null;
  const held = rowWithKey(reader, kind, key, next);
  if (held) return taken(held);
  const claimed = books.claims.get(`${kind} ${key}`);
  if (claimed) return { column: null, problem: problems.takenByRow(words, claimed.input.log.file, claimed.row) };
  books.claims.set(`${kind} ${key}`, candidate);
  return null;
}

const columnWithPath = (kind: RecordKind, key: string): string | null =>
  recordLayout(kind).columns.find(({ path }) => path[0] === key)?.header ?? null;
