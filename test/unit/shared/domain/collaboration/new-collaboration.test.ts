import { describe, expect, it } from 'vitest';
import { newCollaboration } from '#shared/domain/collaboration/new-collaboration.ts';
import type { Campaign } from '#shared/model/campaign.ts';
import { influencerDefaults, type InfluencerId } from '#shared/model/influencer.ts';
import { commandBench } from '#test/helpers/rows-reader.ts';

function joined(campaignRest: Partial<Campaign>, stages?: { stage: string; phase: 'identified' | 'agreed' }[]) {
  const { reader, context, add } = commandBench();
  if (stages) {
    const after = { ...reader.workspace(), stages: stages.map((one) => ({ ...one, name: one.stage, rules: [] })) };
    reader.apply([{ op: 'create', kind: 'workspace', id: after.id, after }]);
  }
  const influencerId = add('influencer', { ...influencerDefaults, name: 'Ines' }) as InfluencerId;
  const campaign = reader.get('campaign', add('campaign', { name: 'Spring', ...campaignRest }))!;
  reader.apply(newCollaboration({ campaign, influencerId }, context));
  return { row: reader.all('collaboration')[0]!, deliverables: reader.all('deliverable') };
}

describe('joining a campaign', () => {
  it('begins in the first stage of the workspace, with when and by whom', () => {
    const { row } = joined({}, [
      { stage: 'long-list', phase: 'identified' },
      { stage: 'booked', phase: 'agreed' },
    ]);
    expect(row.stage).toBe('long-list');
    expect(row.steps).toEqual([
      { stage: 'long-list', at: expect.stringMatching(/^2026-03-14T/) as string, by: 'Mara' },
    ]);
    expect(row.terms).toBeUndefined();
    expect(row.approval).toBeUndefined();
  });

  it('takes over terms, approval and deliverables, with days counted from the first day', () => {
    const terms = { pays: ['fee' as const], killFeePercent: 50 };
    const approval = { rounds: 2, silence: 'waits' as const };
    const { row, deliverables } = joined({
      startsOn: '2026-12-28',
      terms,
      approval,
      deliverables: [
        {
          platform: 'instagram',
          format: 'Reel',
          count: 2,
          tags: ['#ad'],
          draftDueAfterDays: -3,
          windowStartsAfterDays: 0,
          windowEndsAfterDays: 7,
        },
        { platform: 'youtube', format: 'Video', count: 1 },
      ],
    });
    expect(row).toMatchObject({ terms, approval });
    const { id: _first, ...reel } = deliverables[0]!;
    expect(reel).toEqual({
      collaborationId: row.id,
      platform: 'instagram',
      format: 'Reel',
      count: 2,
      tags: ['#ad'],
      draftDueOn: '2026-12-25',
      windowStartsOn: '2026-12-28',
      windowEndsOn: '2027-01-04',
    });
    const { id: _second, ...video } = deliverables[1]!;
    expect(video).toEqual({ collaborationId: row.id, platform: 'youtube', format: 'Video', count: 1 });
  });

  it('leaves days unknown without a first day, and where they lie beyond what is kept', () => {
    const deliverables = [{ platform: 'instagram' as const, format: 'Reel', count: 1, draftDueAfterDays: 400 }];
    expect(joined({ deliverables }).deliverables[0]).not.toHaveProperty('draftDueOn');
    const late = joined({ deliverables, startsOn: '2100-12-01' });
    expect(late.deliverables[0]).not.toHaveProperty('draftDueOn');
  });
});
