import { describe, expect, it } from 'vitest';
import { addCollaborations } from '#shared/commands/add-collaborations.ts';
import { markCollaboration } from '#shared/commands/mark-collaboration.ts';
import { setAgencyFitWeights, setCampaignFitWeights } from '#shared/commands/set-fit-weights.ts';
import { fitCriteria } from '#shared/model/fit.ts';
import { influencerDefaults } from '#shared/model/influencer.ts';
import { commandBench } from '#test/helpers/rows-reader.ts';

function bench() {
  const made = commandBench();
  const person = (name: string) => made.add('influencer', { ...influencerDefaults, name });
  const campaignId = made.add('campaign', {
    name: 'Spring',
    deliverables: [{ platform: 'instagram', format: 'Reel', count: 1 }],
  });
  return { ...made, campaignId, person };
}

describe('adding people to a campaign', () => {
  it('adds everybody as one step, leaves those in it alone, and says how many are new', () => {
    const { reader, run, campaignId, person } = bench();
    const [ada, ben, cy] = [person('Ada'), person('Ben'), person('Cy')];
    expect(run(addCollaborations, { campaignId, influencerIds: [ada] }).label).toBe('Added Ada to Spring');
    const plan = run(addCollaborations, { campaignId, influencerIds: [ada, ben, cy, ben] });
    expect(plan.label).toBe('Added 2 people to Spring');
    expect(plan.changes.map(({ kind }) => kind)).toEqual([
      'collaboration',
      'deliverable',
      'collaboration',
      'deliverable',
    ]);
    expect(reader.all('collaboration').map(({ influencerId }) => influencerId)).toEqual([ada, ben, cy]);
    for (const row of reader.all('collaboration')) expect(row.steps).toHaveLength(1);
  });

  it('refuses nobody, people who are gone, and everybody being in it', () => {
    const { run, refusal, campaignId, person } = bench();
    const ada = person('Ada');
    run(addCollaborations, { campaignId, influencerIds: [ada] });
    expect(refusal(addCollaborations, { campaignId, influencerIds: [] })).toContain('Nobody was chosen');
    expect(refusal(addCollaborations, { campaignId, influencerIds: [ada] })).toContain('in this campaign already');
    expect(refusal(addCollaborations, { campaignId, influencerIds: ['gone'] })).toContain('not in the workspace');
    expect(refusal(addCollaborations, { campaignId: 'gone', influencerIds: [ada] })).toContain('campaign is not');
  });
});

describe('fit weights', () => {
  it('sets and takes away those of a campaign and of the agency', () => {
    const { reader, context, run, campaignId } = bench();
    const weights = [{ criterion: 'topics' as const, weight: 50 }];
    run(setCampaignFitWeights, { campaignId, weights });
    expect(reader.get('campaign', campaignId)!.fitWeights).toEqual(weights);
    run(setCampaignFitWeights, { campaignId, weights: null });
    expect(reader.get('campaign', campaignId)!.fitWeights).toBeUndefined();
    const outcome = setAgencyFitWeights({ weights }, context);
    expect(outcome).toMatchObject({ plan: { changes: [{ kind: 'workspace', after: { fitWeights: weights } }] } });
  });

  it('refuses what is no weight, a criterion twice and nothing but zeros', () => {
    const { refusal, campaignId } = bench();
    const wrong = [{ criterion: 'topics' as const, weight: 101 }];
    expect(refusal(setCampaignFitWeights, { campaignId, weights: wrong })).toContain('0 to 100');
    const twice = [1, 2].map((weight) => ({ criterion: 'topics' as const, weight }));
    expect(refusal(setAgencyFitWeights, { weights: twice })).toContain('one for each criterion');
    const zeros = fitCriteria.map((criterion) => ({ criterion, weight: 0 }));
    expect(refusal(setAgencyFitWeights, { weights: zeros })).toContain('above 0');
  });
});

describe('marking somebody', () => {
  it('adds marks of a judge with their day and keeps earlier ones', () => {
    const { reader, run, campaignId, person } = bench();
    const influencerId = person('Ada');
    run(addCollaborations, { campaignId, influencerIds: [influencerId] });
    const pair = { campaignId, influencerId, by: ' Mara  Lind ', on: '2026-03-01' };
    run(markCollaboration, { ...pair, marks: [{ criterion: 'brand-fit', mark: 4, note: ' Close ' }] });
    run(markCollaboration, { ...pair, marks: [{ criterion: 'brand-fit', mark: 2, note: '' }] });
    expect(reader.all('collaboration')[0]!.marks).toEqual([
      { criterion: 'brand-fit', mark: 4, by: 'Mara Lind', on: '2026-03-01', note: 'Close' },
      { criterion: 'brand-fit', mark: 2, by: 'Mara Lind', on: '2026-03-01' },
    ]);
  });

  it('refuses nameless judges, no marks, marks out of range and people who are not in it', () => {
    const { run, refusal, campaignId, person } = bench();
    const influencerId = person('Ada');
    const marks = [{ criterion: 'brand-fit' as const, mark: 3 }];
    const pair = { campaignId, influencerId, by: 'Mara', on: '2026-03-01', marks };
    expect(refusal(markCollaboration, pair)).toBe('Ada is not in Spring.');
    run(addCollaborations, { campaignId, influencerIds: [influencerId] });
    expect(refusal(markCollaboration, { ...pair, by: ' ' })).toContain('whose marks');
    expect(refusal(markCollaboration, { ...pair, marks: [] })).toContain('at least one mark');
    expect(refusal(markCollaboration, { ...pair, marks: [{ criterion: 'brand-fit', mark: 3.5 }] })).toContain('1 to 5');
    expect(refusal(markCollaboration, { ...pair, on: 'soon' })).toContain('“soon” is not a day');
  });
});
