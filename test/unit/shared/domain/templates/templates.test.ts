import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { campaignCopy, campaignFromTemplate } from '#shared/domain/templates/campaign-from-template.ts';
import { contentOf, daysOf } from '#shared/domain/templates/campaign-days.ts';
import { templateOfCampaign, type TemplateBody } from '#shared/domain/templates/template-of-campaign.ts';
import { addDays, daysBetween } from '#shared/lib/calendar-day.ts';
import type { Campaign } from '#shared/model/campaign.ts';
import { kinds } from '#shared/model/kinds.ts';
import { createTestIds } from '#test/helpers/test-sources.ts';
import { arbitraryRow } from '#test/helpers/arbitraries.ts';

const newId = createTestIds(3);
const day = fc.integer({ min: 0, max: 10_000 }).map((offset) => addDays('2005-01-01', offset));

/** A campaign of the real schema whose days lie around its first one, as those of a campaign do. */
const arbitraryCampaign: fc.Arbitrary<Campaign> = fc
  .tuple(arbitraryRow('campaign'), day, fc.array(fc.integer({ min: -300, max: 300 }), { minLength: 3, maxLength: 3 }))
  .map(([row, startsOn, [a, b, c]]) => {
    const near = (offset: number) => addDays(startsOn, offset);
    return {
      ...row,
      startsOn,
      ...(row.endsOn !== undefined && { endsOn: near(Math.abs(a!)) }),
      ...(row.keyDates && {
        keyDates: row.keyDates.map((date, at) => ({ ...date, on: near(at % 2 === 0 ? b! : c!) })),
      }),
      ...(row.terms && {
        terms: {
          ...row.terms,
          ...(row.terms.split && {
            split: row.terms.split.map((part) => ({ ...part, ...(part.dueOn !== undefined && { dueOn: near(c!) }) })),
          }),
          ...(row.terms.commission && {
            commission: {
              percent: row.terms.commission.percent,
              ...(row.terms.commission.startsOn !== undefined && { startsOn: near(a!) }),
              ...(row.terms.commission.endsOn !== undefined && { endsOn: near(b!) }),
            },
          }),
        },
      }),
    };
  });

const bodyOf = <Body>(outcome: { readonly body: Body } | { readonly problem: string }): Body => {
  if ('problem' in outcome) throw new Error(outcome.problem);
  return outcome.body;
};

/** The campaign that a body makes. */
function campaignOf({ steps, ...body }: ReturnType<typeof bodyOf<ReturnType<typeof campaignBody>>>): Campaign {
  const checklist = steps.map((what) => ({ itemId: newId() as never, what }));
  return { id: newId() as Campaign['id'], name: 'Made', ...body, ...(checklist.length > 0 && { checklist }) };
}
const campaignBody = (template: TemplateBody, startsOn: string) => bodyOf(campaignFromTemplate(template, startsOn));
const templateOf = (campaign: Campaign) => bodyOf(templateOfCampaign(campaign, campaign.deliverables ?? []));

describe('a template', () => {
  it('of a campaign made from it is the template itself, whenever the campaign begins', () => {
    fc.assert(
      fc.property(arbitraryCampaign, day, (campaign, startsOn) => {
        const template = templateOf(campaign);
        expect(templateOf(campaignOf(campaignBody(template, startsOn)))).toEqual(template);
      }),
    );
  });

  it('made again on the same day gives the campaign back, without what is its own', () => {
    fc.assert(
      fc.property(arbitraryCampaign, (campaign) => {
        const made = campaignOf(campaignBody(templateOf(campaign), campaign.startsOn!));
        expect(contentOf(made)).toEqual(contentOf(campaign));
        expect([made.startsOn, made.endsOn, made.keyDates]).toEqual([
          campaign.startsOn,
          campaign.endsOn,
          campaign.keyDates,
        ]);
        expect(made.checklist?.map(({ what }) => what)).toEqual(campaign.checklist?.map(({ what }) => what));
        expect(made.checklist?.every(({ doneOn }) => doneOn === undefined) ?? true).toBe(true);
        expect(kinds.campaign.schema.safeParse(made).success).toBe(true);
      }),
    );
  });

  it('needs a first day only where there are days', () => {
    const bare = { id: newId() as Campaign['id'], name: 'Bare', brief: 'Tea' };
    expect(templateOf(bare)).toEqual({ brief: 'Tea' });
    expect(bodyOf(campaignFromTemplate({ brief: 'Tea' }, null))).toEqual({ brief: 'Tea', steps: [] });
    for (const days of [
      { endsOn: '2026-03-01' },
      { keyDates: [{ on: '2026-03-01', kind: 'press' as const, what: 'Party' }] },
      { terms: { pays: [], commission: { percent: 5, endsOn: '2026-03-01' } } },
    ]) {
      expect(templateOfCampaign({ ...bare, ...days }, [])).toEqual({ problem: 'no-first-day' });
      expect(campaignCopy({ ...bare, ...days }, '2026-04-01')).toEqual({ problem: 'no-first-day' });
      expect(campaignFromTemplate(templateOf({ ...bare, ...days, startsOn: '2026-02-01' }), null)).toEqual({
        problem: 'no-first-day',
      });
    }
  });

  it('is not made, nor a campaign from it, where a day would lie too far away', () => {
    const far = { id: newId() as Campaign['id'], name: 'Far', startsOn: '1980-01-01', endsOn: '2099-12-31' };
    expect(templateOfCampaign(far, [])).toEqual({ problem: 'too-far' });
    expect(campaignFromTemplate({ lengthDays: 400 }, '2100-01-01')).toEqual({ problem: 'too-far' });
    const terms = { pays: [], commission: { percent: 5, endsOn: '2001-06-01' } };
    expect(campaignFromTemplate({ terms }, '2100-01-01')).toEqual({ problem: 'too-far' });
  });
});

describe('a copy', () => {
  it('that begins n days later has every day n days later', () => {
    fc.assert(
      fc.property(arbitraryCampaign, fc.integer({ min: -2_000, max: 2_000 }), (campaign, count) => {
        const copy = bodyOf(campaignCopy(campaign, addDays(campaign.startsOn!, count)));
        const days = (row: Pick<Campaign, 'startsOn' | 'endsOn' | 'keyDates'>, content: object): readonly string[] =>
          [row.startsOn, row.endsOn, ...(row.keyDates ?? []).map(({ on }) => on), ...daysOf(content)].filter(
            (one) => one !== undefined,
          );
        const before = days(campaign, contentOf(campaign));
        const after = days(copy, copy);
        expect(after.map((one, at) => daysBetween(before[at]!, one))).toEqual(before.map(() => count));
        expect(after).toHaveLength(before.length);
      }),
    );
  });
});
