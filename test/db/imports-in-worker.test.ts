import { afterEach, describe, expect, it } from 'vitest';
import { connectEngine } from '#renderer/engine/engine-client.ts';
import { startParseWorker } from '#renderer/engine/parse/start-parse-worker.ts';
import { createWorkerParser } from '#renderer/engine/parse/worker-parser.ts';
import { writeWorkbook } from '#shared/formats/xlsx/write-workbook.ts';
import { textFile } from '#test/helpers/import-harness.ts';
import { createMemoryHost } from '#test/helpers/memory-host.ts';
import { stateHash, task } from '#test/helpers/engine-tools.ts';
import { createTestEngine, type TestEngine } from '#test/helpers/test-engine.ts';

const engines: TestEngine[] = [];

/** An engine whose files with these names are given to a worker that does something else with them. */
async function start(instead: Readonly<Record<string, () => Worker>> = {}): Promise<TestEngine> {
  const budget = { silent: 30, total: 1_000, millisPerTick: 100 };
  const engine = createTestEngine(createMemoryHost().api, {
    parser: {
      open: (source, choices, watch) =>
        createWorkerParser(instead[source.name] ?? startParseWorker, budget).open(source, choices, watch),
    },
  });
  engines.push(engine);
  await engine.api.create({ name: 'Example Agency' }, task);
  return engine;
}

const hanging = (): Worker =>
  new Worker(new URL('../helpers/workers/hanging.worker.ts', import.meta.url), { type: 'module' });
const dying = (): Worker =>
  new Worker(new URL('../helpers/workers/dying.worker.ts', import.meta.url), { type: 'module' });

const columns = ['name', 'username', 'platform', 'followers'];
const table = textFile(
  'people.csv',
  `${columns.join(',')}\nAda Example,ada,Instagram,1200\nBen Example,ben,TikTok,900\n`,
);
const workbook = {
  name: 'more.xlsx',
  bytes: writeWorkbook([{ name: 'Sheet', columns, rows: [['Cleo Example', 'cleo', 'Instagram', 7_000]] }]),
};
const broken = textFile('1-sign.csv', `${columns.join(',')}\nDana Example,dana,Instagram,100\n`);

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.api.close();
});

it('imports a table and a workbook through engine and worker, each in its own', async () => {
  const engine = connectEngine(createMemoryHost().api);
  await engine.api.create({ name: 'Example Agency' }, task);
  const preview = await engine.api.previewImport({ files: [table, workbook], options: {} }, task);
  expect(preview).toMatchObject({
    counts: { read: 3, added: 3, problems: 0 },
    files: [
      { name: 'people.csv', format: 'table' },
      { name: 'more.xlsx', format: 'workbook' },
    ],
  });
  // The workbook's bytes are gone by now; another way to read the text beside it is another look at the text alone.
  const revised = await engine.api.revisePreview(
    { previewId: preview.previewId, options: { everyFile: { encoding: 'windows-1252' } } },
    task,
  );
  expect(revised).toMatchObject({ counts: { added: 3 }, files: [{ encoding: 'windows-1252' }, { name: 'more.xlsx' }] });
  const result = await engine.api.commitImport({ previewId: preview.previewId }, task);
  expect(result).toMatchObject({ tag: 'done', counts: { added: 3 } });
  const { counts } = await engine.api.query({ name: 'workspace.summary', params: {} });
  expect(counts.influencer).toBe(3);
  await engine.api.close();
  engine.end();
});

describe('a file that its worker does not come back from', () => {
  it.each([
    ['hangs', hanging, 'nothing came of it'],
    ['runs out of memory', dying, 'reading it ended in the middle'],
  ])('%s: it is refused by name, and the others are imported', async (_, worker, sentence) => {
    const engine = await start({ [broken.name]: worker });
    const state = { isRead: false };
    const reading = engine.api.previewImport({ files: [table, broken, workbook], options: {} }, task);
    void reading.then(() => (state.isRead = true));
    const waits: number[] = [];
    while (!state.isRead) {
      const from = performance.now();
      await engine.api.query({ name: 'workspace.summary', params: {} });
      waits.push(performance.now() - from);
      await new Promise(requestAnimationFrame);
    }
    expect(waits.length).toBeGreaterThan(5);
    expect(Math.max(...waits)).toBeLessThan(1_000);
    const preview = await reading;
    expect(preview.counts).toMatchObject({ added: 3 });
    expect(preview.problems).toEqual([
      expect.objectContaining({ file: '1-sign.csv', row: 0, problem: expect.stringContaining(sentence) }),
    ]);
    expect(await engine.api.commitImport({ previewId: preview.previewId }, task)).toMatchObject({
      tag: 'done',
      counts: { added: 3 },
    });
    const again = await engine.api.previewImport({ files: [{ ...broken, name: 'again.csv' }], options: {} }, task);
    expect(again).toMatchObject({ counts: { added: 1, problems: 0 } });
  });

  it('leaves nothing behind when the person stops it, and the next import is as if it had not been', async () => {
    const engine = await start({ [broken.name]: hanging });
    const before = await stateHash(engine);
    const started = new Promise<void>((resolve) => {
      engine.on('task', ({ taskId, done }) => taskId === 'stopped' && done > 0 && resolve());
    });
    const outcome = engine.api
      .previewImport({ files: [broken, table], options: {} }, { taskId: 'stopped' })
      .catch((error: unknown) => error);
    await started;
    const from = performance.now();
    engine.cancelTask('stopped');
    expect(await outcome).toMatchObject({ name: 'ImportCancelledError' });
    expect(performance.now() - from).toBeLessThan(1_000);
    expect(await stateHash(engine)).toBe(before);
    const preview = await engine.api.previewImport({ files: [table], options: {} }, task);
    expect(preview.counts).toMatchObject({ added: 2 });
  });
});
