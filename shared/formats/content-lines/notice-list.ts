import type { SheetNotice } from '../sheet.ts';

/** Collects what a reader has to say, up to a number of sentences about rows, and counts the others. */
export interface NoticeList {
  /** What the sentence speaks of is left out. */
  error(row: number, column: string | null, problem: string): void;
  /** It is taken as the sentence says. */
  notice(row: number, column: string | null, problem: string): void;
  /** All sentences; the last one says how many rows' sentences are not among them. */
  finish(more: (count: number) => string): SheetNotice[];
}

const LIMIT = 2_000;

export function createNoticeList(): NoticeList {
  const list: SheetNotice[] = [];
  let left = 0;
  const add = (notice: SheetNotice): void => {
    if (list.length < LIMIT || notice.row === 0) list.push(notice);
    else left += 1;
  };
  return {
    error: (row, column, problem) => {
      add({ row, column, problem, severity: 'error' });
    },
    notice: (row, column, problem) => {
      add({ row, column, problem, severity: 'notice' });
    },
    finish: (more) =>
      left === 0 ? list : [...list, { row: 0, column: null, problem: more(left), severity: 'notice' }],
  };
}
