import type { z } from 'zod';
import { canonicalJson } from '../../lib/canonical-json.ts';
import { text } from '../../text/text.ts';
import { valueAt, type PlainRow, type RecordColumn } from './record-columns.ts';

const { problems } = text.records;
const sentences = text.import.problems;

/** Something wrong with a cell or, where the column is `null`, with a row: what is wrong and what to do. */
export interface RecordProblem {
  readonly column: string | null;
  readonly problem: string;
}

type Issue = z.core.$ZodIssue;

/** What the schema of a row has to say, in the words of its table. */
export function recordProblem(columns: readonly RecordColumn[], row: PlainRow, issue: Issue): RecordProblem {
  const [foreign] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const path = [...issue.path, ...(foreign === undefined ? [] : [foreign])].map(String);
  const column = columnOf(columns, path);
  if (!column) return { column: null, problem: problems.rowRule(plainWords(issue)) };
  const { header } = column;
  if (foreign !== undefined) return { column: header, problem: notTogether(columns, row, path, issue) };
  if (path.length > column.path.length && column.type.is !== 'amount') {
    const place = path.slice(column.path.length).join('.');
    return { column: header, problem: problems.jsonPart(place, plainWords(issue)) };
  }
  return { column: header, problem: valueProblem(valueAt(row, column.path), issue) };
}

/** The column the path leads to or passes, or the first one of a group it stands for. */
function columnOf(columns: readonly RecordColumn[], path: readonly string[]): RecordColumn | undefined {
  if (path.length === 0) return undefined;
  const values = columns.filter(({ type }) => type.is !== 'names');
  const isWithin = (inner: readonly string[], outer: readonly string[]): boolean =>
    outer.every((key, index) => inner[index] === key);
  return values.find((column) => isWithin(path, column.path)) ?? values.find((column) => isWithin(column.path, path));
}

/** A value that another one excludes: what there can be goes by the first member of the group. */
function notTogether(columns: readonly RecordColumn[], row: PlainRow, path: readonly string[], issue: Issue): string {
  const other = columnOf(columns, path.slice(0, -1));
  const value = other && valueAt(row, other.path);
  if (!other || typeof value !== 'string') return problems.value(plainWords(issue));
  return problems.notTogether(other.header, value);
}

function valueProblem(value: unknown, issue: Issue): string {
  if (value === undefined) return sentences.empty;
  const said = cellOf(value);
  switch (issue.code) {
    case 'too_big':
      if (typeof value === 'string') return sentences.tooLong(value.length, Number(issue.maximum));
      if (Array.isArray(value)) return problems.items(String(issue.maximum), true);
      return problems.tooLarge(said, String(issue.maximum));
    case 'too_small':
      if (typeof value === 'string') return sentences.empty;
      if (Array.isArray(value)) return problems.items(String(issue.minimum), false);
      return problems.tooSmall(said, String(issue.minimum));
    case 'invalid_type':
      return typeof value === 'number' ? problems.notWhole(said) : problems.value(plainWords(issue));
    case 'invalid_format':
      return issue.format === 'datetime' ? problems.instant(said) : problems.value(plainWords(issue));
    default:
      return problems.value(plainWords(issue));
  }
}

const cellOf = (value: unknown): string => (typeof value === 'string' ? value : canonicalJson(value));

const plainWords = ({ message }: Issue): string => message.replace(/\.$/u, '');
