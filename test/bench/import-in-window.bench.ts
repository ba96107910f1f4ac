import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import type { BenchResult } from '#build/bench.ts';
import { root } from '#build/paths.ts';
import type { ImportResult, StoredPreview } from '#renderer/engine/engine-api.ts';
import { writeCsv } from '#shared/formats/write-csv.ts';
import { writeWorkbook } from '#shared/formats/xlsx/write-workbook.ts';
import { NO_FILTER } from '#shared/model/roster-view.ts';
import type { RosterListResult } from '#shared/queries/roster-types.ts';
import { launchChromium } from '#test/e2e/driver/launch-chromium.ts';
import { installEngineProbe } from '#test/helpers/engine-probe.ts';
import type { createLimitBench, ImportLimits } from '#test/helpers/import-limits.ts';
import { madeUpPeople, peopleColumns } from '#test/helpers/made-up-people.ts';

type Format = 'csv' | 'xlsx';

const SIZES = (process.env['BENCH_ROWS'] ?? '10000,100000').split(',').map(Number);
const FORMATS = (process.env['BENCH_FORMATS'] ?? 'csv,xlsx').split(',') as Format[];
/** The longest time a step may take before the benchmark gives up. */
const PATIENCE = 1_800_000;
/** Bytes handed to the page at once. */
const PORTION = 6_000_000;

declare global {
  interface Window {
    bench: { file: Uint8Array<ArrayBuffer>; limits: ReturnType<typeof createLimitBench> };
    limitBench: { createLimitBench: typeof createLimitBench };
  }
}

/**
 * Lists of people that come into a workspace of as many others, in the built app and a real Chromium: from the bytes of
 * the file until everything is stored and a new person is found. As many rows as `BENCH_ROWS` says (numbers with commas
 * between), as `BENCH_FORMATS`. Held against splitting the same text into cells and writing the same pages, and against
 * putting the same records into Dexie, in the same page.
 */
export async function bench(): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  for (const format of FORMATS) {
    const measured: { rows: number; millis: number }[] = [];
    for (const rows of SIZES) {
      const { steps, limits, bytes } = await measure(rows, format);
      results.push(...resultsOf(`${rows.toLocaleString('en')} rows of ${format}`, steps, limits, bytes));
      measured.push({ rows, millis: steps.all });
    }
    const [first, last] = [measured[0]!, measured.at(-1)!];
    if (first === last) continue;
    const ratio = last.millis / last.rows / (first.millis / first.rows);
    const details = `${first.rows.toLocaleString('en')} to ${last.rows.toLocaleString('en')} rows`;
    results.push({ name: `${format}: time of a row`, ratio, against: 'that of a row of the smallest list', details });
  }
  return results;
}

async function measure(rows: number, format: Format): Promise<{ steps: Steps; limits: ImportLimits; bytes: number }> {
  const folder = (): string => mkdtempSync(path.join(tmpdir(), 'liaison-bench-'));
  const app = await launchChromium({ dataFolder: folder(), filesFolder: folder() });
  const { page } = app;
  page.setDefaultTimeout(PATIENCE);
  try {
    await installEngineProbe(page);
    await page.reload();
    await page.evaluate(() => (window.engineProbe.sampleSize = 0));
    await page.getByRole('button', { name: 'Explore a sample agency' }).click();
    await page.getByRole('heading', { level: 1, name: 'Roster' }).waitFor();
    // The benchmark's own script, past the page's policy: the window has neither Papa Parse nor a Dexie of rows.
    await page.evaluate(await limitScript());
    await page.evaluate(() => {
      window.bench = { file: new Uint8Array(0), limits: window.limitBench.createLimitBench() };
    });
    const others = people(1, rows);
    await importRows(page, 'others.csv', writeCsv(others.table), others.last);
    await page.evaluate(() => window.bench.limits.note());
    const { table, last } = people(rows + 1, rows);
    const bytes = format === 'csv' ? writeCsv(table) : writeWorkbook([{ name: 'People', ...table }]);
    const steps = await importRows(page, `people.${format}`, bytes, last);
    await handOver(page, writeCsv(table));
    const limits = await page.evaluate(() => window.bench.limits.measure(window.bench.file));
    return { steps, limits, bytes: bytes.length };
  } finally {
    await app.close();
  }
}

function people(from: number, count: number) {
  const rows = madeUpPeople(from, count);
  return { table: { columns: peopleColumns, rows }, last: rows.at(-1)![1]! };
}

async function limitScript(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: path.join(root, 'test/helpers/import-limits.ts'), formats: ['iife'], name: 'limitBench' },
    },
  });
  const [{ output }] = built as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
  return `${output[0].code}\nwindow.limitBench = limitBench;`;
}

async function handOver(page: Page, bytes: Uint8Array): Promise<void> {
  await page.evaluate((length) => (window.bench.file = new Uint8Array(length)), bytes.length);
  for (let at = 0; at < bytes.length; at += PORTION) {
    const portion = Buffer.from(bytes.subarray(at, at + PORTION)).toString('base64');
    await page.evaluate(
      ([text, to]) =>
        window.bench.file.set(
          Uint8Array.from(atob(text), (one) => one.charCodeAt(0)),
          to,
        ),
      [portion, at] as const,
    );
  }
}

/** Milliseconds. */
interface Steps {
  readonly preview: number;
  readonly commit: number;
  readonly search: number;
  readonly all: number;
}

/** Brings a list in and looks for its last person. Throws when a row is not new or the person is not found. */
async function importRows(page: Page, name: string, bytes: Uint8Array, last: string): Promise<Steps> {
  await handOver(page, bytes);
  const choice = { search: last, filter: NO_FILTER, includeArchived: false };
  const question = { name: 'roster.list', params: { choice, offset: 0, limit: 50, sort: [] } };
  const found = await page.evaluate(
    async ([file, list, wanted]) => {
      const task = { taskId: 'bench' };
      const ask = (method: string, ...args: unknown[]) => window.engineProbe.ask(method, args, false);
      const from = performance.now();
      const files = [{ name: file, bytes: window.bench.file }];
      const preview = await ask('previewImport', { files, options: {} }, task);
      const { previewId, counts } = preview.value as StoredPreview;
      const commit = await ask('commitImport', { previewId }, task);
      const search = await ask('query', list);
      const all = performance.now() - from;
      const { items } = search.value as RosterListResult;
      const isFound = items.some((item) => item.type === 'person' && item.person.name === wanted);
      const isWhole = counts.added === counts.read && (commit.value as ImportResult).tag === 'done' && isFound;
      const steps = { preview: preview.millis, commit: commit.millis, search: search.millis, all };
      return { steps, isWhole, value: preview.value };
    },
    [name, question, last] as const,
  );
  if (!found.isWhole) throw new Error(JSON.stringify(found).slice(0, 2_000));
  await page.waitForFunction(() => window.engineProbe.isSaved, undefined, { polling: 100 });
  return found.steps;
}

function resultsOf(name: string, steps: Steps, limits: ImportLimits, bytes: number): BenchResult[] {
  const { preview, commit, search, all } = steps;
  const plain = limits.parse + limits.pages;
  const times = `${seconds(all)}: preview ${seconds(preview)}, store ${seconds(commit)}, search ${seconds(search)}`;
  const what = `${(bytes / 1_000_000).toFixed(1)} MB, ${limits.records.toLocaleString('en')} records`;
  return [
    {
      name,
      ratio: all / plain,
      against: 'splitting the text and writing the pages',
      details: `${times}; ${what}; split ${seconds(limits.parse)}, pages ${seconds(limits.pages)}`,
    },
    {
      name: `${name}: one put for each record`,
      ratio: limits.rowPuts / all,
      against: 'the import',
      details: seconds(limits.rowPuts),
    },
    {
      name: `${name}: a thousand records a put`,
      ratio: limits.bulkPuts / all,
      against: 'the import',
      details: seconds(limits.bulkPuts),
    },
  ];
}

const seconds = (millis: number): string => `${(millis / 1_000).toFixed(2)} s`;
