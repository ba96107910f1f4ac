import { dayFromParts, type CalendarDay } from '../lib/calendar-day.ts';
import { isBlankRow } from './csv.ts';
import type { Sheet, SheetPeriod } from './sheet.ts';

/** A number sign with a space or a rule after it: `#1001` is the number of an order, `#food` a tag. */
const COMMENT = /^\s*#(?:[\s#=*-]|$)/u;
const RULE = /^\s*#[\s#=*-]*$/u;
const DAY = /\b((?:19|20)\d{2})(\d{2})(\d{2})\b/u;

/**
 * Takes a report with comment lines apart: web analytics put several tables into one file, each below lines that begin
 * with `#` and say its title and its period (`# Start date: 20260701`, in the language of the account). Every table becomes
 * a sheet with the rows of the others left blank, so that row numbers stay those of the file. A file that does not begin
 * with such a line stays as it is.
 */
export function reportBlocks(sheet: Sheet): readonly Sheet[] {
  const isComment = sheet.rows.map((row) => COMMENT.test(row[0] ?? ''));
  // A header such as `# of posts` has others beside it; the first line of a report has none.
  const first = sheet.rows.findIndex((row) => !isBlankRow(row));
  if (!isComment[first] || !isBlankRow(sheet.rows[first]!.slice(1))) return [sheet];
  const blocks: Sheet[] = [];
  let comments: string[] = [];
  let start: number | null = null;
  const close = (end: number): void => {
    if (start === null) return;
    blocks.push(blockOf(sheet, start, end, comments));
    start = null;
    comments = [];
  };
  for (const [index, row] of sheet.rows.entries()) {
    if (isComment[index]) {
      close(index);
      if (!RULE.test(row.join(',')))
        comments.push(
          row
            .join(',')
            .replace(/^\s*#+\s*/u, '')
            .trim(),
        );
    } else if (start === null && !isBlankRow(row)) start = index;
  }
  close(sheet.rows.length);
  return blocks.length === 0 ? [sheet] : blocks;
}

function blockOf(sheet: Sheet, start: number, end: number, comments: readonly string[]): Sheet {
  const rows = sheet.rows.slice(0, end).map((row, index) => (index < start ? [''] : row));
  const broken = new Map([...sheet.broken].filter(([row]) => row > start && row <= end));
  const title = comments.find((comment) => dayIn(comment) === null) ?? null;
  return { ...sheet, name: title?.slice(0, 100) ?? null, rows, broken, period: periodOf(comments) };
}

/** The first two days the comments name, in their order. */
function periodOf(comments: readonly string[]): SheetPeriod | null {
  const days = comments.flatMap((comment) => dayIn(comment) ?? []);
  const [startsOn, endsOn] = days;
  return startsOn === undefined ? null : { startsOn, endsOn: endsOn ?? startsOn };
}

function dayIn(comment: string): CalendarDay | null {
  const match = DAY.exec(comment);
  return match && dayFromParts(Number(match[1]), Number(match[2]), Number(match[3]));
}
