import { createChange } from '#shared/commands/row-changes.ts';
import type { ImportProblem, PlannedRow } from '#shared/domain/import/import-types.ts';
import { planRecords } from '#shared/domain/import/plan-records.ts';
import { createPlanning } from '#shared/domain/import/planning.ts';
import { recogniseRecords } from '#shared/domain/import/recognise-records.ts';
import { createFileLog, createTicker } from '#shared/domain/import/row-log.ts';
import { recordKinds, type RecordKind } from '#shared/domain/records/record-columns.ts';
import { recordTable } from '#shared/domain/records/record-table.ts';
import { parseCsv } from '#shared/formats/csv.ts';
import { decodeText } from '#shared/formats/decode-text.ts';
import type { Sheet } from '#shared/formats/sheet.ts';
import { readWorkbookSteps } from '#shared/formats/xlsx/read-workbook.ts';
import { writeWorkbook } from '#shared/formats/xlsx/write-workbook.ts';
import { writeCsv, type Table } from '#shared/formats/write-csv.ts';
import { runSteps } from '#shared/lib/steps.ts';
import type { RowChange } from '#shared/model/change-set.ts';
import { exchangeRateKey } from '#shared/model/exchange-rate.ts';
import type { AnyRow } from '#shared/model/kinds.ts';
import { storedKinds } from '#shared/model/kind-names.ts';
import { promoCodeKey } from '#shared/model/promo-code.ts';
import { webTrafficKey } from '#shared/model/web-traffic.ts';
import type { WorkspaceRows } from '#shared/formats/workspace-file/check-rows.ts';
import type { RecordReader } from '#shared/store/record-reader.ts';
import { RecordStore } from '#shared/store/record-store.ts';
import type { ArbitraryRows } from './arbitraries.ts';
import { createTestClock, createTestIds } from './test-sources.ts';

/** A store with these rows; throws when it refuses them. */
export function storeOf(rows: Partial<WorkspaceRows>): RecordStore {
  const store = new RecordStore();
  applyTo(
    store,
    storedKinds.flatMap((kind) => (rows[kind] ?? []).map((row) => createChange(kind, row as never))),
  );
  return store;
}

/** Stores changes; throws with the reason when the store refuses them. */
export function applyTo(store: RecordStore, changes: readonly RowChange[]): void {
  const result = store.apply(changes);
  if (result.tag === 'refused') throw new Error(JSON.stringify(result.problem));
}

/** Rows without those that a workspace holds once only and that an arbitrary one may hold twice. */
export function withoutRepeats(rows: ArbitraryRows): ArbitraryRows {
  const unique = <Row>(list: readonly Row[], keyOf: (row: Row) => string): Row[] => [
    ...new Map(list.map((row) => [keyOf(row), row])).values(),
  ];
  return {
    ...rows,
    promoCode: unique(rows.promoCode, ({ code }) => promoCodeKey(code)),
    exchangeRate: unique(rows.exchangeRate, exchangeRateKey),
    webTraffic: unique(rows.webTraffic, webTrafficKey),
  };
}

/** Every row of the kinds that have tables, by kind. */
export function recordsOf(store: RecordStore): Record<RecordKind, AnyRow[]> {
  const lists = recordKinds.map((kind) => [
    kind,
    [...store.all(kind)].toSorted((left, right) => (left.id < right.id ? -1 : 1)),
  ]);
  return Object.fromEntries(lists);
}

/** The table of every kind. */
export function recordTables(store: RecordStore): Table[] {
  return recordKinds.map((kind) => recordTable(store, kind));
}

/** A table as it comes back from a file of text. */
export function throughCsv(table: Table): Sheet {
  const decoded = decodeText(writeCsv(table));
  if ('reason' in decoded) throw new Error(`Not read as text: ${decoded.reason}`);
  const { rows, broken } = parseCsv(decoded.text);
  return { name: null, rows, broken, notices: [], isTyped: false };
}

/** Tables as they come back from one workbook. */
export function throughWorkbook(tables: readonly Table[]): readonly Sheet[] {
  const sheets = tables.map((table, index) => ({ ...table, name: `Table ${index + 1}` }));
  const read = runSteps(readWorkbookSteps(writeWorkbook(sheets)));
  if ('refusal' in read) throw new Error(read.refusal);
  return read;
}

export interface RecordPlan {
  readonly rows: readonly PlannedRow[];
  readonly problems: readonly ImportProblem[];
  readonly changes: readonly RowChange[];
}

/** Plans sheets of records against a workspace; a sheet that is not one of them is an error. */
export function planSheets(reader: RecordReader, sheets: readonly Sheet[]): RecordPlan {
  const context = { clock: createTestClock(), newId: createTestIds(99), actor: 'Tester' };
  const ticker = createTicker(context);
  const planning = createPlanning(reader, {}, context, ticker, true);
  const tables = sheets.map((sheet, index) => {
    const kind = recogniseRecords(sheet.rows[0] ?? []);
    if (!kind) throw new Error(`Not a table of records: ${sheet.rows[0]?.join(', ') ?? ''}`);
    return { index, kind, sheet, headerRow: 1, dateOrder: null, log: createFileLog(`${kind}.csv`) };
  });
  runSteps(planRecords(planning, tables));
  for (const { log } of tables) log.close();
  return {
    rows: tables.flatMap(({ log }) => log.rows),
    problems: tables.flatMap(({ log }) => log.problems),
    changes: planning.draft.changes(),
  };
}
