import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page, Worker } from 'playwright-core';
import { expect, test } from '../driver/app-test.ts';

/** Rounds of killing, and how many changes are acknowledged at most before each kill. */
const ROUNDS = 20;
const MOST_CHANGES = 60;

interface EngineAnswer {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly message?: string;
}

/** What of the engine's messages matters here. */
interface EngineMessage {
  readonly type: string;
  readonly id?: number;
  readonly answer?: EngineAnswer;
  readonly event?: string;
  readonly payload?: { readonly state?: string; readonly sequence?: number };
}

interface EngineScope {
  onmessage: (event: { data: unknown }) => void;
  postMessage: (message: unknown, transfer: unknown[]) => void;
  /** Sequence of the newest change that was acknowledged, and who waits for the next one. */
  acknowledged: number;
  onAcknowledged: () => void;
  askEngine: (method: string, ...args: unknown[]) => Promise<unknown>;
}

/** The app's own engine worker, with a way to ask it and with every "saved" of it written to the console. */
async function engineOf(page: Page): Promise<Worker> {
  const [worker] = page.workers();
  if (!worker) throw new Error('The engine is not running.');
  await worker.evaluate(() => {
    const scope = globalThis as unknown as EngineScope;
    const post = scope.postMessage.bind(scope);
    const waiting = new Map<number, (answer: EngineAnswer) => void>();
    scope.acknowledged = 0;
    scope.onAcknowledged = () => undefined;
    let nextId = 1_000_000_000;
    scope.postMessage = (message, transfer) => {
      const { type, id = 0, answer, event, payload } = message as EngineMessage;
      const settle = type === 'answer' ? waiting.get(id) : undefined;
      if (settle && answer) {
        waiting.delete(id);
        settle(answer);
        return;
      }
      if (event === 'saveStatus' && payload?.state === 'saved') {
        // oxlint-disable-next-line no-console -- the console is how a killed page has told what it acknowledged
        console.info(`acknowledged ${payload.sequence}`);
        scope.acknowledged = payload.sequence ?? 0;
        scope.onAcknowledged();
      }
      post(message, transfer ?? []);
    };
    scope.askEngine = (method, ...args) =>
      new Promise((resolve, reject) => {
        const id = nextId;
        nextId += 1;
        waiting.set(id, (answer) => (answer.ok ? resolve(answer.value) : reject(new Error(answer.message))));
        scope.onmessage({ data: { type: 'call', id, method, args } });
      });
  });
  return worker;
}

function ask<Value>(worker: Worker, method: string, ...args: unknown[]): Promise<Value> {
  return worker.evaluate(([name, input]) => (globalThis as unknown as EngineScope).askEngine(name, ...input), [
    method,
    args,
  ] as const) as Promise<Value>;
}

/** Adds clients as fast as the engine takes them, a few at a time, until the process is no more. */
function startStorm(worker: Worker, from: number): void {
  const storm = worker.evaluate(async (first) => {
    const scope = globalThis as unknown as EngineScope;
    for (let number = first; ; number += 1) {
      await scope.askEngine('run', { name: 'client.create', input: { name: `Client ${number}` } });
      if (number % 3 > 0) continue;
      while (scope.acknowledged <= number) await new Promise<void>((resolve) => (scope.onAcknowledged = resolve));
    }
  }, from);
  // The storm ends with the browser; that it could not finish is the point.
  storm.catch(() => undefined);
}

/** Resolves when a change from this sequence on is acknowledged; `newest` tells the newest one heard of at any time. */
function acknowledgements(page: Page): { newest(): number; reached(sequence: number): Promise<void> } {
  let newest = 0;
  const waiting = new Set<() => void>();
  page.on('console', (message) => {
    const match = /^acknowledged (\d+)$/.exec(message.text());
    if (!match) return;
    newest = Math.max(newest, Number(match[1]));
    for (const look of waiting) look();
  });
  return {
    newest: () => newest,
    reached: (sequence) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (newest < sequence) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}

test('nothing that was acknowledged is lost when browser and host are killed in a storm of changes', async ({
  app,
  shell,
}) => {
  test.skip(shell !== 'chromium', 'the storm kills the processes of the Chromium shell');
  test.setTimeout(ROUNDS * 20_000);
  const created = await ask<{ tag: string; workspaceId: string }>(
    await engineOf(app.page),
    'create',
    { name: 'Storm Agency' },
    { taskId: 'create' },
  );
  expect(created.tag).toBe('opened');
  const { workspaceId } = created;
  let clients = 0;
  let acknowledged = 1;
  await app.restart();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const heard = acknowledgements(app.page);
    const worker = await engineOf(app.page);
    const outcome = await ask<{ tag: string; notices: readonly string[] }>(worker, 'open', { workspaceId });
    expect(outcome, `round ${round}`).toMatchObject({ tag: 'opened' });
    const { counts } = await ask<{ counts: { client: number } }>(worker, 'query', {
      name: 'workspace.summary',
      params: {},
    });
    // Change 1 made the workspace; every change after it added one client.
    expect(counts.client + 1, `round ${round}`).toBeGreaterThanOrEqual(acknowledged);
    clients = counts.client;
    startStorm(worker, clients + 1);
    await heard.reached(clients + 1 + (1 + Math.floor(Math.random() * MOST_CHANGES)));
    acknowledged = heard.newest();
    await app.kill();
    await app.start();
  }
  await expectEveryClient(app.page, workspaceId, acknowledged);

  // The journal alone holds it all as well.
  await app.kill();
  await rm(path.join(app.dataFolder, 'test-browser'), { recursive: true, force: true });
  await app.start();
  // The window opens the workspace by itself, and says where it came from.
  await expect(app.page.getByText('The working copy was empty')).toBeVisible();
  await expectEveryClient(app.page, workspaceId, acknowledged);
});

/** Opens the workspace and looks for every client from the first to at least the newest that was acknowledged. */
async function expectEveryClient(page: Page, workspaceId: string, acknowledged: number): Promise<void> {
  const worker = await engineOf(page);
  const heard = acknowledgements(page);
  await ask(worker, 'open', { workspaceId });
  const question = { name: 'client.list', params: {} };
  const { rows } = await ask<{ rows: readonly { name: string }[] }>(worker, 'query', question);
  expect(rows.length + 1).toBeGreaterThanOrEqual(acknowledged);
  const expected = Array.from({ length: rows.length }, (_, index) => `Client ${index + 1}`);
  expect(new Set(rows.map((row) => row.name))).toEqual(new Set(expected));
  await heard.reached(rows.length + 1);
}
