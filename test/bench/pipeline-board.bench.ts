import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { BenchResult } from '#build/bench.ts';
import { phases } from '#shared/model/pipeline.ts';
import type { MoveCollaborationsInput } from '#shared/commands/move-collaborations.ts';
import { campaignPipeline, type CampaignPipelineResult } from '#shared/queries/campaign-pipeline.ts';
import type { RosterListResult } from '#shared/queries/roster-types.ts';
import { NO_FILTER } from '#shared/model/roster-view.ts';
import type { AppDriver } from '#test/e2e/driver/app-driver.ts';
import { launchChromium } from '#test/e2e/driver/launch-chromium.ts';
import { askEngine, installEngineProbe } from '#test/helpers/engine-probe.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

const SIZES = (process.env['BENCH_COLLABORATIONS'] ?? '500,2000').split(',').map(Number);
const ROUNDS = 15;
const PATIENCE = 600_000;
const FRAMES = 300;
const AT = { today: '2026-03-14', now: '2026-03-14T09:00:00.000Z' } as const;

/**
 * The pipeline of one campaign with as many people as `BENCH_COLLABORATIONS` says: the query against a plain pass over
 * the same rows, and scrolling and moving in the built app against an empty list and the bare command.
 */
export async function bench(): Promise<BenchResult[]> {
  const results = SIZES.map(queryTime);
  for (const people of SIZES) results.push(...(await inWindow(people)));
  return results;
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}

/** The fastest of several rounds: whatever else the computer does only adds to it. */
function timeOf(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return Math.min(...times);
}

/** Everybody has an account, three deliverables with drafts and posts, and some an exclusivity. */
function queryTime(people: number): BenchResult {
  const build = createStoreBuilder({}, { isBatched: true });
  const campaignId = build.campaign('Spring', { clientId: build.client('Nimbus Foods') });
  const other = build.campaign('Autumn', { clientId: build.client('Aurora Tea') });
  for (let index = 0; index < people; index += 1) {
    const influencerId = build.influencer(`Person ${index}`);
    build.snapshot('account', build.account(influencerId, `person${index}`), { followers: 1_000 + index });
    const stage = phases[index % phases.length]!;
    const steps = [{ stage, at: '2026-02-01T09:00:00.000Z' }];
    const id = build.add('collaboration', { campaignId, influencerId, stage, steps });
    for (const format of ['Reel', 'Story', 'Short']) {
      const postIds = [build.post(influencerId)];
      const deliverableId = build.add('deliverable', {
        collaborationId: id,
        platform: 'instagram',
        format,
        count: 2,
        postIds,
        draftDueOn: '2026-03-01',
      });
      build.add('draft', { deliverableId, version: 1, sentAt: '2026-03-01T09:00:00.000Z' });
    }
    if (index % 5 === 0) {
      const collaborationId = build.add('collaboration', { campaignId: other, influencerId, stage: 'live' });
      build.add('right', { collaborationId, kind: 'exclusivity', rivals: ['Nimbus Foods'] });
    }
  }
  const store = build.flush();
  const millis = timeOf(() => campaignPipeline(store, { campaignId, ...AT }));
  const limit = timeOf(() => {
    let length = 0;
    for (const row of store.lookup('collaboration', 'campaign', campaignId)) {
      length += JSON.stringify([row, store.get('influencer', row.influencerId)]).length;
      for (const one of store.lookup('deliverable', 'collaboration', row.id)) {
        length += JSON.stringify([one, store.lookup('draft', 'deliverable', one.id)]).length;
      }
    }
    return length;
  });
  return {
    name: `${people.toLocaleString('en')} people: the query`,
    ratio: millis / limit,
    against: 'writing the same rows as JSON',
    details: `${millis.toFixed(1)} ms, limit ${limit.toFixed(1)} ms`,
  };
}

async function inWindow(people: number): Promise<BenchResult[]> {
  const folder = (): string => mkdtempSync(path.join(tmpdir(), 'liaison-bench-'));
  const app = await launchChromium({ dataFolder: folder(), filesFolder: folder() });
  app.page.setDefaultTimeout(PATIENCE);
  try {
    await installEngineProbe(app.page);
    await app.page.reload();
    return (await measure(app, people)).map((one) => ({
      ...one,
      name: `${people.toLocaleString('en')} people: ${one.name}`,
    }));
  } finally {
    await app.close();
  }
}

async function measure({ page }: AppDriver, people: number): Promise<BenchResult[]> {
  await page.evaluate((size) => (window.engineProbe.sampleSize = size), people);
  await page.getByRole('button', { name: 'Explore a sample agency' }).click();
  await page.getByRole('heading', { level: 1, name: 'Roster' }).waitFor();
  const campaignId = await fillCampaign(page, people);
  await page.evaluate((path) => window.history.pushState(null, '', path), `/campaigns/${campaignId}/creators`);
  const board = page.getByRole('group', { name: 'Stages of the campaign' });
  await board.waitFor();
  await page.getByRole('option').first().waitFor();
  const scrolled = await frames(page, '.cards');
  const empty = await frames(page, null);
  const results = [frameResult('scrolling the board', scrolled, empty)];
  results.push(await moving(page, campaignId));
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await page.getByRole('grid', { name: 'People of the campaign by stage' }).waitFor();
  results.push(frameResult('scrolling the table', await frames(page, '[role=grid]'), empty));
  return results;
}

/** Puts everybody of the roster into one new campaign and half of them into one stage; answers the campaign's id. */
async function fillCampaign(page: Page, people: number): Promise<string> {
  const created = await askEngine(page, 'run', [{ name: 'campaign.create', input: { name: 'Benchmark' } }]);
  const [campaignId] = (created.value as { createdIds: string[] }).createdIds as [string];
  const everybody = { choice: { search: '', filter: NO_FILTER, includeArchived: true }, offset: 0, limit: people };
  const sort = [{ field: 'name', direction: 'ascending' }];
  const listed = await askEngine(page, 'query', [{ name: 'roster.list', params: { ...everybody, sort } }]);
  const { items } = listed.value as RosterListResult;
  const influencerIds = items.flatMap((item) => (item.type === 'person' ? [item.person.id] : []));
  const input = { campaignId, influencerIds };
  await askEngine(page, 'run', [{ name: 'collaborations.add', input }]);
  const asked = await askEngine(page, 'query', [{ name: 'campaign.pipeline', params: { campaignId, ...AT } }]);
  const ids = (asked.value as CampaignPipelineResult).rows.map(({ id }) => id);
  const move: MoveCollaborationsInput = { ids: ids.slice(0, ids.length / 2), stage: 'researched', reason: 'Benchmark' };
  await askEngine(page, 'run', [{ name: 'collaborations.move', input: move }]);
  return campaignId;
}

/** Milliseconds of each frame while a list is scrolled; `null` scrolls an empty list of the same height. */
async function frames(page: Page, selector: string | null): Promise<number[]> {
  return page.evaluate(
    async ({ list, count }) => {
      let inside = list === null ? null : document.querySelector(list);
      if (inside === null) {
        const empty = document.body.appendChild(document.createElement('div'));
        Object.assign(empty.style, { position: 'fixed', inset: '0', overflow: 'auto', zIndex: '9999' });
        empty.appendChild(document.createElement('div')).style.height = '50000px';
        inside = empty;
      }
      const times: number[] = [];
      let last = performance.now();
      for (let frame = 0; frame < count; frame += 1) {
        inside.scrollTop += frame % 60 === 59 ? inside.scrollHeight / 7 : 120;
        if (inside.scrollTop + inside.clientHeight >= inside.scrollHeight - 1) inside.scrollTop = 0;
        await new Promise(requestAnimationFrame);
        times.push(performance.now() - last);
        last = performance.now();
      }
      if (list === null) inside.remove();
      else inside.scrollTop = 0;
      return times;
    },
    { list: selector, count: FRAMES },
  );
}

function frameResult(name: string, times: readonly number[], empty: readonly number[]): BenchResult {
  const share = (list: readonly number[]): number => list.filter((millis) => millis > 32).length / list.length;
  const percent = (list: readonly number[]): string => `${(share(list) * 100).toFixed(1)}%`;
  return {
    name: `${name}, frames p95`,
    ratio: percentile(times, 95) / percentile(empty, 95),
    against: 'an empty list',
    details: `${percentile(times, 95).toFixed(1)} ms, empty ${percentile(empty, 95).toFixed(1)} ms; over 32 ms: ${percent(times)}, empty ${percent(empty)}; slowest ${Math.max(...times).toFixed(0)} ms`,
  };
}

/** From the key that moves a card until it stands in its new column, against the bare command and the question after it. */
async function moving(page: Page, campaignId: string): Promise<BenchResult> {
  const card = page.locator('[data-stage="researched"] [role=option]').first();
  const id = await card.getAttribute('data-id');
  // Reached by its column alone, whose first card is the active one.
  await page.locator('[data-stage="researched"] .cards').focus();
  const moved = page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const wait = (from: number): void => {
          const isThere = document.querySelector(`[data-stage="identified"] [data-id="${wanted}"]`) !== null;
          if (isThere) resolve(performance.now() - from);
          else requestAnimationFrame(() => wait(from));
        };
        window.addEventListener('keydown', () => wait(performance.now()), { capture: true, once: true });
      }),
    id,
  );
  await page.keyboard.press('Shift+ArrowLeft');
  const millis = await moved;
  const command = { name: 'collaborations.move', input: { ids: [id], stage: 'researched', reason: 'Benchmark' } };
  const bare = await askEngine(page, 'run', [command]);
  const asked = await askEngine(page, 'query', [{ name: 'campaign.pipeline', params: { campaignId, ...AT } }]);
  const limit = bare.millis + asked.millis;
  return {
    name: 'a move by keyboard, until the card is there',
    ratio: millis / limit,
    against: 'the bare command and the question after it',
    details: `${millis.toFixed(0)} ms, limit ${limit.toFixed(0)} ms`,
  };
}
