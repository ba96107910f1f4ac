import fc from 'fast-check';
import { createChange } from '#shared/commands/row-changes.ts';
import { recordKinds } from '#shared/domain/records/record-columns.ts';
import { recordTable } from '#shared/domain/records/record-table.ts';
import { writeCsv } from '#shared/formats/write-csv.ts';
import { writeWorkbook } from '#shared/formats/xlsx/write-workbook.ts';
import { storedKinds } from '#shared/model/kind-names.ts';
import { arbitraryWorkspaceRows } from '#test/helpers/arbitraries.ts';
import { storeOf, withoutRepeats } from '#test/helpers/record-bench.ts';
import type { FuzzFile, FuzzTarget } from '../fuzz-target.ts';
import { checkImport } from '../import-laws.ts';

const [here, other] = fc.sample(arbitraryWorkspaceRows(2), { numRuns: 2, seed: 5 }).map(withoutRepeats);
const held = storedKinds
  .filter((kind) => kind !== 'workspace')
  .flatMap((kind) => here![kind].map((row) => createChange(kind, row as never)));

function tablesOf(rows: typeof here): FuzzFile[] {
  const store = storeOf(rows!);
  return recordKinds.map((kind) => ({ name: `${kind}.csv`, bytes: writeCsv(recordTable(store, kind)) }));
}

/** Tables of our own export, changed by hand, into the workspace they come from and into another one. */
export const target: FuzzTarget = {
  seeds: () => {
    const own = tablesOf(here);
    const foreign = tablesOf(other);
    const store = storeOf(here!);
    const sheets = recordKinds.slice(0, 6).map((kind) => ({ name: kind, ...recordTable(store, kind) }));
    return [
      ...[...own, ...foreign].map((file) => [file]),
      own,
      foreign,
      [own[3]!, own[4]!, foreign[5]!],
      [{ name: 'tables.xlsx', bytes: writeWorkbook(sheets) }],
    ];
  },
  tokens: [
    '\r\n',
    ',',
    '"',
    ',,',
    '""',
    '0190a0b0-0000-7000-8000-000000000001',
    '-7000-8000-',
    'TRUE',
    'FALSE',
    'yes',
    '1',
    '-1',
    '1.5',
    '1e3',
    '12.345',
    'EUR',
    'XXX',
    '2025-04-30',
    '2025-02-30',
    '2025-04-30T10:00:00.000Z',
    '30.04.2025',
    'instagram',
    'a; b',
    '"a; ""b"""',
    '{"a":1}',
    '[]',
    '{"__proto__":1}',
    '[[[[',
    'null',
    "'=1",
    '=1',
    '__proto__',
    'constructor',
    'influencer id',
    'account id',
    'client id',
    ' ',
    '\u0000',
  ],
  run(files) {
    const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
    return checkImport(files, size % 2 === 0 ? { currency: 'EUR' } : {}, held, size % 3, true);
  },
};
