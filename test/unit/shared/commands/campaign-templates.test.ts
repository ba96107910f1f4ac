import { describe, expect, it } from 'vitest';
import {
  createFromTemplate,
  removeCampaignTemplate,
  saveCampaignTemplate,
  updateCampaignTemplate,
} from '#shared/commands/campaign-templates.ts';
import { copyCampaign } from '#shared/commands/copy-campaign.ts';
import { setStandardAgreement } from '#shared/commands/set-standard-agreement.ts';
import type { Campaign } from '#shared/model/campaign.ts';
import { influencerDefaults } from '#shared/model/influencer.ts';
import type { RowOf } from '#shared/model/kinds.ts';
import { commandBench } from '#test/helpers/rows-reader.ts';

const reel = { platform: 'instagram', format: 'Reel', count: 1 } as const;
const story = { platform: 'instagram', format: 'Story', count: 3 } as const;

function bench() {
  const made = commandBench();
  const clientId = made.add('client', { name: 'Nimbus Foods' }) as RowOf['client']['id'];
  const itemId = made.newId() as NonNullable<Campaign['checklist']>[number]['itemId'];
  const campaignId = made.add('campaign', {
    name: 'Spring tea',
    clientId,
    startsOn: '2026-03-01',
    endsOn: '2026-03-31',
    brief: 'Tea in the morning',
    notes: 'Ours alone',
    keyDates: [{ on: '2026-03-08', kind: 'release', what: 'Launch' }],
    checklist: [{ itemId, what: 'Send samples', doneOn: '2026-03-02', doneBy: 'Mara' }],
    terms: { pays: ['fee'], split: [{ percent: 100, trigger: 'day', dueOn: '2026-04-10' }] },
  }) as Campaign['id'];
  const join = (name: string, stage: string, deliverables: readonly object[] = [], isArchived = false) => {
    const influencerId = made.add('influencer', {
      ...influencerDefaults,
      name,
      ...(isArchived && { archivedAt: '2026-01-01T00:00:00.000Z' }),
    }) as RowOf['influencer']['id'];
    const collaborationId = made.add('collaboration', {
      campaignId,
      influencerId,
      stage,
      fee: { amount: '100.00', currency: 'EUR' },
      clientAnswers: [{ by: 'Kim', on: '2026-02-01', answer: 'yes' }],
    }) as RowOf['collaboration']['id'];
    for (const one of deliverables) made.add('deliverable', { collaborationId, ...reel, ...one });
    return influencerId;
  };
  const named = (name: string) => made.reader.all('campaign').find((row) => row.name === name)!;
  return { ...made, campaignId, clientId, join, named };
}

describe('campaign templates', () => {
  it('keep content, length, key dates and steps, and give them to a campaign in one step', () => {
    const { reader, run, campaignId, named } = bench();
    expect(run(saveCampaignTemplate, { campaignId, name: ' Tea  launch ', description: ' ' }).label).toBe(
      'Saved the template Tea launch',
    );
    const [template] = reader.all('campaignTemplate');
    expect(template).toMatchObject({
      name: 'Tea launch',
      brief: 'Tea in the morning',
      lengthDays: 31,
      keyDates: [{ afterDays: 7, kind: 'release', what: 'Launch' }],
      checklist: ['Send samples'],
    });
    for (const own of ['description', 'notes', 'clientId', 'startsOn']) expect(template).not.toHaveProperty(own);
    const plan = run(createFromTemplate, {
      templateId: template!.id,
      name: 'Autumn tea',
      newClientName: 'Kestrel Tea',
      startsOn: '2026-09-01',
    });
    expect(plan.changes.map(({ kind }) => kind)).toEqual(['client', 'campaign']);
    expect(named('Autumn tea')).toMatchObject({
      clientId: reader.all('client')[1]!.id,
      startsOn: '2026-09-01',
      endsOn: '2026-10-01',
      brief: 'Tea in the morning',
      keyDates: [{ on: '2026-09-08', kind: 'release', what: 'Launch' }],
      terms: { pays: ['fee'], split: [{ percent: 100, trigger: 'day', dueOn: '2026-10-11' }] },
    });
    expect(named('Autumn tea').checklist!.map((step) => [step.what, step.doneOn, step.doneBy])).toEqual([
      ['Send samples', undefined, undefined],
    ]);
  });

  it('take the deliverables the campaign plans, else those that most people promise, with days all agree on', () => {
    const { reader, run, campaignId, join } = bench();
    join('Ida', 'agreed', [{ windowStartsOn: '2026-03-10', draftDueOn: '2026-03-05' }, story]);
    join('Bo', 'agreed', [story, { windowStartsOn: '2026-03-12', draftDueOn: '2026-03-05' }]);
    join('Cy', 'agreed', [{ count: 2 }]);
    join('Ed', 'agreed', [{ cancelledOn: '2026-03-01' }]);
    run(saveCampaignTemplate, { campaignId, name: 'From people' });
    expect(reader.all('campaignTemplate')[0]!.deliverables).toEqual([{ ...reel, draftDueAfterDays: 4 }, story]);
    run(setStandardAgreement, { campaignId, deliverables: [{ ...story, windowEndsAfterDays: 9 }] });
    run(saveCampaignTemplate, { campaignId, name: 'Planned' });
    expect(reader.all('campaignTemplate')[1]!.deliverables).toEqual([{ ...story, windowEndsAfterDays: 9 }]);
  });

  it('are renamed, described and removed', () => {
    const { reader, run, refusal, campaignId } = bench();
    run(saveCampaignTemplate, { campaignId, name: 'Tea' });
    const { id } = reader.all('campaignTemplate')[0]!;
    run(updateCampaignTemplate, { id, name: 'Tea launch', description: ' For new tea ' });
    expect(reader.get('campaignTemplate', id)).toMatchObject({ name: 'Tea launch', description: 'For new tea' });
    run(updateCampaignTemplate, { id, description: '' });
    expect(reader.get('campaignTemplate', id)).not.toHaveProperty('description');
    expect(refusal(saveCampaignTemplate, { campaignId, name: 'TEA launch' })).toContain('already a template called');
    expect(run(removeCampaignTemplate, { id }).label).toBe('Removed the template Tea launch');
    expect(reader.count('campaignTemplate')).toBe(0);
    expect(refusal(removeCampaignTemplate, { id })).toContain('not in the workspace any more');
  });

  it('refuse without a first day to count from, and a name that is taken', () => {
    const { reader, run, refusal, campaignId, add } = bench();
    const endless = add('campaign', { name: 'Endless', endsOn: '2026-03-31' });
    expect(refusal(saveCampaignTemplate, { campaignId: endless, name: 'X' })).toContain(
      'Endless names days but no first day',
    );
    run(saveCampaignTemplate, { campaignId, name: 'Tea' });
    const templateId = reader.all('campaignTemplate')[0]!.id;
    expect(refusal(createFromTemplate, { templateId, name: 'New' })).toContain('Choose the first day');
    expect(refusal(createFromTemplate, { templateId, name: 'New', startsOn: 'soon' })).toContain('“soon” is not a day');
    expect(refusal(createFromTemplate, { templateId, name: 'spring TEA', startsOn: '2026-09-01' })).toContain(
      'already',
    );
    expect(refusal(createFromTemplate, { templateId, name: 'New', startsOn: '2100-12-31' })).toContain('too far away');
  });
});

describe('a copy of a campaign', () => {
  const everything = { hasContent: true, hasPeople: true, hasChecklist: true };

  it('has the content moved, the people as they would join anew, and the checklist not done', () => {
    const { reader, run, campaignId, clientId, join, named } = bench();
    const ida = join('Ida', 'paid', [story]);
    join('Bo', 'declined');
    join('Cy', 'agreed', [], true);
    run(setStandardAgreement, {
      campaignId,
      deliverables: [{ ...reel, draftDueAfterDays: 2 }],
      approval: { rounds: 2 },
    });
    expect(run(copyCampaign, { campaignId, name: 'Summer tea', startsOn: '2026-06-01', ...everything }).label).toBe(
      'Added campaign Summer tea as a copy of Spring tea',
    );
    const copy = named('Summer tea');
    expect(copy).toMatchObject({ clientId, startsOn: '2026-06-01', endsOn: '2026-07-01', approval: { rounds: 2 } });
    expect(copy).not.toHaveProperty('notes');
    expect(copy.checklist!.map(({ what, doneOn }) => [what, doneOn])).toEqual([['Send samples', undefined]]);
    const [joined, ...others] = reader.lookup('collaboration', 'campaign', copy.id);
    expect(others).toEqual([]);
    expect(joined).toMatchObject({ influencerId: ida, stage: 'identified', approval: { rounds: 2 } });
    expect(joined).not.toHaveProperty('fee');
    expect(joined).not.toHaveProperty('clientAnswers');
    expect(reader.lookup('deliverable', 'collaboration', joined!.id)).toMatchObject([
      { ...reel, draftDueOn: '2026-06-03' },
    ]);
  });

  it('leaves out what was not chosen', () => {
    const { reader, run, campaignId, clientId, join, named } = bench();
    join('Ida', 'agreed');
    const none = { hasContent: false, hasPeople: false, hasChecklist: false };
    run(copyCampaign, { campaignId, name: 'Bare', ...none });
    expect(named('Bare')).toEqual({ id: named('Bare').id, name: 'Bare', clientId });
    run(copyCampaign, { campaignId, name: 'Steps', startsOn: '2026-06-01', ...none, hasChecklist: true });
    expect(Object.keys(named('Steps')).sort()).toEqual(['checklist', 'clientId', 'id', 'name', 'startsOn']);
    expect(reader.count('collaboration')).toBe(1);
  });

  it('needs a first day where there are days', () => {
    const { refusal, campaignId, add } = bench();
    expect(refusal(copyCampaign, { campaignId, name: 'X', ...everything })).toContain('Choose the first day');
    const endless = add('campaign', { name: 'Endless', endsOn: '2026-03-31' });
    expect(refusal(copyCampaign, { campaignId: endless, name: 'X', startsOn: '2026-06-01', ...everything })).toContain(
      'Endless names days but no first day',
    );
  });
});

describe('the standard agreement', () => {
  it('is stored tidied, and taken away', () => {
    const { reader, run, campaignId } = bench();
    run(setStandardAgreement, {
      campaignId,
      deliverables: [{ ...reel, format: ' Reel ', tags: ['#ad', '#AD', ' '], link: '', caption: ' Say hi ' }],
      terms: null,
    });
    expect(reader.get('campaign', campaignId)).toMatchObject({
      deliverables: [{ ...reel, tags: ['#ad'], caption: 'Say hi' }],
    });
    expect(reader.get('campaign', campaignId)).not.toHaveProperty('terms');
    run(setStandardAgreement, { campaignId, deliverables: [] });
    expect(reader.get('campaign', campaignId)).not.toHaveProperty('deliverables');
  });

  it.each([
    [{ deliverables: [{ ...reel, format: ' ' }] }, 'Say what is to be made'],
    [{ deliverables: [{ ...reel, count: 0 }] }, 'from 1 to 1000'],
    [{ deliverables: [{ ...reel, leastSeconds: 1.5 }] }, 'At least seconds'],
    [{ deliverables: [{ ...reel, windowStartsAfterDays: 3, windowEndsAfterDays: 2 }] }, 'before the first one'],
    [{ deliverables: Array.from({ length: 101 }, () => reel) }, 'at most 100'],
    [{ approval: { rounds: 51 } }, '50'],
    [{ campaignId: 'gone' }, 'not in the workspace any more'],
  ] as const)('refuses %j', (input, sentence) => {
    const { refusal, campaignId } = bench();
    expect(refusal(setStandardAgreement, { campaignId, ...input })).toContain(sentence);
  });
});
