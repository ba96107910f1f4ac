import { dayOfInstant, isCalendarDay } from '../../lib/calendar-day.ts';
import { runSteps, type Steps } from '../../lib/steps.ts';
import { isCurrencyCode, type CurrencyCode } from '../../lib/currencies.ts';
import { createChange, updateChange } from '../../commands/row-changes.ts';
import type { RowChange } from '../../model/change-set.ts';
import type { ImportCounts, ImportRun } from '../../model/import-run.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';
import { settleFile, type FileSettings } from './file-settings.ts';
import {
  importKinds,
  type FilePreview,
  type ImportContext,
  type ImportOptions,
  type ImportPlan,
  type ImportPreview,
  type ImportSource,
  type PlannedRow,
} from './import-types.ts';
import { createPlanning, DEFAULT_ID_SYSTEM, type PlannedFile, type Planning } from './planning.ts';
import { planOrders } from './plan-orders.ts';
import { planPayouts, type AllocationOffer } from './plan-payouts.ts';
import { planPeople } from './plan-people.ts';
import { planPosts } from './plan-posts.ts';
import { readRows } from './read-rows.ts';
import { readTable, type ReadTable } from './read-table.ts';
import { createFileLog, createTicker } from './row-log.ts';

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
  return runSteps(planImportSteps(reader, sources, given, context));
}

/**
 * {@link planImport} with pauses of the caller's choosing. The workspace must be the same from the first step to the
 * last: after a change in between, begin anew.
 */
export function* planImportSteps(
  reader: RecordReader,
  sources: readonly ImportSource[],
  given: ImportOptions,
  context: ImportContext,
): Steps<ImportPlan> {
  const ticker = createTicker(context);
  const options = withoutBlanks(given);
  ticker.check();
  const needs: Needs = [];
  const tables: ReadTable[] = [];
  const customFields = [...reader.all('customField')];
  for (const [index, source] of sources.entries()) {
    const log = createFileLog(source.name);
    tables.push(yield* readTable(source, index, options.files?.[index] ?? {}, log, customFields, ticker.check));
  }
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
  tables.find(({ sha256, source }) => sha256 === table.sha256 && source.bytes.length === table.source.bytes.length) ??
  table;

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
    [...settings.keys()].reduce((sum, { csv, recognition }) => sum + csv!.rows.length - recognition!.headerRow, 0),
  );
  const files: PlannedFile[] = [];
  const counts = new Map<ReadTable, number>();
  for (const table of tables) {
    const settled = settings.get(table);
    if (!settled || !table.recognition) {
      noteCopy(table, tables);
      continue;
    }
    const currency = settled.currency ?? planning.reader.workspace().homeCurrency ?? PROVISIONAL_CURRENCY;
    const read = yield* readRows(table, table.recognition, settled, currency, planning);
    if (read.abbreviated !== null) table.guesses.push(text.import.guesses.abbreviated(read.abbreviated));
    counts.set(table, read.read);
    files.push({ table, recognition: table.recognition, settings: settled, rows: read.rows, log: table.log });
  }
  return { files, counts };
}

function noteCopy(table: ReadTable, tables: readonly ReadTable[]): void {
  const original = originalOf(table, tables);
  if (original !== table) table.log.aboutFile('notice', text.import.files.sameContent(original.source.name));
}

/** People before what names them; files of one kind by name and content, so that the order given does not matter. */
function canonicalOrder(files: readonly PlannedFile[]): PlannedFile[] {
  const keyOf = ({ recognition, table }: PlannedFile): string =>
    `${importKinds.indexOf(recognition.preset.kind)} ${table.source.name} ${table.sha256}`;
  return files.toSorted((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
}

function* planFile(planning: Planning, file: PlannedFile, needs: Needs, offer: AllocationOffer): Steps<void> {
  switch (file.recognition.preset.kind) {
    case 'influencers':
      yield* planPeople(
        planning,
        file,
        needs.some(({ what, file: name }) => what === 'platform' && name === file.table.source.name),
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
  return { preview, rows, changes, importRun };
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
    const { source, sha256, recognition } = table;
    if (!recognition) return [];
    const rows = rowCounts.get(table) ?? 0;
    return [{ name: source.name, sha256, bytes: source.bytes.length, preset: recognition.preset.id, rows }];
  });
  return { id: planning.importId as ImportRun['id'], files, counts, actor, at: planning.now };
}

function previewOf(
  planning: Planning,
  table: ReadTable,
  settings: FileSettings | undefined,
  rows: number,
): FilePreview {
  const { source, sha256, recognition, decoded, csv, guesses } = table;
  return {
    name: source.name,
    bytes: source.bytes.length,
    sha256,
    preset: recognition && {
      id: recognition.preset.id,
      label: recognition.preset.label,
      kind: recognition.preset.kind,
    },
    encoding: decoded?.encoding ?? '',
    delimiter: csv?.delimiter ?? '',
    headerRow: recognition?.headerRow ?? 0,
    rows,
    platform: settings?.platform ?? null,
    capturedOn: settings?.capturedOn ?? null,
    decimals: settings?.decimals ?? null,
    dateOrder: settings?.dateOrder ?? null,
    unclear: settings?.unclear ?? [],
    guesses: [...guesses, ...optionGuesses(planning, table)],
    columns: recognition?.columns.map(({ header, field, why }) => ({ header, field, why })) ?? [],
    importedBefore: importedBefore(planning.reader, sha256),
  };
}

function optionGuesses({ options, idSystem }: Planning, { recognition }: ReadTable): string[] {
  if (!recognition) return [];
  const hasIds = recognition.columns.some(({ field }) => field === 'id' || field === 'influencer');
  const into = options.intoCampaign?.trim();
  return [
    ...(hasIds && idSystem === DEFAULT_ID_SYSTEM ? [text.import.guesses.idSystem(idSystem)] : []),
    ...(into ? [text.import.guesses.intoCampaign(into)] : []),
  ];
}

function importedBefore(reader: RecordReader, sha256: string): string | null {
  let day: string | null = null;
  for (const run of reader.all('importRun')) {
    if (run.files.some((file) => file.sha256 === sha256)) day = dayOfInstant(run.at);
  }
  return day;
}
