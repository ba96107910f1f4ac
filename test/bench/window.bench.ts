import { closeSync, fsyncSync, mkdtempSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { BenchResult } from '#build/bench.ts';
import { NO_FILTER } from '#shared/model/roster-view.ts';
import type { RosterListResult } from '#shared/queries/roster-types.ts';
import type { AppDriver } from '#test/e2e/driver/app-driver.ts';
import { launchChromium } from '#test/e2e/driver/launch-chromium.ts';
import { askEngine, installEngineProbe } from '#test/helpers/engine-probe.ts';

const SIZES = (process.env['BENCH_PEOPLE'] ?? '10000,100000').split(',').map(Number);
const STARTS = 3;
const EDITS = 40;
/** Long enough for the engine to keep what is on screen for the next start. */
const QUIET = 4_000;
/** Long enough for the browser to give back memory that nothing needs any more. */
const SETTLING = 20_000;
/** The longest time a step may take before the benchmark gives up. */
const PATIENCE = 600_000;
const KEYS = 'anna be|food tr|li|ma';
const EVERYBODY = {
  choice: { search: '', filter: NO_FILTER, includeArchived: false },
  offset: 0,
  limit: 100,
} as const;

/**
 * The built app in a real Chromium with many people, as many as `BENCH_PEOPLE` says (numbers with commas between).
 * Starting, editing, searching and sorting are each held against the plainest way to do the same in the same run.
 */
export async function bench(): Promise<BenchResult[]> {
  const empty = await withApp(async (app) => {
    await createSample(app.page, 0);
    return starts(app.page);
  });
  const results: BenchResult[] = [];
  for (const people of SIZES) results.push(...(await withApp((app) => measure(app, people, empty))));
  return results;
}

async function withApp<Value>(work: (app: AppDriver) => Promise<Value>): Promise<Value> {
  const folder = (): string => mkdtempSync(path.join(tmpdir(), 'liaison-bench-'));
  const app = await launchChromium({ dataFolder: folder(), filesFolder: folder() });
  app.page.setDefaultTimeout(PATIENCE);
  try {
    await installEngineProbe(app.page);
    await app.page.reload();
    return await work(app);
  } finally {
    await app.close();
  }
}

async function measure(app: AppDriver, people: number, emptyStart: StartTimes): Promise<BenchResult[]> {
  const { page } = app;
  const made = await createSample(page, people);
  const begun = await starts(page);
  const raw = await rawPages(page);
  const size = `${raw.rows.toLocaleString('en')} rows in ${raw.count} pages`;
  const results = [
    resultOf('create', made.opened, raw.millis, `getAll of its pages (${size}; saved after ${seconds(made.saved)})`),
    resultOf('start to first rows', begun.rows, emptyStart.rows, 'start with an empty workspace'),
    resultOf('start to ready', begun.ready, emptyStart.ready, 'start with an empty workspace'),
    resultOf('open all', begun.opened, raw.millis, 'getAll of the same pages'),
    resultOf('first list after opening', begun.list, raw.millis, 'getAll of the same pages'),
    ...(await edits(page, app.filesFolder)),
    ...(await typing(page, people)),
    ...(await sorting(page, people)),
    ...(await bulk(page, people, raw.millis)),
    await scrolling(page),
    await memory(app, raw.bytes),
  ];
  return results.map((result) => ({ ...result, name: `${people.toLocaleString('en')} people: ${result.name}` }));
}

/** From the first screen to the roster, and until database and journal hold everything, in milliseconds. */
async function createSample(page: Page, people: number): Promise<{ opened: number; saved: number }> {
  await page.evaluate((size) => (window.engineProbe.sampleSize = size), people);
  const from = performance.now();
  await page.getByRole('button', { name: 'Explore a sample agency' }).click();
  await page.getByRole('heading', { level: 1, name: 'Roster' }).waitFor();
  const opened = performance.now() - from;
  await page.waitForFunction(() => window.engineProbe.isSaved, undefined, { polling: 100 });
  return { opened, saved: performance.now() - from };
}

/** Milliseconds since the page began, but for `opened` and `list`: how long the engine took over these. */
interface StartTimes {
  /** The first list is there, as it was left or made anew. */
  readonly rows: number;
  /** The list is there that was made from the rows just read; everything can be done. */
  readonly ready: number;
  readonly opened: number;
  readonly list: number;
}

/** Loads the page anew, each time after a moment in which nothing happens, as between closing and opening. */
async function starts(page: Page): Promise<StartTimes> {
  const times: StartTimes[] = [];
  for (let round = 0; round < STARTS; round += 1) {
    await page.waitForTimeout(QUIET);
    await page.reload();
    const calls = await page.waitForFunction(
      () => {
        const { calls: heard } = window.engineProbe;
        const open = heard.find(({ method }) => method === 'open');
        const lists = heard.filter(({ name }) => name === 'roster.list');
        const fresh = open && lists.find(({ to }) => to > open.to);
        return fresh ? { open, first: lists[0]!, fresh } : null;
      },
      undefined,
      { polling: 'raf' },
    );
    const { open, first, fresh } = (await calls.jsonValue())!;
    const list = fresh.to - Math.max(fresh.from, open.to);
    times.push({ rows: first.to, ready: fresh.to, opened: open.to - open.from, list });
  }
  const of = (pick: (time: StartTimes) => number): number => median(times.map(pick));
  return {
    rows: of(({ rows }) => rows),
    ready: of(({ ready }) => ready),
    opened: of(({ opened }) => opened),
    list: of(({ list }) => list),
  };
}

/** Reads every page of the open workspace's database and does nothing with it. */
async function rawPages(page: Page): Promise<{ count: number; rows: number; bytes: number; millis: number }> {
  return page.evaluate(async () => {
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error(request.error?.message)));
      });
    const [found] = await indexedDB.databases();
    const database = await settled(indexedDB.open(found!.name!));
    const times: number[] = [];
    let pages: { rows: number; text: string }[] = [];
    for (let round = 0; round < 3; round += 1) {
      const from = performance.now();
      const request = database.transaction('pages').objectStore('pages').getAll();
      pages = (await settled(request)) as typeof pages;
      times.push(performance.now() - from);
    }
    database.close();
    return {
      count: pages.length,
      rows: pages.reduce((sum, one) => sum + one.rows, 0),
      bytes: pages.reduce((sum, one) => sum + one.text.length, 0),
      millis: times.sort((left, right) => left - right)[1]!,
    };
  });
}

/** One edit after another, each until both places hold it, against one strict put of a page and one flushed append. */
async function edits(page: Page, folder: string): Promise<BenchResult[]> {
  const listed = await askEngine(page, 'query', [
    { name: 'roster.list', params: { ...EVERYBODY, limit: EDITS, sort: [{ field: 'name', direction: 'ascending' }] } },
  ]);
  const { items } = listed.value as RosterListResult;
  const rows = items.flatMap((item) => (item.type === 'person' ? [item.person] : []));
  const acknowledged: number[] = [];
  const saved: number[] = [];
  for (const [round, { id }] of rows.entries()) {
    const command = (city: string) => [{ name: 'influencer.update', input: { id, city } }];
    acknowledged.push((await askEngine(page, 'run', command(`City ${round}`))).millis);
    await page.waitForFunction(() => window.engineProbe.isSaved);
    saved.push((await askEngine(page, 'run', command(`Town ${round}`), true)).millis);
  }
  const limit = percentile(await strictPuts(page), 95) + percentile(flushedAppends(folder), 95);
  const against = 'one strict put of a page and one flushed append, each p95';
  return [
    resultOf('edit in the database, p95', percentile(acknowledged, 95), limit, against),
    resultOf('edit in both places, p95', percentile(saved, 95), limit, against),
  ];
}

async function strictPuts(page: Page): Promise<number[]> {
  return page.evaluate(async (rounds) => {
    const opening = indexedDB.open('bench-limit');
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('pages', { keyPath: 'key' }));
      opening.addEventListener('success', () => resolve(opening.result));
    });
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const from = performance.now();
      const transaction = database.transaction('pages', 'readwrite', { durability: 'strict' });
      transaction
        .objectStore('pages')
        .put({ key: 'influencer//0', text: String(round).repeat(120_000).slice(0, 120_000) });
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
      times.push(performance.now() - from);
    }
    database.close();
    indexedDB.deleteDatabase('bench-limit');
    return times;
  }, EDITS);
}

function flushedAppends(folder: string): number[] {
  const file = openSync(path.join(folder, 'limit.bytes'), 'a');
  const bytes = Buffer.alloc(600, 1);
  const times = Array.from({ length: EDITS }, () => {
    const from = performance.now();
    writeSync(file, bytes);
    fsyncSync(file);
    return performance.now() - from;
  });
  closeSync(file);
  return times;
}

/** A person types into the roster's search field: answers per key, and how long the window was blocked. */
async function typing(page: Page, people: number): Promise<BenchResult[]> {
  const field = page
    .getByRole('searchbox')
    .or(page.getByPlaceholder(/search|find/i))
    .first();
  await page.evaluate(() => {
    window.engineProbe.calls.length = 0;
    window.engineProbe.longTasks.length = 0;
  });
  for (const words of KEYS.split('|')) {
    await field.fill('');
    for (const key of words) {
      await page.keyboard.type(key);
      await page.waitForTimeout(80);
    }
  }
  await page.waitForTimeout(500);
  const { first, later, blocked } = await page.evaluate(() => {
    const lists = window.engineProbe.calls.filter(({ name }) => name === 'roster.list');
    const times = lists.map(({ from, to }) => to - from);
    return { first: Math.max(...times), later: times.slice(1), blocked: Math.max(0, ...window.engineProbe.longTasks) };
  });
  const limit = await page.evaluate((count) => {
    const texts = Array.from(
      { length: count },
      (_, index) => `person ${index}\n${'somewhere food travel '.repeat(4)}${index}`,
    );
    const times = Array.from({ length: 9 }, (_, round) => {
      const from = performance.now();
      texts.filter((text) => text.includes(`zq${round}`));
      return performance.now() - from;
    });
    return times.sort((left, right) => left - right)[4]!;
  }, people);
  const against = 'a scan of as many texts';
  return [
    resultOf('search, the slowest key', first, limit, against),
    resultOf('search, each key, p95', percentile(later, 95), limit, `${against} (${later.length} keys)`),
    resultOf('search, the window blocked at most', blocked, 50, 'the 50 ms it may be'),
  ];
}

/** Every column once, the first time each is asked for, against sorting as many numbers. */
async function sorting(page: Page, people: number): Promise<BenchResult[]> {
  const limit = await page.evaluate((count) => {
    const values = Float64Array.from({ length: count }, (_, index) => (index * 7_919) % 100_003);
    const times = Array.from({ length: 5 }, () => {
      const from = performance.now();
      Uint32Array.from(values.keys()).sort((left, right) => values[left]! - values[right]!);
      return performance.now() - from;
    });
    return times.sort((left, right) => left - right)[2]!;
  }, people);
  const results: BenchResult[] = [];
  for (const key of ['name', 'followers', 'reach', 'revenue', 'cost']) {
    const sort = (direction: string) => [
      { name: 'roster.list', params: { ...EVERYBODY, sort: [{ field: key, direction }] } },
    ];
    const first = await askEngine(page, 'query', sort('descending'));
    const again = await askEngine(page, 'query', sort('ascending'));
    const against = `the same over numbers (turned round: ${again.millis.toFixed(0)} ms)`;
    results.push(resultOf(`sort by ${key}`, first.millis, limit, against));
  }
  return results;
}

/** Everybody gets a tag, and loses it again: how long it takes, and how long anybody waits for an answer meanwhile. */
async function bulk(page: Page, people: number, rawMillis: number): Promise<BenchResult[]> {
  const edit = { who: { choice: EVERYBODY.choice, except: [] }, edit: { addTags: ['benchmark'] } };
  const tagging = await withQuestions(page, 'runLong', [{ name: 'people.edit', input: edit }, { taskId: 'bulk' }]);
  const undoing = await withQuestions(page, 'undo', []);
  const against = 'getAll of all pages';
  return [
    resultOf(`tag ${people.toLocaleString('en')} people at once`, tagging.millis, rawMillis, against),
    resultOf('the longest wait for an answer meanwhile', tagging.slowest, 50, 'the 50 ms it may be'),
    resultOf('undo it', undoing.millis, rawMillis, against),
    resultOf('the longest wait for an answer while undoing', undoing.slowest, 50, 'the 50 ms it may be'),
  ];
}

/** Asks a small question again and again while the engine is at work. */
async function withQuestions(
  page: Page,
  method: string,
  args: unknown[],
): Promise<{ millis: number; slowest: number }> {
  await page.waitForFunction(() => window.engineProbe.isSaved);
  await page.waitForTimeout(QUIET);
  return page.evaluate(
    async (work) => {
      const { engineProbe } = window;
      const state = { isDone: false };
      const running = engineProbe.ask(work.method, work.args, false).finally(() => (state.isDone = true));
      let slowest = 0;
      while (!state.isDone) {
        const { millis } = await engineProbe.ask('query', [{ name: 'customField.list', params: {} }], false);
        slowest = Math.max(slowest, millis);
        await new Promise(requestAnimationFrame);
      }
      return { millis: (await running).millis, slowest };
    },
    { method, args },
  );
}

/** The list is scrolled by a screenful a frame: the share of frames that took longer than 32 ms, against 1%. */
async function scrolling(page: Page): Promise<BenchResult> {
  const times = await page.evaluate(async () => {
    const grid = document.querySelector('[role=grid]')!;
    const inside = [grid, ...grid.querySelectorAll('*')].find((part) => part.scrollHeight > part.clientHeight + 1_000);
    const frames: number[] = [];
    let last = performance.now();
    if (!inside) throw new Error('Nothing can be scrolled');
    for (let frame = 0; frame < 300; frame += 1) {
      inside.scrollTop += frame % 60 === 59 ? inside.scrollHeight / 7 : 120;
      await new Promise(requestAnimationFrame);
      frames.push(performance.now() - last);
      last = performance.now();
    }
    return frames;
  });
  const share = times.filter((millis) => millis > 32).length / times.length;
  const details = `${(share * 100).toFixed(1)}% of ${times.length} frames, the slowest ${Math.max(...times).toFixed(0)} ms`;
  return { name: 'scrolling, frames over 32 ms', ratio: share / 0.01, against: '1% of the frames', details };
}

/**
 * The process that holds window and engine: the largest of the browser's. Only after a while, because this benchmark has
 * read all pages into the same process, and long work leaves much behind that is given back when nothing happens.
 */
async function memory(app: AppDriver, bytes: number): Promise<BenchResult> {
  await app.page.waitForTimeout(SETTLING);
  const resident = residentBytes(app.dataFolder);
  const details = `${megabytes(resident)} resident, pages ${megabytes(bytes)}`;
  return { name: 'memory of window and engine', ratio: resident / bytes, against: 'the text of all pages', details };
}

function residentBytes(dataFolder: string): number {
  let largest = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (!command.includes('--type=renderer') || !command.includes(path.basename(dataFolder))) continue;
      const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
      largest = Math.max(largest, Number(kilobytes) * 1024);
    } catch {
      // The process ended between the listing and the look at it.
    }
  }
  return largest;
}

function resultOf(name: string, actual: number, limit: number, against: string): BenchResult {
  return { name, ratio: actual / limit, against, details: `${actual.toFixed(1)} ms, limit ${limit.toFixed(1)} ms` };
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;
const seconds = (millis: number): string => `${(millis / 1_000).toFixed(1)} s`;
const median = (values: readonly number[]): number => percentile(values, 50);

function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}
