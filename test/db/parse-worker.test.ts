import { describe, expect, it } from 'vitest';
import { startParseWorker } from '#renderer/engine/parse/start-parse-worker.ts';
import { createWorkerParser, type ParseBudget } from '#renderer/engine/parse/worker-parser.ts';
import type { ParseWatch } from '#renderer/engine/parse/file-parser.ts';
import { nextTurn } from '#renderer/engine/tasks.ts';
import { openFile, type SourceFile } from '#shared/formats/open-file.ts';
import { writeWorkbook } from '#shared/formats/xlsx/write-workbook.ts';
import { textFile } from '#test/helpers/import-harness.ts';

const hanging = (): Worker =>
  new Worker(new URL('../helpers/workers/hanging.worker.ts', import.meta.url), { type: 'module' });
const dying = (): Worker =>
  new Worker(new URL('../helpers/workers/dying.worker.ts', import.meta.url), { type: 'module' });
const powerless = (): Worker =>
  new Worker(new URL('../helpers/workers/powerless.worker.ts', import.meta.url), { type: 'module' });

/** Long enough for a worker to start on a busy computer. */
const quick: ParseBudget = { silent: 30, total: 1_000, millisPerTick: 100 };

function watched(): ParseWatch & { readonly heard: number[]; stop(): void } {
  const controller = new AbortController();
  const heard: number[] = [];
  return {
    heard,
    onRows: (rows) => heard.push(rows),
    signal: controller.signal,
    breathe: nextTurn,
    stop: () => controller.abort(),
  };
}

function longTable(rows: number): SourceFile {
  const lines = Array.from({ length: rows }, (_, row) => `Person ${row},person.${row},"Porto, ${row}"`);
  return textFile('long.csv', `name,handle,place\n${lines.join('\n')}\n`);
}

describe('a file in a worker of its own', () => {
  const parser = createWorkerParser(startParseWorker);
  const workbook = {
    name: 'people.xlsx',
    bytes: writeWorkbook([{ name: 'People', columns: ['name', 'followers'], rows: [['Ada Example', 12]] }]),
  };
  const files: readonly SourceFile[] = [
    textFile('people.csv', 'name;city\nÅsa Exämple;"Porto; here"\n"broken;row\nBen Example;Lyon\n'),
    workbook,
    textFile('cards.vcf', 'BEGIN:VCARD\nVERSION:3.0\nFN:Ada Example\nEMAIL:ada@example.com\nEND:VCARD\n'),
    textFile(
      'dates.ics',
      'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nDTSTART:20260105\nSUMMARY:Shoot\nEND:VEVENT\nEND:VCALENDAR\n',
    ),
    textFile(
      'mail.eml',
      'From: Ada <ada@example.com>\nTo: ben@example.com\nSubject: Hello\nDate: Mon, 5 Jan 2026 10:00:00 +0000\n\nHi\n',
    ),
    textFile('nothing.csv', ''),
    { name: 'picture.png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0) },
  ];

  it.each(files)('comes out as it does without one: $name', async (file) => {
    expect(await parser.open(file, {}, watched())).toEqual(openFile(file));
  });

  it('is read as chosen, and stays with whoever handed it over', async () => {
    const inside = new TextEncoder().encode('####name;city\nÅ;b\n');
    const file = { name: 'part.csv', bytes: inside.subarray(4) };
    const choices = { delimiter: ',', encoding: 'windows-1252' } as const;
    const opened = await parser.open(file, choices, watched());
    expect(opened).toEqual(openFile(file, choices));
    expect(opened.sheets[0]!.rows).toEqual([['name;city'], ['Ã…;b']]);
    expect(new TextDecoder().decode(file.bytes)).toBe('name;city\nÅ;b\n');
  });

  it('tells how many rows are behind', async () => {
    const watch = watched();
    const opened = await parser.open(longTable(400_000), {}, watch);
    expect(opened.sheets[0]!.rows).toHaveLength(400_001);
    expect(watch.heard.length).toBeGreaterThan(0);
    expect(watch.heard).toEqual([...watch.heard].sort((left, right) => left - right));
    expect(watch.heard.at(-1)).toBeLessThanOrEqual(400_001);
  });

  it('is stopped in the middle at once', async () => {
    const watch = watched();
    const opening = createWorkerParser(hanging).open(
      textFile('1-sign.csv', ''),
      {},
      {
        ...watch,
        onRows: watch.stop,
      },
    );
    await expect(opening).rejects.toMatchObject({ name: 'ImportCancelledError' });
    watch.stop();
    await expect(parser.open(files[0]!, {}, watch)).rejects.toMatchObject({ name: 'ImportCancelledError' });
  });
});

describe('a file that is over its budget', () => {
  it('is refused when nothing comes of it, and the next is read', async () => {
    const parser = createWorkerParser(hanging, quick);
    const watch = watched();
    const source = textFile('2-signs.csv', 'a,b\n1,2\n');
    const refused = await parser.open(source, {}, watch);
    expect(refused).toMatchObject({ name: '2-signs.csv', bytes: 8, sheets: [], sha256: openFile(source).sha256 });
    expect(refused.refusal).toContain('“2-signs.csv” was not read: for 3 s nothing came of it.');
    expect(watch.heard).toEqual([7, 7]);
    const next = await createWorkerParser(startParseWorker, { ...quick, silent: 300 }).open(source, {}, watched());
    expect(next).toEqual(openFile(source));
  });

  it('is refused when it goes on for ever', async () => {
    const parser = createWorkerParser(hanging, { silent: 100, total: 40, millisPerTick: 50 });
    const watch = watched();
    const refused = await parser.open(textFile('endless.csv', 'a,b\n1,2\n'), {}, watch);
    expect(refused.refusal).toContain('“endless.csv” was not read: it was not done after 2 s. Split it');
    expect(watch.heard.length).toBeGreaterThan(3);
  });

  it('is refused when its worker ends in the middle, for want of memory or before it starts', async () => {
    const source = textFile('huge.csv', 'a,b\n1,2\n');
    const died = await createWorkerParser(dying).open(source, {}, watched());
    expect(died.refusal).toContain('“huge.csv” was not read: reading it ended in the middle');
    const missing = (): Worker => new Worker(new URL('/no-such-worker.js', location.href), { type: 'module' });
    const notStarted = await createWorkerParser(missing).open(source, {}, watched());
    expect(notStarted.refusal).toContain('“huge.csv” was not read: reading it ended in the middle');
  });
});

it('has no power to reach, store or start anything in a worker that has given it up', async () => {
  const names = ['fetch', 'XMLHttpRequest', 'WebSocket', 'Worker', 'indexedDB', 'caches', 'navigator', 'importScripts'];
  const worker = powerless();
  const told = new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data);
  });
  worker.postMessage(names);
  expect(await told).toEqual({
    before: names.map((name) => (['indexedDB', 'caches', 'navigator'].includes(name) ? 'object' : 'function')),
    after: names.map(() => 'undefined'),
    inherited: [],
    regained: [],
  });
  worker.terminate();
});
