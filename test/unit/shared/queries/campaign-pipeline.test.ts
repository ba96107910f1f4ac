import { describe, expect, it } from 'vitest';
import { campaignPipeline } from '#shared/queries/campaign-pipeline.ts';
import { pipelineHindrances } from '#shared/queries/pipeline-hindrances.ts';
import { pipelineSettings } from '#shared/queries/pipeline-settings.ts';
import { pipelineBench } from '#test/helpers/pipeline-bench.ts';

const at = { today: '2026-03-14', now: '2026-03-14T09:00:00.000Z' };

describe('campaign.pipeline', () => {
  it('says of everybody in the campaign how they get on', () => {
    const bench = pipelineBench();
    const id = bench.join('Ida Example', {
      stage: 'contacted',
      steps: [{ stage: 'contacted', at: '2026-03-01T09:00:00.000Z' }],
      owner: 'Mara',
      waitingFor: 'an answer',
      fee: { amount: '100.00', currency: 'EUR' },
      shortlistedOn: '2026-02-01',
      clientAnswers: [
        { by: 'Kai', on: '2026-02-03', answer: 'maybe' },
        { by: 'Noor', on: '2026-02-03', answer: 'yes' },
        { by: 'Kai', on: '2026-02-05', comment: 'Ask about days' },
        { by: 'Kai', on: '2026-02-01', answer: 'no' },
      ],
    });
    const { influencerId } = bench.row(id);
    bench.put('account', { influencerId, platform: 'tiktok', handle: 'ida' });
    const postId = bench.put('post', { influencerId, platform: 'tiktok' });
    bench.promise(id, { count: 3, postIds: [postId], windowEndsOn: '2026-04-01' });
    bench.promise(id, { cancelledOn: '2026-03-01' });
    bench.join('Bo Example');
    const other = bench.put('campaign', { name: 'Autumn' });
    bench.put('collaboration', { campaignId: other, influencerId, stage: 'live' });

    const result = campaignPipeline(bench.reader, { campaignId: bench.campaignId, ...at });
    expect(result?.rows).toHaveLength(2);
    expect(result?.rows[0]).toMatchObject({
      id,
      name: 'Ida Example',
      platform: 'tiktok',
      handle: 'ida',
      stage: 'contacted',
      daysInStage: 13,
      isStale: true,
      owner: 'Mara',
      deliverables: { done: 1, all: 3 },
      nextDue: { on: '2026-04-01', what: '3 × Reel (Instagram)' },
      isShortlisted: true,
      clientAnswer: 'yes',
      openClashes: 0,
      next: { stage: 'interested' },
    });
    expect(result?.rows[1]).toMatchObject({ name: 'Bo Example', daysInStage: null, platform: null, fee: null });
    expect(campaignPipeline(bench.reader, { campaignId: 'gone', ...at })).toBeNull();
  });
});

describe('pipeline.hindrances', () => {
  it('says who cannot enter a stage, and whether a reason would help', () => {
    const bench = pipelineBench();
    const ids = [bench.join('Ida'), bench.join('Bo'), bench.join('Cy', {}, { doNotContact: true })];
    bench.research(ids[0]!);
    const found = pipelineHindrances(bench.reader, { ids: [...ids, 'gone'], stage: 'contacted', now: at.now });
    expect(found.map(({ name, isAbsolute }) => [name, isAbsolute])).toEqual([
      ['Bo', false],
      ['Cy', true],
    ]);
    expect(found[0]).toMatchObject({
      campaignId: bench.campaignId,
      missing: [{ rule: 'researched', place: 'research' }],
    });
  });
});

describe('pipeline.settings', () => {
  it('counts the people of each stage over all campaigns', () => {
    const bench = pipelineBench();
    bench.join('Ida');
    bench.join('Bo', { stage: 'live' });
    bench.join('Cy', { stage: 'live' });
    expect(pipelineSettings(bench.reader).people).toEqual({ identified: 1, live: 2 });
  });
});
