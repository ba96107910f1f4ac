import { afterEach, expect, it } from 'vitest';
import { NO_FILTER } from '#shared/model/roster-view.ts';
import type { RosterRow } from '#shared/queries/roster-types.ts';
import { dumpDatabase, openedId, restoreDatabase, task } from '#test/helpers/engine-tools.ts';
import { createMemoryHost } from '#test/helpers/memory-host.ts';
import { createTestEngine, type TestEngine } from '#test/helpers/test-engine.ts';

/** So many that their rows are not all taken apart at the start, and their accounts not compared for the first list. */
const PEOPLE = 3_000;
const choice = { search: '', filter: NO_FILTER, includeArchived: true };

const host = createMemoryHost();
const engines: TestEngine[] = [];

function start(): TestEngine {
  const engine = createTestEngine(host.api);
  engines.push(engine);
  return engine;
}

async function list(engine: TestEngine): Promise<RosterRow[]> {
  const params = { choice, sort: [], offset: 0, limit: PEOPLE };
  const { items } = await engine.api.query({ name: 'roster.list', params });
  return items.flatMap((item) => (item.type === 'person' ? [item.person] : []));
}

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.api.close();
});

it('lists people before their work was read, adds it by itself, and misses no damage in it', async () => {
  const first = start();
  const sample = { seed: 3, influencers: PEOPLE };
  const workspaceId = openedId(await first.api.create({ name: 'Example Agency', sample }, task));
  await first.reached('saved');
  const before = await list(first);
  expect(before.some(({ posts, lastTouch }) => posts !== null && posts > 0 && lastTouch !== null)).toBe(true);
  await first.api.close();

  const again = start();
  expect(await again.api.open({ workspaceId })).toMatchObject({ tag: 'opened', notices: [] });
  const told = new Promise<void>((resolve) => {
    again.on('changed', ({ kinds }) => {
      if (kinds.includes('post') && kinds.includes('touch')) resolve();
    });
  });
  const early = await list(again);
  expect(early.map(({ name, followers }) => [name, followers])).toEqual(
    before.map(({ name, followers }) => [name, followers]),
  );
  expect(early.every(({ posts, cost, lastTouch }) => posts === null && cost === null && lastTouch === null)).toBe(true);
  await told;
  const outcomes = ({ id, posts, reach, orders, revenue, cost, roas, lastTouch }: RosterRow) => {
    return { id, posts, reach, orders, revenue, cost, roas, lastTouch };
  };
  expect((await list(again)).map(outcomes)).toEqual(before.map(outcomes));
  await again.api.close();

  const dump = await dumpDatabase(workspaceId);
  const pages = dump['pages'] as { kind: string; text: string }[];
  const altered = pages.map((page) =>
    page.kind === 'order' ? { ...page, text: page.text.replace('"id":"0', '"id":"1') } : page,
  );
  await restoreDatabase(workspaceId, { ...dump, pages: altered });
  expect(await start().api.open({ workspaceId })).toMatchObject({ tag: 'recover' });
});
