import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page, Worker } from 'playwright-core';
import { expect, test } from '../driver/app-test.ts';
import { acknowledgements, ask, engineOf, type EngineScope } from '../driver/engine-worker.ts';

/** Rounds of killing, and how many changes are acknowledged at most before each kill. */
const ROUNDS = 20;
const MOST_CHANGES = 60;

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
  const started = performance.now();
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
  const seconds = Math.round((performance.now() - started) / 1_000);
  // oxlint-disable-next-line no-console -- the numbers are what this test is for
  console.info(`kill storm: ${ROUNDS} rounds, ${acknowledged} changes acknowledged, 0 lost, ${seconds} s`);
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
