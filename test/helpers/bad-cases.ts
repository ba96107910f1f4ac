import { afterAll, describe, expect, it } from 'vitest';
import { isBlankRow } from '#shared/formats/csv.ts';
import { openFile } from '#shared/formats/open-file.ts';
import type { ImportOptions, ImportSource } from '#shared/domain/import/import-types.ts';
import { createImportHarness } from './import-harness.ts';

/** One kind of bad input and what has to come of it. */
export interface BadCase {
  readonly name: string;
  /** Made when the case runs: some are large. */
  readonly file: () => ImportSource;
  readonly options?: ImportOptions;
  /**
   * `import`: into an empty workspace and once more. `read`: what the reader of the format makes of it; planned as well.
   * `only-read`: too long to be planned in a test.
   */
  readonly as: 'import' | 'read' | 'only-read';
  /** Everything that is said of it, in order: row, column and words of the sentence. Row 0 is the whole file. */
  readonly says: readonly (readonly [row: number, column: string | null, words: string])[];
  readonly rowsIn: number;
  readonly leftOut: number;
}

interface Outcome {
  readonly said: readonly (readonly [row: number, column: string | null, problem: string])[];
  readonly rowsIn: number;
  readonly leftOut: number;
}

const TIMEOUT = 120_000;

/** Runs the cases of one format, each to its end, and prints at last what came of every one. */
export function describeBadInput(title: string, cases: readonly BadCase[]): void {
  const lines = new Map<string, string[]>();
  describe(title, () => {
    it.each(cases)(
      '$name',
      (one) => {
        const file = one.file();
        const start = performance.now();
        const outcome = one.as === 'import' ? imported(file, one.options) : read(file, one);
        const millis = Math.round(performance.now() - start);
        const { said, rowsIn, leftOut } = outcome;
        lines.set(one.name, [saidFirst(outcome), String(rowsIn), String(leftOut), String(millis)]);
        expect(said.map(([row, column]) => [row, column])).toEqual(one.says.map(([row, column]) => [row, column]));
        for (const [index, [, , words]] of one.says.entries()) expect(said[index]![2]).toContain(words);
        expect({ rowsIn, leftOut }).toEqual({ rowsIn: one.rowsIn, leftOut: one.leftOut });
      },
      TIMEOUT,
    );

    afterAll(() => {
      const rows = cases.map(({ name }) => [name, ...(lines.get(name) ?? ['not run', '', '', ''])]);
      // oxlint-disable-next-line no-console -- the table of cases and outcomes is part of the test report
      console.info(aligned([['case', 'outcome', 'rows in', 'left out', 'ms'], ...rows]));
    });
  });
}

/** Plans, stores and plans again: planning writes nothing, what is planned can be stored, and then nothing is left to do. */
function imported(file: ImportSource, options: ImportOptions = {}): Outcome {
  const harness = createImportHarness();
  const before = harness.store.stateHash();
  const { preview, rows, changes } = harness.plan([file], options);
  expect(harness.store.stateHash()).toBe(before);
  expect(rows).toHaveLength(preview.counts.read);
  expect(preview.needs).toEqual([]);
  expect(harness.store.apply(changes).tag).toBe('applied');
  expect(harness.plan([file], options).preview).toMatchObject({
    changesNothing: true,
    counts: { added: 0, changed: 0 },
  });
  return {
    said: preview.problems.map(({ row, column, problem }) => [row, column, problem]),
    rowsIn: preview.counts.added,
    leftOut: preview.counts.read - preview.counts.added,
  };
}

/** Whatever a plan makes of a file: nothing is written before it is imported, and it can be imported. */
function checkPlanned(file: ImportSource, options: ImportOptions): void {
  const harness = createImportHarness();
  const before = harness.store.stateHash();
  const { changes } = harness.plan([file], options);
  expect(harness.store.stateHash()).toBe(before);
  expect(harness.store.apply(changes).tag).toBe('applied');
}

function read(file: ImportSource, { as, options = {} }: BadCase): Outcome {
  if (as === 'read') checkPlanned(file, options);
  const { sheets, refusal } = openFile(file, options.files?.[0] ?? {});
  if (refusal !== null) return { said: [[0, null, refusal]], rowsIn: 0, leftOut: 0 };
  const said = sheets.flatMap(({ notices, broken }) => [
    ...[...broken].map(([row, { code, line }]) => [row, null, `${code} in line ${line}`] as const),
    ...notices.map(({ row, column, problem }) => [row, column, problem] as const),
  ]);
  const filled = sheets.map(({ rows, broken }) =>
    rows.slice(1).filter((row, index) => !broken.has(index + 2) && !isBlankRow(row)),
  );
  const lost = sheets.flatMap(({ notices, broken }, sheet) => [
    ...[...broken.keys()].map((row) => `${sheet} ${row}`),
    ...notices.filter(({ severity, row }) => severity === 'error' && row > 0).map(({ row }) => `${sheet} ${row}`),
  ]);
  return { said, rowsIn: filled.reduce((sum, { length }) => sum + length, 0), leftOut: new Set(lost).size };
}

function saidFirst({ said, leftOut }: Outcome): string {
  const [first] = said;
  if (!first) return leftOut === 0 ? 'read as it is' : 'waits or is skipped';
  const sentence = first[2].replace(/\s+/gu, ' ');
  return `${sentence.length > 90 ? `${sentence.slice(0, 89)}…` : sentence}${said.length > 1 ? ` (+${said.length - 1})` : ''}`;
}

/** Words to the left, numbers to the right. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join('  '),
    )
    .join('\n');
}

/** Text of a length without making a test read it. */
export const long = (length: number, piece = 'x'): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Text in an encoding that has two bytes to a character. */
export function utf16(text: string, order: 'le' | 'be', hasMark: boolean): Uint8Array {
  const bytes = new Uint8Array((text.length + 1) * 2);
  const view = new DataView(bytes.buffer);
  for (const [index, character] of [...`\ufeff${text}`].entries()) {
    view.setUint16(index * 2, character.charCodeAt(0), order === 'le');
  }
  return hasMark ? bytes : bytes.subarray(2);
}
