import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Table } from '#shared/formats/write-csv.ts';
import { arbitraryWorkspaceRows } from '#test/helpers/arbitraries.ts';
import {
  applyTo,
  planSheets,
  recordsOf,
  recordTables,
  storeOf,
  throughCsv,
  throughWorkbook,
  withoutRepeats,
} from '#test/helpers/record-bench.ts';

const ways = [
  { way: 'a file of text', through: (tables: readonly Table[]) => tables.map(throughCsv), numRuns: 150 },
  { way: 'a workbook', through: throughWorkbook, numRuns: 40 },
];

describe.each(ways)('a whole workspace as tables of $way', ({ through, numRuns }) => {
  test('comes back into an empty workspace with the same ids and values', () => {
    fc.assert(
      fc.property(arbitraryWorkspaceRows(), (rows) => {
        const here = storeOf(withoutRepeats(rows));
        const there = storeOf({ workspace: rows.workspace });
        const plan = planSheets(there, through(recordTables(here)));
        expect(plan.problems).toEqual([]);
        expect(new Set(plan.rows.map(({ outcome }) => outcome))).toEqual(
          new Set(plan.rows.length > 0 ? ['added'] : []),
        );
        applyTo(there, plan.changes);
        expect(recordsOf(there)).toEqual(recordsOf(here));
      }),
      { numRuns },
    );
  }, 120_000);

  test('changes nothing in the workspace it comes from', () => {
    fc.assert(
      fc.property(arbitraryWorkspaceRows(), (rows) => {
        const here = storeOf(rows);
        const plan = planSheets(here, through(recordTables(here)));
        expect(plan.changes).toEqual([]);
        expect(plan.problems).toEqual([]);
        expect(plan.rows.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
      }),
      { numRuns },
    );
  }, 120_000);
});
