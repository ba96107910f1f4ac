import { isCalendarDay } from '../../lib/calendar-day.ts';
import { runSteps, type Steps } from '../../lib/steps.ts';
import { isCurrencyCode, type CurrencyCode } from '../../lib/currencies.ts';
import { createChange, updateChange } from '../../commands/row-changes.ts';
import type { RowChange } from '../../model/change-set.ts';
import type { ImportCounts, ImportRun } from '../../model/import-run.ts';
import { isBlankRow } from '../../formats/csv.ts';
import { openFile, type OpenedFile } from '../../formats/open-file.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';
import { settleFile, type FileSettings } from './file-settings.ts';
import {
  importKinds,
  type ImportContext,
  type ImportOptions,
  type ImportPlan,
  type ImportPreview,
  type ImportSource,
  type PlannedRow,
} from './import-types.ts';
import { createPlanning, idSystemOf, type PlannedFile, type Planning } from './planning.ts';
import { previewOf } from './preview-of.ts';
import { planRecords, recordTables } from './plan-records.ts';
import { planCalendar } from './plan-calendar.ts';
import { planCodes } from './plan-codes.ts';
import { planContacts } from './plan-contacts.ts';
import { planExchangeRates } from './plan-exchange-rates.ts';
import { planMail } from './plan-mail.ts';
import { planTraffic } from './plan-traffic.ts';
import { planOrders } from './plan-orders.ts';
import { planPayouts, type AllocationOffer } from './plan-payouts.ts';
import { planPeople } from './plan-people.ts';
import { planPosts } from './plan-posts.ts';
import { readRows } from './read-rows.ts';
import { chosenMappings, withMemory } from './remember-mapping.ts';
import { choicesFor, placesOf, readTables, type ReadTable } from './read-table.ts';
import { createTicker } from './row-log.ts';

/** Stands in while the currency still has to be chosen; nothing planned with it is ever stored. */
const PROVISIONAL_CURRENCY: CurrencyCode = 'EUR';

type Needs = ImportPreview['needs'][number][];

/**
 * Reads and matches files against a workspace and says what importing them would do. Pure: nothing is written, the
 * caller stores `changes` as one change set. Files may come in any order: people first, whatever they are linked by.
 * Never throws for bad files, which become problems of the preview; throws {@link ImportCancelledError} when cancelled.
 */
export function planImport(
  reader: RecordReader,
  sources: readonly ImportSource[],
  given: ImportOptions,
  context: ImportContext,
): ImportPlan {
  const opened = openInOrder(sources, given);
  return runSteps(planImportSteps(reader, opened, given, context));
}

/** Opens files one after the other, each with the choices for the first of its tables. */
function openInOrder(sources: readonly ImportSource[], options: ImportOptions): OpenedFile[] {
  const opened: OpenedFile[] = [];
  let place = 0;
  for (const source of sources) {
    const file = openFile(source, choicesFor(options, place));
    opened.push(file);
    place += placesOf(file);
  }
  return opened;
}

/**
 * {@link planImport} of files that were opened already, with pauses of the caller's choosing. The workspace must be the same from the first step to the
 * last: after a change in between, begin anew.
 */
export function* planImportSteps(
  reader: RecordReader,
  opened: readonly OpenedFile[],
  given: ImportOptions,
  context: ImportContext,
): Steps<ImportPlan> {
  const ticker = createTicker(context);
  const options = withoutBlanks(given);
  ticker.check();
  const needs: Needs = [];
  const known = { customFields: [...reader.all('customField')], mappings: [...reader.all('importMapping')] };
  const tables = readTables(opened, options, known).map(withMemory);
  yield;
  const isOptionUsable = checkOptions(options, tables);
  const settings = new Map<ReadTable, FileSettings>();
  for (const table of withoutCopies(tables)) {
    if (table.recognition && isOptionUsable) settings.set(table, settleFile(table, table.recognition, options, needs));
    yield;
  }
  const isCurrencySettled = !needs.some(({ what }) => what === 'currency');
  const planning = createPlanning(reader, options, context, ticker, isCurrencySettled);
  const read = yield* readFiles(planning, tables, settings);
  const offer: AllocationOffer = { payments: 0, campaigns: new Set() };
  yield* planRecords(planning, recordTables(tables, settings));
  for (const file of canonicalOrder(read.files)) yield* planFile(planning, file, needs, offer);
  ticker.check();
  for (const { log } of tables) log.close();
  return assemble(planning, tables, settings, read.counts, needs, offer, context.actor);
}

/** A choice that was emptied again is none. */
function withoutBlanks(options: ImportOptions): ImportOptions {
  const entries = Object.entries(options).filter(([, value]) => value !== '' && value !== undefined);
  return Object.fromEntries(entries);
}

/** Choices that cannot be used at all are the first file's problem: nothing is planned with them. */
function checkOptions({ currency, files }: ImportOptions, tables: readonly ReadTable[]): boolean {
  const first = tables[0];
  if (!first) return false;
  let isUsable = true;
  if (currency !== undefined && !isCurrencyCode(currency)) {
    first.log.aboutFile('error', text.import.problems.unknownCurrencyOption(currency));
    isUsable = false;
  }
  for (const table of tables) {
    const day = files?.[table.index]?.capturedOn;
    if (day === undefined || isCalendarDay(day)) continue;
    table.log.aboutFile('error', text.import.problems.day(day, 'not-a-day'));
    isUsable = false;
  }
  return isUsable;
}

/** The first of several files with the same content; the others are the same rows once more. */
function withoutCopies(tables: readonly ReadTable[]): ReadTable[] {
  return tables.filter((table) => originalOf(table, tables) === table);
}

const originalOf = (table: ReadTable, tables: readonly ReadTable[]): ReadTable =>
  tables.find(
    ({ file, sheetIndex }) =>
      file.sha256 === table.file.sha256 && file.bytes === table.file.bytes && sheetIndex === table.sheetIndex,
  ) ?? table;

interface ReadFiles {
  readonly files: readonly PlannedFile[];
  /** Rows with anything in them, by file. */
  readonly counts: ReadonlyMap<ReadTable, number>;
}

function* readFiles(
  planning: Planning,
  tables: readonly ReadTable[],
  settings: ReadonlyMap<ReadTable, FileSettings>,
): Steps<ReadFiles> {
  planning.ticker.expect(
    [...settings.keys()].reduce((sum, { sheet, recognition }) => sum + sheet!.rows.length - recognition!.headerRow, 0),
  );
  const files: PlannedFile[] = [];
  const counts = new Map<ReadTable, number>();
  for (const table of tables) {
    const settled = settings.get(table);
    if (!settled || !table.recognition) {
      noteCopy(table, tables);
      continue;
    }
    if (table.recognition.preset.kind === 'records') {
      counts.set(table, filledRows(table));
      continue;
    }
    const currency = settled.currency ?? planning.reader.workspace().homeCurrency ?? PROVISIONAL_CURRENCY;
    const read = yield* readRows(table, table.recognition, settled, currency, planning);
    if (read.abbreviated !== null) table.guesses.push(text.import.guesses.abbreviated(read.abbreviated));
    counts.set(table, read.read);
    const { recognition, log } = table;
    const idSystem = idSystemOf(planning.options, recognition.preset);
    files.push({ table, recognition, settings: settled, rows: read.rows, log, idSystem });
  }
  return { files, counts };
}

/** Rows of a table of records with anything in them; each gets its outcome when all such tables are planned together. */
function filledRows({ sheet, recognition }: ReadTable): number {
  const { rows, broken } = sheet!;
  const isFilled = (row: readonly string[], index: number): boolean => !isBlankRow(row) || broken.has(index + 1);
  return rows.filter((row, index) => index >= recognition!.headerRow && isFilled(row, index)).length;
}

function noteCopy(table: ReadTable, tables: readonly ReadTable[]): void {
  const original = originalOf(table, tables);
  if (original !== table) table.log.aboutFile('notice', text.import.files.sameContent(original.name));
}

/** People before what names them; files of one kind by name and content, so that the order given does not matter. */
function canonicalOrder(files: readonly PlannedFile[]): PlannedFile[] {
  // Of two digits, as they are compared as text.
  const placeOf = (kind: (typeof importKinds)[number]): string => String(importKinds.indexOf(kind)).padStart(2, '0');
  const keyOf = ({ recognition, table }: PlannedFile): string =>
    `${placeOf(recognition.preset.kind)} ${table.name} ${table.file.sha256} ${table.sheetIndex}`;
  return files.toSorted((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
}

function* planFile(planning: Planning, file: PlannedFile, needs: Needs, offer: AllocationOffer): Steps<void> {
  switch (file.recognition.preset.kind) {
    case 'influencers':
      yield* planPeople(
        planning,
        file,
        needs.some(({ what, file: name }) => what === 'platform' && name === file.table.name),
      );
      break;
    case 'posts':
      yield* planPosts(planning, file);
      break;
    case 'orders':
      yield* planOrders(planning, file);
      break;
    case 'payouts':
      yield* planPayouts(planning, file, offer);
      break;
    case 'contacts':
      yield* planContacts(planning, file);
      break;
    case 'codes':
      yield* planCodes(planning, file);
      break;
    case 'traffic':
      yield* planTraffic(planning, file);
      break;
    case 'rates':
      yield* planExchangeRates(planning, file);
      break;
    case 'calendar':
      yield* planCalendar(planning, file);
      break;
    case 'mail':
      yield* planMail(planning, file);
      break;
    case 'records':
      break;
  }
}

function assemble(
  planning: Planning,
  tables: readonly ReadTable[],
  settings: ReadonlyMap<ReadTable, FileSettings>,
  rowCounts: ReadonlyMap<ReadTable, number>,
  needs: Needs,
  offer: AllocationOffer,
  actor: string,
): ImportPlan {
  const rows = tables.flatMap(({ log }) => log.rows);
  const counts = countRows(rows, [...rowCounts.values()]);
  const drafted = planning.draft.changes();
  const canRun = needs.length === 0 && drafted.length > 0;
  const importRun = canRun ? makeRun(planning, tables, rowCounts, counts, actor) : null;
  const preview: ImportPreview = {
    files: tables.map((table) => previewOf(planning, table, settings.get(table), rowCounts.get(table) ?? 0)),
    counts,
    problems: tables.flatMap(({ log }) => log.problems),
    doubtful: planning.doubts.items,
    needs,
    allocationOffer: offer.payments > 0 ? { payments: offer.payments, campaigns: [...offer.campaigns].sort() } : null,
    changesNothing: drafted.length === 0,
  };
  const changes = importRun ? [...drafted, ...homeCurrencyChange(planning), createChange('importRun', importRun)] : [];
  const mappings = importRun ? chosenMappings(planning, tables, settings) : [];
  return { preview, rows, changes, importRun, mappings };
}

function countRows(rows: readonly PlannedRow[], read: readonly number[]): ImportCounts {
  const counts = { added: 0, changed: 0, unchanged: 0, skipped: 0, doubtful: 0, wrong: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  const { wrong: problems, ...others } = counts;
  return { read: read.reduce((sum, value) => sum + value, 0), ...others, problems };
}

/** The first file that names a currency names the agency's, as long as nobody has chosen one. */
function homeCurrencyChange({ reader, options }: Planning): RowChange[] {
  const workspace = reader.workspace();
  if (options.currency === undefined || workspace.homeCurrency !== undefined) return [];
  const change = updateChange('workspace', workspace, { homeCurrency: options.currency });
  return change ? [change] : [];
}

function makeRun(
  planning: Planning,
  tables: readonly ReadTable[],
  rowCounts: ReadonlyMap<ReadTable, number>,
  counts: ImportCounts,
  actor: string,
): ImportRun {
  const files = tables.flatMap((table) => {
    const { name, file, recognition } = table;
    if (!recognition) return [];
    const rows = rowCounts.get(table) ?? 0;
    return [{ name: name.slice(0, 500), sha256: file.sha256, bytes: file.bytes, preset: recognition.preset.id, rows }];
  });
  return { id: planning.importId as ImportRun['id'], files, counts, actor, at: planning.now };
}
