import { text } from '../../text/text.ts';
import type {
  DoubtfulItem,
  FieldChange,
  ImportContext,
  ImportProblem,
  PlannedRow,
  RowOutcome,
} from './import-types.ts';
import { ImportCancelledError } from './import-types.ts';

/** Problems listed one by one for a file; its rows name every one of them all the same. */
const LISTED_PROBLEMS = 2_000;
const TICKS_BETWEEN_REPORTS = 4_096;
/** A few milliseconds' worth of rows; a divisor of the above. */
const TICKS_BETWEEN_PAUSES = 256;

/** What planning has found out about the rows of one file. */
export interface FileLog {
  readonly file: string;
  readonly rows: PlannedRow[];
  readonly problems: ImportProblem[];
  /** Says what becomes of a row. */
  plan(row: number, outcome: RowOutcome, title: string, reason: string, changes?: readonly FieldChange[]): void;
  /** A mistake in a row, which is left out. Answers the sentence. */
  wrong(row: number, column: string | null, what: string): string;
  /** Something in a row that is read in the way the text says; the row is taken. */
  notice(row: number, column: string | null, what: string): void;
  /** A full sentence of whoever took the file apart. */
  asRead(row: number, column: string | null, problem: string, severity: ImportProblem['severity']): void;
  /** Something about the file as a whole. */
  aboutFile(severity: ImportProblem['severity'], problem: string): void;
  /** Puts everything in the order of the rows and notes how many problems are not listed. */
  close(): void;
}

/** Starts the log of one file. */
export function createFileLog(file: string): FileLog {
  const rows: PlannedRow[] = [];
  const problems: ImportProblem[] = [];
  let unlisted = 0;
  const add = (problem: ImportProblem): void => {
    if (problems.length < LISTED_PROBLEMS) problems.push(problem);
    else unlisted += 1;
  };
  const located = (row: number, column: string | null, what: string): string =>
    column === null ? text.import.problems.row(row, what) : text.import.problems.cell(row, column, what);
  return {
    file,
    rows,
    problems,
    plan: (row, outcome, title, reason, changes = []) => {
      rows.push({ file, row, outcome, title, reason, changes });
    },
    wrong: (row, column, what) => {
      const problem = located(row, column, what);
      add({ file, row, column, problem, severity: 'error' });
      return problem;
    },
    notice: (row, column, what) => {
      add({ file, row, column, problem: located(row, column, what), severity: 'notice' });
    },
    asRead: (row, column, problem, severity) => add({ file, row, column, problem, severity }),
    aboutFile: (severity, problem) => {
      // What concerns the whole file is always listed, whatever its rows have filled.
      problems.push({ file, row: 0, column: null, problem, severity });
    },
    close: () => {
      rows.sort((left, right) => left.row - right.row);
      problems.sort((left, right) => left.row - right.row);
      if (unlisted === 0) return;
      const problem = text.import.files.moreProblems(unlisted);
      problems.push({ file, row: 0, column: null, problem, severity: 'notice' });
    },
  };
}

/** Counts work and, every few thousand rows, tells progress and asks whether to go on. */
export interface Ticker {
  /** From here on the amount of work is known. */
  expect(rows: number): void;
  /** Counts one row; true when the work has gone on for long enough to pause. */
  tick(): boolean;
  /** Asks at once; throws {@link ImportCancelledError} when cancelled. */
  check(): void;
}

/** Every row is touched twice: once to read its cells, once to match it. */
const PASSES = 2;

/** Makes the ticker of one planning run. */
export function createTicker({ onProgress, isCancelled }: ImportContext): Ticker {
  let done = 0;
  let total: number | null = null;
  const check = (): void => {
    if (isCancelled?.()) throw new ImportCancelledError('The import was cancelled.');
    onProgress?.(Math.floor(done / PASSES), total);
  };
  return {
    check,
    expect: (rows) => {
      total = rows;
      check();
    },
    tick: () => {
      done += 1;
      if (done % TICKS_BETWEEN_PAUSES !== 0) return false;
      if (done % TICKS_BETWEEN_REPORTS === 0) check();
      return true;
    },
  };
}

/** Doubtful items with the decisions taken about them. */
export interface DoubtList {
  readonly items: readonly DoubtfulItem[];
  /** Adds an item and answers the option in force, or `null` while nobody has decided. */
  ask(item: Omit<DoubtfulItem, 'decided'>): string | null;
  /** Names a further row that waits for an item. */
  attach(id: string, row: { readonly file: string; readonly row: number }): void;
}

/**
 * Makes the list of doubts; decisions for options that an item does not have count as none. `isSomebody` tells decisions
 * that name a person of the workspace.
 */
export function createDoubtList(
  decisions: Readonly<Record<string, string>>,
  isSomebody: (decision: string) => boolean,
): DoubtList {
  const items: (DoubtfulItem & { rows: { file: string; row: number }[] })[] = [];
  const byId = new Map<string, (typeof items)[number]>();
  const chosen = new Map(Object.entries(decisions));
  return {
    items,
    ask: (item) => {
      const choice = chosen.get(item.id);
      const isAnybody = item.canNameAnybody === true && choice !== undefined && isSomebody(choice);
      const decided = isAnybody || item.options.some(({ id }) => id === choice) ? choice! : null;
      const stored = { ...item, rows: [...item.rows], decided };
      items.push(stored);
      byId.set(item.id, stored);
      return decided;
    },
    attach: (id, row) => {
      byId.get(id)?.rows.push(row);
    },
  };
}
