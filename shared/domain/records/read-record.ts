import { unguardFormula } from '../../formats/formula-guard.ts';
import { canonicalJson } from '../../lib/canonical-json.ts';
import { kinds, type RowOf } from '../../model/kinds.ts';
import { text } from '../../text/text.ts';
import { normaliseHeader } from '../import/presets/preset.ts';
import {
  isListType,
  recordLayout,
  valueAt,
  type PlainRow,
  type RecordColumn,
  type RecordKind,
  type RecordNode,
} from './record-columns.ts';
import { recordProblem, type RecordProblem } from './record-problems.ts';
import { readAmount, readValue, type CellSettings } from './value-cell.ts';

/** A column of the file: what it is read as, or `null` with a sentence that says why it is not read. */
export interface ColumnUse {
  readonly header: string;
  readonly column: RecordColumn | null;
  readonly why: string;
}

export type RecordReading<Kind extends RecordKind> =
  { readonly row: RowOf[Kind] } | { readonly problems: readonly RecordProblem[] };

/** Where values come from that the cells do not say. */
export interface KnownRecord<Kind extends RecordKind> {
  /** The stored row of this id: columns that the file lacks leave its values as they are. */
  readonly stored?: RowOf[Kind] | undefined;
  /** Members of a new row, taken where its cells are blank or its columns are missing. */
  readonly fallback?: PlainRow;
}

/** Reads the rows of one table of records. */
export interface RowReader<Kind extends RecordKind> {
  /** By place in the file. */
  readonly columns: readonly ColumnUse[];
  /** The id as the row has it, in lower case; empty where it has none. */
  readonly idOf: (cells: readonly string[]) => string;
  /** The text of a column of names; empty where the file lacks it. */
  readonly namesOf: (cells: readonly string[], column: RecordColumn) => string;
  /** The row that the cells say, checked against the schema of its kind; the stored row itself where nothing differs. */
  readonly read: (cells: readonly string[], known?: KnownRecord<Kind>) => RecordReading<Kind>;
}

/**
 * Makes the reader of a table from its row of headers, in any order and with any of the columns left out. A blank cell
 * takes a value away; a list that a row always has is empty then.
 */
export function createRecordReader<Kind extends RecordKind>(
  kind: Kind,
  headers: readonly string[],
  settings: CellSettings = { dateOrder: null },
): RowReader<Kind> {
  const layout = recordLayout(kind);
  const { places, columns } = usesOf(kind, headers);
  const cellOf = (cells: readonly string[], column: number): string => {
    const place = places[column];
    return place === undefined ? '' : unguardFormula(cells[place] ?? '');
  };
  const names = new Map(layout.columns.map((column, index) => [column, index]));
  return {
    columns,
    idOf: (cells) => cellOf(cells, 0).trim().toLowerCase(),
    namesOf: (cells, column) => cellOf(cells, names.get(column)!),
    read: (cells, { stored, fallback } = {}) => {
      const problems: RecordProblem[] = [];
      const source: RowSource = {
        columns: layout.columns,
        stored: stored,
        settings,
        hasColumn: (column) => places[column] !== undefined,
        cell: (column) => cellOf(cells, column),
        wrong: (column, problem) => void problems.push({ column: layout.columns[column]!.header, problem }),
      };
      const row = readGroup(layout.members, source, stored ? undefined : fallback);
      if (problems.length > 0) return { problems };
      // What is stored was checked when it was stored, and nearly every row of a large table is left as it was.
      if (stored && canonicalJson(stored) === canonicalJson(row)) return { row: stored };
      const checked = kinds[kind].schema.safeParse(row);
      if (checked.success) return { row: checked.data };
      return { problems: firstOfEach(checked.error.issues.map((issue) => recordProblem(layout.columns, row, issue))) };
    },
  };
}

/** One problem for each column: a cell with a long list in it could have thousands. */
function firstOfEach(problems: readonly RecordProblem[]): readonly RecordProblem[] {
  const columns = new Map<string | null, RecordProblem>();
  for (const problem of problems) if (!columns.has(problem.column)) columns.set(problem.column, problem);
  return [...columns.values()];
}

function usesOf(
  kind: RecordKind,
  headers: readonly string[],
): { places: (number | undefined)[]; columns: ColumnUse[] } {
  const { columns } = recordLayout(kind);
  const known = new Map(columns.map(({ header }, index) => [normaliseHeader(header), index]));
  const places: (number | undefined)[] = columns.map(() => undefined);
  const uses = headers.map((raw, place): ColumnUse => {
    const header = raw.replace(/\s+/gu, ' ').trim();
    const { notices, columns: words } = text.records;
    if (header === '') return { header, column: null, why: notices.noHeader(place + 1) };
    const index = known.get(normaliseHeader(header));
    if (index === undefined) {
      return { header, column: null, why: notices.unknownColumn(header, text.records.kinds[kind]) };
    }
    const first = places[index];
    if (first !== undefined) {
      return { header, column: null, why: text.import.files.repeatedColumn(header, first + 1, place + 1) };
    }
    places[index] = place;
    const column = columns[index]!;
    return { header, column, why: column.type.is === 'names' ? words.names : words.readAs };
  });
  return { places, columns: uses };
}

interface RowSource {
  readonly columns: readonly RecordColumn[];
  readonly stored: PlainRow | undefined;
  readonly settings: CellSettings;
  readonly hasColumn: (column: number) => boolean;
  readonly cell: (column: number) => string;
  readonly wrong: (column: number, problem: string) => void;
}

type Members = readonly RecordNode[];

/** The members that are there, with what those always are that are not: empty lists, groups without anything in them. */
function readGroup(members: Members, source: RowSource, fallback?: PlainRow): Record<string, unknown> {
  const row = membersThere(members, source);
  for (const member of members) {
    if (Object.hasOwn(row, member.key)) continue;
    if (fallback && Object.hasOwn(fallback, member.key)) row[member.key] = fallback[member.key];
    else addEmpty(row, member, source);
  }
  return row;
}

function membersThere(members: Members, source: RowSource): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const member of members) {
    const value = readNode(member, source);
    if (value !== undefined) row[member.key] = value;
  }
  return row;
}

function addEmpty(row: Record<string, unknown>, member: RecordNode, source: RowSource): void {
  if (member.isOptional) return;
  if (member.is === 'group') row[member.key] = readGroup(member.members, source);
  else if (member.is === 'cell' && isListType(source.columns[member.column]!.type)) row[member.key] = [];
}

function readNode(node: RecordNode, source: RowSource): unknown {
  switch (node.is) {
    case 'cell':
      return readCell(node.column, source);
    case 'money':
      return readMoneyCells(node.amount, node.currency, source);
    case 'group': {
      const there = membersThere(node.members, source);
      if (Object.keys(there).length === 0) return undefined;
      for (const member of node.members) if (!Object.hasOwn(there, member.key)) addEmpty(there, member, source);
      return there;
    }
  }
}

function readCell(column: number, source: RowSource): unknown {
  const { path, type } = source.columns[column]!;
  if (!source.hasColumn(column)) return source.stored && valueAt(source.stored, path);
  const cell = source.cell(column);
  if (cell.trim() === '' || type.is === 'amount' || type.is === 'names') return undefined;
  const reading = readValue(type, cell, source.settings);
  if ('value' in reading) return reading.value;
  source.wrong(column, reading.problem);
  return undefined;
}

/** Without an amount the currency beside it says nothing. */
function readMoneyCells(amount: number, currency: number, source: RowSource): unknown {
  const { path } = source.columns[amount]!;
  const stored = source.stored && valueAt(source.stored, path);
  const said = source.hasColumn(amount) ? source.cell(amount) : ((stored as string | undefined) ?? '');
  if (said.trim() === '') return undefined;
  const code = readCell(currency, source);
  if (code === undefined) {
    if (source.hasColumn(currency) && source.cell(currency).trim() !== '') return undefined;
    source.wrong(amount, text.records.problems.noCurrency(source.columns[currency]!.header));
    return undefined;
  }
  const reading = readAmount(said, code as string);
  if ('money' in reading) return reading.money;
  source.wrong(amount, reading.problem);
  return undefined;
}
