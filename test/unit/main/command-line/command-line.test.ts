import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAll } from '#build/build.ts';
import { root, sharedData } from '#build/paths.ts';
import { runCommandLine } from '#main/command-line/run-command-line.ts';
import { readWorkspaceFile } from '#shared/formats/workspace-file.ts';
import { madeUpProgramme, madeUpTotals } from '#test/helpers/made-up-programme.ts';

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

interface Line {
  readonly name: string;
  readonly revenue: string | null;
  readonly cost: string | null;
  readonly orders: number | null;
}

interface Figures extends Record<string, unknown> {
  readonly currency: string;
  readonly total: Record<string, unknown>;
  readonly baseline: Record<string, unknown>;
  readonly campaigns: readonly Line[];
  readonly influencers: readonly Line[];
}

const MINUTE = 60_000;
let folder = '';

beforeAll(async () => {
  await buildAll();
  folder = await mkdtemp(path.join(tmpdir(), 'liaison-test-'));
  for (const [name, lines] of Object.entries(madeUpProgramme)) await put(name, `${lines.join('\n')}\n`);
}, 5 * MINUTE);
afterAll(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array): Promise<void> => writeFile(path.join(folder, name), content);
const hashOf = async (name: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path.join(folder, name)))
    .digest('hex');

/** Runs the command line as `liaison` does, without a process of its own. */
async function liaison(...words: string[]): Promise<Outcome> {
  let out = '';
  let error = '';
  const code = await runCommandLine({
    words,
    folder,
    appVersion: '0.0.0-test',
    rendererFolder: path.join(root, 'dist/renderer'),
    out: (text) => (out += text),
    error: (text) => (error += text),
    isWatched: false,
    signal: new AbortController().signal,
  });
  return { code, out, error };
}

async function json(...words: string[]): Promise<Record<string, unknown>> {
  const { code, out, error } = await liaison(...words, '--json');
  if (code !== 0) throw new Error(error);
  return JSON.parse(out) as Record<string, unknown>;
}

const importMadeUp = (file: string): string[] => {
  return ['import', '--workspace', file, '--currency', 'EUR', ...Object.keys(madeUpProgramme)];
};

/** The words of a PDF and whether it is tagged. */
async function readPdf(name: string): Promise<{ text: string; pages: number; isTagged: boolean; hasOutline: boolean }> {
  const data = new Uint8Array(await readFile(path.join(folder, name)));
  const task = getDocument({ data, useSystemFonts: true, verbosity: 0 });
  const pdf = await task.promise;
  const parts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    parts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const marks = await pdf.getMarkInfo();
  const outline = await pdf.getOutline();
  const pages = pdf.numPages;
  await task.destroy();
  return { text: parts.join('\n'), pages, isTagged: marks?.Marked === true, hasOutline: (outline ?? []).length > 0 };
}

describe('a programme goes in and figures come out', { timeout: 3 * MINUTE }, () => {
  test('from an empty workspace to a report', async () => {
    expect(await liaison('new', 'w.liaison')).toMatchObject({ code: 0, error: '' });
    expect(await json(...importMadeUp('w.liaison'))).toEqual({
      read: madeUpTotals.rows,
      added: madeUpTotals.rows,
      changed: 0,
      unchanged: 0,
      skipped: 0,
      doubtful: 0,
      problems: [],
    });

    const figures = (await json('figures', '--workspace', 'w.liaison')) as Figures;
    const { currency, revenue, cost, roas, orders, posts, reach, engagements, organic, paid, springDew } = madeUpTotals;
    expect(figures.currency).toBe(currency);
    expect(figures.total).toMatchObject({ revenue, cost, roas, orders, posts, reach, engagements });
    expect(figures.baseline).toMatchObject({ organic, paid });
    expect(figures.campaigns.find(({ name }) => name === 'Spring Dew')).toMatchObject({
      revenue: springDew,
      cost: null,
    });
    expect(figures.influencers.find(({ name }) => name === 'Ysa Quillmoor')).toMatchObject({
      revenue: null,
      cost: null,
    });

    const before = await hashOf('w.liaison');
    expect(await json(...importMadeUp('w.liaison'))).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: madeUpTotals.rows,
    });
    expect(await hashOf('w.liaison')).toBe(before);

    expect(await json('check', 'w.liaison')).toMatchObject({
      isWhole: true,
      controlTotals: { payments: { EUR: cost }, revenue: { EUR: '218.35' } },
    });
    const report = ['report', '--workspace', 'w.liaison', '--campaign', 'spring dew', '--out', 'r.pdf'];
    expect(await json(...report)).toMatchObject({ file: 'r.pdf', campaign: 'Spring Dew' });
    const pdf = await readPdf('r.pdf');
    expect(pdf).toMatchObject({ isTagged: true, hasOutline: true });
    expect(pdf.pages).toBeGreaterThan(1);
    expect(pdf.text).toContain('117.00');
    expect(pdf.text).toContain('Mira Halmwood');
    expect(await hashOf('w.liaison')).toBe(before);
  });

  test('as tables that can be read again', async () => {
    await liaison('new', 'tables.liaison');
    await liaison(...importMadeUp('tables.liaison'));
    const orders = ['export', '--workspace', 'tables.liaison', '--kind', 'orders', '--out', 'out.csv'];
    expect(await json(...orders)).toMatchObject({ kind: 'orders', rows: 5 });
    const lines = (await readFile(path.join(folder, 'out.csv'), 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toMatch(/^\ufeff?Liaison order id,Channel,/u);
    expect(lines[5]).toMatch(/,Mira Halmwood,.+,Camp Week,programme,5,2025-03-06,1,45\.10,EUR,Camp Lantern,/u);
  });

  test('as a workbook of everything or of a campaign, as cards and as a draft, and says what is left out', async () => {
    await liaison('new', 'many.liaison');
    await liaison(...importMadeUp('many.liaison'));
    const all = await json('export', '--workspace', 'many.liaison', '--kind', 'everything', '--out', 'all.xlsx');
    expect(all).toMatchObject({ kind: 'everything', notes: [expect.stringContaining('the history of imports')] });
    const pack = ['--kind', 'campaign', '--campaign', 'camp week', '--out', 'pack.xlsx'];
    expect(await json('export', '--workspace', 'many.liaison', ...pack)).toMatchObject({ kind: 'campaign', notes: [] });
    await liaison('new', 'copy.liaison');
    const copied = await json('import', '--workspace', 'copy.liaison', path.join(folder, 'all.xlsx'));
    expect(copied).toMatchObject({ added: (all as { rows: number }).rows, problems: [] });
    const cards = await liaison('export', '--workspace', 'many.liaison', '--kind', 'influencers', '--out', 'all.vcf');
    expect(cards).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Wrote all\.vcf: influencers, \d+ cards\.\n$/u),
    });
    const draft = await liaison('export', '--workspace', 'many.liaison', '--kind', 'influencers', '--out', 'all.eml');
    expect(draft).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^There is nobody to write to\. Left out/u),
    });
  });

  test('for the sample agency too, and in words', async () => {
    expect(await json('new', 'sample.liaison', '--sample')).toMatchObject({
      records: { influencer: 60, account: 110 },
    });
    const read = readWorkspaceFile(new Uint8Array(await readFile(path.join(folder, 'sample.liaison'))));
    expect(read).toMatchObject({ tag: 'ok', header: { workspace: { name: 'Sample agency' } } });
    const checked = await liaison('check', 'sample.liaison');
    expect(checked.code).toBe(0);
    expect(checked.out).toMatch(/is whole: workspace "Sample agency"/);
    const figures = await liaison('figures', '--workspace', 'sample.liaison');
    expect(figures.out).toMatch(/Formula: .*\n/);
    expect(figures.out).toMatch(/EUR and IDR|EUR, IDR and USD/);
  });
});

describe('bad input', { timeout: 3 * MINUTE }, () => {
  test('is told by file and row, and the good rows go in', async () => {
    const [head, first] = madeUpProgramme['people.csv'];
    await put('half.csv', `${head}\n${first}\n2,Oskar Vantberg,Coffee,Male,12..4K,YouTube\n`);
    await liaison('new', 'half.liaison');
    const { code, out, error } = await liaison('import', '--workspace', 'half.liaison', 'half.csv', '--json');
    expect(code).toBe(0);
    const answer = JSON.parse(out) as { added: number; problems: { file: string; row: number; column: string }[] };
    expect(answer.problems).toEqual([
      { file: 'half.csv', row: 3, column: 'follower_count', problem: expect.any(String), severity: 'error' },
    ]);
    expect(answer.added).toBeGreaterThan(0);
    expect(error).toMatch(/^half\.csv: Row 3, .*12\.\.4K/);
  });

  test('that is read with a doubt is told apart from what is left out', async () => {
    await put('odd.csv', 'name,username,platform,followers\nMira Halmwood,mira halm,TikTok,1200\n');
    await liaison('new', 'odd.liaison');
    expect(await json('import', '--workspace', 'odd.liaison', 'odd.csv')).toMatchObject({
      added: 1,
      problems: [{ file: 'odd.csv', row: 2, column: 'username', severity: 'notice' }],
    });
  });

  test('that is no table is left out, the other files go in, and the command counts as failed', async () => {
    await put('empty.csv', '');
    await put('picture.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
    await liaison('new', 'still.liaison');
    const before = await hashOf('still.liaison');
    for (const bad of ['empty.csv', 'picture.csv']) {
      const outcome = await liaison('import', '--workspace', 'still.liaison', bad, '--json');
      expect(outcome.code).toBe(1);
      const problems = [{ file: bad, row: 0, severity: 'error' }];
      expect(JSON.parse(outcome.out)).toMatchObject({
        added: 0,
        problems,
        error: expect.stringContaining('unchanged'),
      });
      expect(outcome.error).toContain(bad);
      expect(await hashOf('still.liaison')).toBe(before);
    }
    const outcome = await liaison('import', '--workspace', 'still.liaison', 'picture.csv', 'people.csv', '--json');
    const people = madeUpProgramme['people.csv'].length - 1;
    expect(outcome.code).toBe(1);
    expect(JSON.parse(outcome.out)).toMatchObject({
      added: people,
      problems: [{ file: 'picture.csv', row: 0, severity: 'error' }],
      error: 'Left out, because nothing in it could be read: picture.csv. The rest was imported.',
    });
    expect(outcome.error).toMatch(/Left out.*picture\.csv/);
    expect(await json('import', '--workspace', 'still.liaison', 'people.csv')).toMatchObject({ unchanged: people });
  });

  test('without a currency says what to add', async () => {
    await liaison('new', 'bare.liaison');
    const outcome = await liaison('import', '--workspace', 'bare.liaison', 'people.csv', 'payouts.csv');
    expect(outcome).toMatchObject({ code: 1, out: '' });
    expect(outcome.error).toMatch(/^payouts\.csv has amounts of money but names no currency/m);
    expect(outcome.error).not.toMatch(/payouts\.csv.*payouts\.csv/);
  });

  test('of a workspace file is refused with the reason', async () => {
    await put('broken.liaison', 'LIAISON-WORKSPACE 1\n{}');
    for (const words of [
      ['check', 'broken.liaison'],
      ['figures', '--workspace', 'broken.liaison'],
      ['import', '--workspace', 'broken.liaison', 'people.csv'],
    ]) {
      const { code, out, error } = await liaison(...words, '--json');
      expect(code).toBe(1);
      expect(error).toMatch(/cut short/);
      expect(JSON.parse(out)).toMatchObject({ error: expect.stringMatching(/cut short/) });
    }
  });

  test('names that fit nothing are refused, and no file is begun', async () => {
    await liaison('new', 'names.liaison');
    const report = await liaison('report', '--workspace', 'names.liaison', '--campaign', 'Nobody', '--out', 'no.pdf');
    expect(report).toMatchObject({ code: 1, out: '' });
    expect(report.error).toMatch(/no campaign named "Nobody"/);
    const figures = await liaison('figures', '--workspace', 'names.liaison', '--influencer', 'Nobody');
    expect(figures.code).toBe(1);
    expect(await readdir(folder)).not.toContain('no.pdf');
  });

  test('of words ends with 2 and the usage', async () => {
    const outcome = await liaison('figures', '--workspac', 'w.liaison');
    expect(outcome).toMatchObject({ code: 2, out: '' });
    expect(outcome.error).toMatch(/--workspac.*Usage: liaison/s);
  });
});

const brand = path.join(sharedData, 'supplement-brand');

describe.skipIf(!existsSync(brand))(
  'the supplement brand programme (needs ../shared/data)',
  { timeout: 3 * MINUTE },
  () => {
    test('adds up to what was computed independently', async () => {
      const files = (await readdir(brand)).map((name) => path.join(brand, name));
      await liaison('new', 'brand.liaison');
      const importing = ['import', '--workspace', 'brand.liaison', '--currency', 'INR', ...files];
      expect(await json(...importing)).toMatchObject({ added: 5_300, changed: 0, doubtful: 0, problems: [] });
      const figures = (await json('figures', '--workspace', 'brand.liaison')) as Figures;
      expect(figures).toMatchObject({
        currency: 'INR',
        total: { revenue: '7608142.93', cost: '674597.34', roas: 11.278, reach: 54_495_333, engagements: 1_053_057 },
        baseline: { organic: '4668885.21', paid: '3009078.91' },
      });
      expect(Object.fromEntries(figures.campaigns.map(({ name, revenue }) => [name, revenue]))).toEqual({
        MB_WinterBlast: '2050986.69',
        MB_SummerSale: '1898418.02',
        HKV_ImmunityBoost: '1870941.59',
        Gritzo_Growth: '1787796.63',
      });
      expect(await json(...importing)).toMatchObject({ added: 0, changed: 0, unchanged: 5_300 });
      await json('report', '--workspace', 'brand.liaison', '--campaign', 'MB_WinterBlast', '--out', 'brand.pdf');
      const pdf = await readPdf('brand.pdf');
      expect(pdf.isTagged).toBe(true);
      expect(pdf.text).toMatch(/2,050,986\.69/);
    });
  },
);
