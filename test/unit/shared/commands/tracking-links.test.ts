import { describe, expect, it } from 'vitest';
import { setUtmTemplates } from '#shared/commands/set-utm-templates.ts';
import {
  createTrackingLink,
  createTrackingLinks,
  removeTrackingLink,
  updateTrackingLink,
} from '#shared/commands/tracking-links.ts';
import { influencerDefaults } from '#shared/model/influencer.ts';
import type { RowOf } from '#shared/model/kinds.ts';
import { campaignCodes } from '#shared/queries/campaign-codes.ts';
import { linkPlan } from '#shared/queries/code-plans.ts';
import { commandBench } from '#test/helpers/rows-reader.ts';

const utm = { source: 'instagram', medium: 'influencer', campaign: 'spring-tea' };
const base = 'https://shop.example.com/tea';

function bench() {
  const made = commandBench();
  const clientId = made.add('client', { name: 'Nimbus Foods' }) as RowOf['client']['id'];
  const campaignId = made.add('campaign', { name: 'Spring Tea', clientId }) as RowOf['campaign']['id'];
  const join = (name: string, handle?: string) => {
    const influencerId = made.add('influencer', { ...influencerDefaults, name }) as RowOf['influencer']['id'];
    if (handle !== undefined) made.add('account', { influencerId, platform: 'tiktok', handle });
    made.add('collaboration', { campaignId, influencerId, stage: 'agreed' });
    return influencerId;
  };
  const traffic = (row: Partial<RowOf['webTraffic']>) =>
    made.add('webTraffic', { dimension: 'content', value: 'ida', evidence: { source: 'export' }, ...row });
  return { ...made, campaignId, join, traffic };
}

describe('tracking links', () => {
  it('are added, changed and removed', () => {
    const { reader, run, refusal, campaignId, join } = bench();
    run(createTrackingLink, { campaignId, base: ` ${base} `, utm: { ...utm, content: ' ', term: 'a  b' }, name: '' });
    const [row] = reader.all('trackingLink');
    expect(row).toEqual({ id: row!.id, campaignId, base, utm: { ...utm, term: 'a b' } });
    const influencerId = join('Ida');
    run(updateTrackingLink, { id: row!.id, influencerId, name: ' Story ', utm });
    expect(reader.get('trackingLink', row!.id)).toEqual({
      id: row!.id,
      campaignId,
      base,
      utm,
      influencerId,
      name: 'Story',
    });
    expect(run(removeTrackingLink, { id: row!.id }).label).toBe('Removed a link of Spring Tea');
    expect(reader.count('trackingLink')).toBe(0);
    expect(refusal(removeTrackingLink, { id: row!.id })).toContain('not in the workspace any more');
  });

  it.each([
    [{ base: '' }, 'Write the address'],
    [{ base: 'shop.example.com' }, 'has to begin with https://'],
    [{ base: 'https://' }, 'cannot be read as an address'],
    [{ base: 'https://me:pw@example.com' }, 'a name or a password'],
    [{ base: `https://example.com/${'x'.repeat(2_000)}` }, 'longer than 2000'],
    [{ utm: { ...utm, medium: ' ' } }, 'Fill in Medium'],
    [{ utm: { ...utm, content: 'x'.repeat(501) } }, 'Content is longer than 500'],
    [{ influencerId: 'gone' }, 'influencer is not in the workspace'],
    [{ campaignId: 'gone' }, 'campaign is not in the workspace'],
  ] as const)('refuse %j', (input, sentence) => {
    const { reader, refusal, campaignId } = bench();
    expect(refusal(createTrackingLink, { campaignId, base, utm, ...input })).toContain(sentence);
    expect(reader.count('trackingLink')).toBe(0);
  });

  it('for everybody are those that were shown, and nobody gets the same one twice', () => {
    const { reader, run, refusal, campaignId, join } = bench();
    join('Ida', 'Ida.Tea');
    join('Bo');
    const template = {
      source: '{platform}',
      medium: 'influencer',
      campaign: '{client} {campaign}',
      content: '{handle}',
    };
    const plan = linkPlan(reader, { campaignId, base, template })!;
    expect(plan.planned.map(({ person: { name }, address, missing }) => [name, address, missing])).toEqual([
      ['Bo', null, ['platform', 'handle']],
      [
        'Ida',
        `${base}?utm_source=tiktok&utm_medium=influencer&utm_campaign=nimbus-foods-spring-tea&utm_content=ida.tea`,
        [],
      ],
    ]);
    expect(run(createTrackingLinks, { campaignId, base, utm: template }).label).toBe('Added 1 link to Spring Tea');
    expect(campaignCodes(reader, { campaignId })!.links.map(({ address }) => address)).toEqual([
      plan.planned[1]!.address,
    ]);
    expect(linkPlan(reader, { campaignId, base, template })!.already).toBe(1);
    expect(refusal(createTrackingLinks, { campaignId, base, utm: template })).toContain('Nobody gets a link');
    expect(refusal(createTrackingLinks, { campaignId, base, utm: { ...template, term: '{tem}' } })).toContain(
      '{tem} stands for nothing',
    );
  });
});

describe('visits of a link', () => {
  const visitsOf = (rows: readonly Partial<RowOf['webTraffic']>[]) => {
    const { reader, run, campaignId, traffic } = bench();
    run(createTrackingLink, { campaignId, base, utm: { ...utm, content: 'ida' } });
    for (const row of rows) traffic(row);
    return campaignCodes(reader, { campaignId })!.links[0]!.visits;
  };

  it('are counted by the narrowest parameter that is known, whatever the case', () => {
    expect(visitsOf([])).toBeNull();
    const bySource = { dimension: 'source-medium', value: 'Instagram / influencer', sessions: 90 } as const;
    expect(visitsOf([bySource])).toMatchObject({ sessions: 90, by: 'source-medium' });
    expect(visitsOf([bySource, { value: 'IDA', sessions: 0 }])).toMatchObject({ sessions: 0, by: 'content' });
    expect(visitsOf([{ value: 'ida', users: 5 }])).toBeNull();
  });

  it('of periods that do not overlap are added up, of others the newest counts alone', () => {
    const march = { startsOn: '2026-03-01', endsOn: '2026-03-31', sessions: 10 };
    const april = { startsOn: '2026-04-01', endsOn: '2026-04-30', sessions: 5 };
    expect(visitsOf([april, march])).toMatchObject({
      sessions: 15,
      startsOn: '2026-03-01',
      endsOn: '2026-04-30',
      isSum: true,
    });
    expect(visitsOf([march, { ...april, startsOn: '2026-03-15' }])).toMatchObject({ sessions: 5, isSum: false });
    expect(visitsOf([{ sessions: 3 }, march])).toMatchObject({ sessions: 10, isSum: false });
  });

  it('of another campaign do not count', () => {
    const { reader, run, campaignId, traffic, add } = bench();
    run(createTrackingLink, { campaignId, base, utm: { ...utm, content: 'ida' } });
    traffic({ sessions: 3, campaignId: add('campaign', { name: 'Other' }) as RowOf['campaign']['id'] });
    expect(campaignCodes(reader, { campaignId })!.links[0]!.visits).toBeNull();
  });
});

describe('templates of link parameters', () => {
  const template = { name: 'Agency', ...utm, content: '{handle}' };

  it('are replaced together, and none is stored as none', () => {
    const { reader, run } = commandBench();
    run(setUtmTemplates, { templates: [{ ...template, name: ' Our  way ', term: ' ' }] });
    expect(reader.workspace().utmTemplates).toEqual([{ ...template, name: 'Our way' }]);
    run(setUtmTemplates, { templates: [] });
    expect(reader.workspace()).not.toHaveProperty('utmTemplates');
  });

  it('are refused without a name, with one twice, without a parameter and with an unknown placeholder', () => {
    const { refusal } = commandBench();
    expect(refusal(setUtmTemplates, { templates: [{ ...template, name: ' ' }] })).toBe('Give the template a name.');
    expect(refusal(setUtmTemplates, { templates: [template, { ...template, name: 'AGENCY' }] })).toContain('already');
    expect(refusal(setUtmTemplates, { templates: [{ ...template, source: '' }] })).toContain('Fill in Source');
    expect(refusal(setUtmTemplates, { templates: [{ ...template, source: '{x}' }] })).toContain(
      '{x} stands for nothing',
    );
    expect(
      refusal(setUtmTemplates, { templates: Array.from({ length: 101 }, (_, at) => ({ ...template, name: `${at}` })) }),
    ).toContain('at most 100');
  });
});
