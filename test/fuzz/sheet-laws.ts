import type { Refusal, Sheet } from '#shared/formats/sheet.ts';
import { shapeOfSentence, sizeClass } from './fuzz-target.ts';

/** What was read is not what has to hold of it, though nothing crashed. */
class LawError extends Error {
  override readonly name = 'LawError';
}

/** Throws with the sentence when a law does not hold. */
export function hold(condition: boolean, law: string): asserts condition {
  if (!condition) throw new LawError(law);
}

/** Words that only get into a sentence by mistake, unless the input has them. */
const SLIPS = ['undefined', 'NaN', '[object', 'Infinity'];

/** What has to hold of whatever a reader answers; what it said and how much it read. */
export function checkRead(read: readonly Sheet[] | Sheet | Refusal, input: string): string[] {
  if ('refusal' in read) {
    checkSentence(read.refusal, input);
    return [`refused ${shapeOfSentence(read.refusal)}`];
  }
  const sheets: readonly Sheet[] = 'rows' in read ? [read] : read;
  return sheets.flatMap((sheet) => checkSheet(sheet, input));
}

function checkSheet({ rows, broken, notices }: Sheet, input: string): string[] {
  for (const row of rows) {
    hold(Array.isArray(row) && row.length > 0, 'a row is a list with a cell at least');
    for (const cell of row) hold(typeof cell === 'string', 'every cell is text');
  }
  for (const [row, { line }] of broken) {
    hold(row >= 1 && row <= rows.length, `broken row ${row} is one of the ${rows.length} rows`);
    hold(Number.isSafeInteger(line) && line >= 1, `the line ${line} is one of the file`);
  }
  for (const { row, problem } of notices) {
    hold(Number.isSafeInteger(row) && row >= 0, `${row} is no row`);
    checkSentence(problem, input);
  }
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return [
    `rows ${sizeClass(rows.length)} of ${sizeClass(width)}`,
    ...[...broken.values()].map(({ code }) => `broken ${code}`),
    ...notices.map(({ problem, severity, column }) => `${severity} ${column ?? ''} ${shapeOfSentence(problem)}`),
  ];
}

function checkSentence(sentence: string, input: string): void {
  hold(/\S.*[.!?)”’'�]$/su.test(sentence), `a sentence that ends: ${sentence}`);
  for (const slip of SLIPS) hold(!sentence.includes(slip) || input.includes(slip), `no ${slip} in: ${sentence}`);
}
