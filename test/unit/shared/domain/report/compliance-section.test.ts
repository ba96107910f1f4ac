import { describe, expect, test } from 'vitest';
import { buildCampaignReport } from '#shared/domain/report/build-campaign-report.ts';
import { rivalClashKey } from '#shared/domain/rights/rival-check.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

const generatedOn = '2026-06-20';

function campaignWith() {
  const build = createStoreBuilder();
  const client = build.add('client', { name: 'Nimbus Foods', categories: ['flour'] });
  const campaign = build.campaign('Spring', { clientId: client, startsOn: '2026-05-01', endsOn: '2026-05-31' });
  const join = (name: string, campaignId: string = campaign, rest: object = {}) => {
    const influencerId = build.influencer(name);
    const collaborationId = build.add('collaboration', { campaignId, influencerId, stage: 'live', ...rest });
    return { influencerId, collaborationId };
  };
  const section = (): string => {
    const { html } = buildCampaignReport(build.store, { campaignId: campaign, generatedOn });
    const start = html.indexOf('<h2>Compliance</h2>');
    return start === -1 ? '' : html.slice(start, html.indexOf('<h2>Appendix</h2>'));
  };
  const rowsOf = (caption: string): string[] => {
    const rest = section().split(caption)[1] ?? '';
    return rest
      .slice(0, rest.indexOf('</table>'))
      .split('<tr')
      .slice(2)
      .map((row) =>
        row
          .replace(/^[^>]*>|<[^>]*>/gu, ' ')
          .replace(/\s+/gu, ' ')
          .trim(),
      );
  };
  return { build, campaign, join, section, rowsOf };
}

describe('the compliance part of the report', () => {
  test('is left out where nothing of it is recorded', () => {
    const { join, section } = campaignWith();
    join('Ada');
    expect(section()).toBe('');
  });

  test('lists rights with their days, and neither fees nor notes', () => {
    const { build, join, section, rowsOf } = campaignWith();
    const { collaborationId } = join('Ada');
    const declined = join('Ben', undefined, { stage: 'declined' });
    build.add('right', {
      collaborationId,
      kind: 'usage',
      startsOn: '2026-05-01',
      endsOn: '2026-12-31',
      territories: ['Norway'],
      channels: ['Website', 'Paid social'],
      fee: { amount: '4321.00', currency: 'EUR' },
      notes: 'SECRET',
      source: 'SECRET',
    });
    build.add('right', { collaborationId, kind: 'exclusivity', categories: ['flour'], rivals: ['Millhouse'] });
    build.add('right', { collaborationId: declined.collaborationId, kind: 'usage' });
    expect(rowsOf('What the client may use')).toEqual([
      'Ada Usage 1 May 2026 31 Dec 2026 Norway; Website, Paid social In force',
      'Ada Exclusivity 1 May 2026 open everywhere; keeps away flour, Millhouse In force',
    ]);
    expect(section()).not.toMatch(/SECRET|4,321/u);
    expect(section()).toContain('No other work of these influencers is known to meet an exclusivity.');
    expect(section()).toContain('Nothing that is to be posted is recorded');
  });

  test('says where exclusivity meets other work and what was decided, and names no other client', () => {
    const { build, campaign, join, section, rowsOf } = campaignWith();
    const other = build.add('client', { name: 'Millhouse', categories: ['flour'] });
    const elsewhere = build.campaign('Hidden plans', { clientId: other, startsOn: '2026-05-10', endsOn: '2026-06-10' });
    const { influencerId, collaborationId } = join('Ada');
    const right = build.add('right', {
      collaborationId,
      kind: 'exclusivity',
      endsOn: '2026-07-31',
      rivals: ['Millhouse'],
    });
    build.add('collaboration', { campaignId: elsewhere, influencerId, stage: 'live' });
    const open = rowsOf('Where exclusivity meets');
    expect(open).toEqual([
      expect.stringMatching(
        /^Ada Other work while bound to this campaign \S.* 10 Jun 2026 Open: nothing is decided yet$/u,
      ),
    ]);
    build.store.apply([
      {
        op: 'update',
        kind: 'collaboration',
        id: collaborationId,
        before: {},
        after: {
          rivalDecisions: [
            {
              clash: rivalClashKey(right, elsewhere),
              decision: 'waived',
              reason: 'Millhouse pays for it',
              by: 'Mara',
              on: '2026-05-02',
            },
          ],
        },
      },
    ]);
    expect(rowsOf('Where exclusivity meets')[0]).toMatch(/Waived by Mara, 2 May 2026$/u);
    const { html } = buildCampaignReport(build.store, { campaignId: campaign, generatedOn });
    expect(html).not.toContain('Hidden plans');
    expect(html).not.toContain('pays for it');
    expect(section().match(/Millhouse/gu)).toHaveLength(1);
    const theirs = buildCampaignReport(build.store, { campaignId: elsewhere, generatedOn }).html;
    expect(theirs).toContain('Work for this campaign while bound to another brand');
    expect(theirs).not.toMatch(/Nimbus|Spring/u);
  });

  test('says of everything to be posted how it is marked, when it was checked and whether proof is kept', () => {
    const { build, join, section, rowsOf } = campaignWith();
    const { collaborationId, influencerId } = join('Ada');
    const post = (): string => build.post(influencerId, { postedOn: '2026-05-05' });
    const deliver = (format: string, rest: object = {}) =>
      build.add('deliverable', { collaborationId, platform: 'instagram', format, count: 1, ...rest });
    const reel = deliver('Reel', {
      postIds: [post()],
      disclosure: { label: 'Reklame', agreedOn: '2026-04-20', checkedOn: '2026-05-06', found: 'shown' },
    });
    const proof = (role: 'proof' | undefined, addedAt: string) =>
      build.add('attachment', {
        owner: { kind: 'deliverable', id: reel },
        ...(role && { role }),
        name: 'SECRET.png',
        mediaType: 'image/png',
        bytes: 1,
        sha256: 'a'.repeat(64),
        addedAt,
      });
    proof('proof', '2026-05-07T09:00:00.000Z');
    proof(undefined, '2026-05-09T09:00:00.000Z');
    deliver('Story', { postIds: [post()], disclosure: { label: 'Ad', agreedOn: '2026-04-20' } });
    deliver('Live');
    deliver('Gone', { cancelledOn: '2026-05-01' });
    expect(rowsOf('Everything that is to be posted')).toEqual([
      'Ada 1 × Instagram Reel Reklame Shown 6 May 2026 7 May 2026',
      'Ada 1 × Instagram Story Ad Posted, not checked yet – –',
      'Ada 1 × Instagram Live – Not agreed yet – –',
    ]);
    expect(section()).toContain('1 of 2 posted pieces are marked, or need no mark.');
    expect(section()).toContain('No right is recorded for this campaign.');
    expect(section()).not.toContain('SECRET');
  });
});
