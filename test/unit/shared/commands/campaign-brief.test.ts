import { describe, expect, it } from 'vitest';
import { archiveCampaign, restoreCampaign } from '#shared/commands/archive-campaign.ts';
import { createCampaign } from '#shared/commands/create-campaign.ts';
import { updateCampaign, type UpdateCampaignInput } from '#shared/commands/update-campaign.ts';
import { commandBench } from '#test/helpers/rows-reader.ts';

const prepare = () => {
  const bench = commandBench();
  const campaignId = bench.add('campaign', { name: 'Spring', currency: 'EUR' });
  return { ...bench, campaignId, campaign: () => bench.reader.get('campaign', campaignId)! };
};

const eur = (amount: string) => ({ amount, currency: 'EUR' });

describe('the brief of a campaign', () => {
  it('is stored tidied, with key dates in order and Markdown to the letter', () => {
    const { run, campaign, campaignId } = prepare();
    const markdown = '# What it is\n\n* one  \n* two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n';
    run(updateCampaign, {
      campaignId,
      goal: { measure: 'orders', target: '300', action: '  Books a  trial lesson ' },
      keyMeasures: ['erReach', 'reach', 'reach'],
      markets: ['FR', 'fr', ' DE '],
      brief: markdown,
      creativeFreedom: '  \n ',
      products: ['Oat bar'],
      audience: { genders: ['women'] },
      contentStyles: ['calm'],
      budget: [
        { category: 'fees', planned: eur('1500.5'), note: ' with VAT ' },
        { category: 'fees', planned: { amount: '100', currency: 'USD' } },
      ],
      keyDates: [
        { on: '2026-05-02', kind: 'release', what: ' Shops open ' },
        { on: '2026-04-01', kind: 'embargo', what: 'Nothing before' },
      ],
    });
    expect(campaign()).toEqual({
      id: campaignId,
      name: 'Spring',
      currency: 'EUR',
      goal: { measure: 'orders', target: '300', action: 'Books a trial lesson' },
      keyMeasures: ['erReach', 'reach'],
      markets: ['FR', 'DE'],
      brief: markdown,
      products: ['Oat bar'],
      audience: { genders: ['women'] },
      contentStyles: ['calm'],
      budget: [
        { category: 'fees', planned: eur('1500.50'), note: 'with VAT' },
        { category: 'fees', planned: { amount: '100.00', currency: 'USD' } },
      ],
      keyDates: [
        { on: '2026-04-01', kind: 'embargo', what: 'Nothing before' },
        { on: '2026-05-02', kind: 'release', what: 'Shops open' },
      ],
    });
  });

  it('is taken away by null and by nothing in it, and kept when it is not named', () => {
    const { run, campaign, campaignId } = prepare();
    run(updateCampaign, {
      campaignId,
      brief: 'Text',
      markets: ['FR'],
      budget: [{ category: 'gifts', planned: eur('5') }],
    });
    run(updateCampaign, { campaignId, notes: 'Other' });
    expect(campaign()).toMatchObject({ brief: 'Text', markets: ['FR'], notes: 'Other' });
    expect(run(updateCampaign, { campaignId, brief: 'Text' }).changes).toEqual([]);
    run(updateCampaign, { campaignId, brief: null, markets: [], budget: null, notes: null });
    expect(campaign()).toEqual({ id: campaignId, name: 'Spring', currency: 'EUR' });
  });

  it('drops an action that says nothing', () => {
    const { run, campaign, campaignId } = prepare();
    run(updateCampaign, { campaignId, goal: { measure: 'orders', target: '3', action: ' ' } });
    expect(campaign().goal).toEqual({ measure: 'orders', target: '3' });
  });

  it.each<[Omit<UpdateCampaignInput, 'campaignId'>, string]>([
    [{ keyMeasures: ['engagement-rate'] }, '“engagement-rate” is not one of Liaison’s figures'],
    [{ budget: [{ category: 'fees', planned: eur('1.555') }] }, 'Budget for Fees: “1.555 EUR” is not an amount'],
    [{ budget: [{ category: 'fees', planned: eur('-1') }] }, 'Budget for Fees: “-1 EUR” is not an amount'],
    [{ budget: [{ category: 'fees', planned: eur('') }] }, 'Budget for Fees: write how much is planned.'],
    [{ budget: [{ category: 'fees', planned: { amount: '1', currency: '' } }] }, 'choose the currency'],
    [
      {
        budget: [
          { category: 'paid-media', planned: eur('1') },
          { category: 'paid-media', planned: eur('2') },
        ],
      },
      'there is a line for Paid media in EUR already',
    ],
    [{ budget: [{ category: 'bribes' as never, planned: eur('1') }] }, '“bribes” is not one of the categories'],
    [{ keyDates: [{ on: '', kind: 'press', what: 'Talk' }] }, 'give each one its day'],
    [{ keyDates: [{ on: '2026-02-30', kind: 'press', what: 'Talk' }] }, '“2026-02-30” is not a day'],
    [{ keyDates: [{ on: '2026-02-28', kind: 'press', what: ' ' }] }, 'say what happens on 2026-02-28'],
    [{ keyDates: [{ on: '2026-02-28', kind: 'party' as never, what: 'Talk' }] }, '“party” is not one of the kinds'],
    [{ audience: { ages: { least: 30, most: 18 } } }, 'the oldest (18) is below the youngest (30)'],
    [{ brief: 'x'.repeat(100_001) }, 'Brief is longer than 100,000 characters'],
    [{ goal: { measure: 'reach', target: '1', action: 'x'.repeat(2_001) } }, 'longer than 2000 characters'],
    [{ markets: ['x'.repeat(201)] }, 'Markets can have at most 200 characters'],
  ])('refuses %j', (input, sentence) => {
    const { refusal, campaign, campaignId } = prepare();
    expect(refusal(updateCampaign, { campaignId, ...input })).toContain(sentence);
    const { name: _, ...fields } = { name: '', ...(input as object) };
    expect(refusal(createCampaign, { name: 'Other', ...fields })).toContain(sentence);
    expect(campaign()).toEqual({ id: campaignId, name: 'Spring', currency: 'EUR' });
  });
});

describe('archiving a campaign', () => {
  it('hides it and brings it back, and says when there is nothing to do', () => {
    const { run, refusal, campaign, campaignId } = prepare();
    expect(refusal(restoreCampaign, { id: campaignId })).toBe('This campaign is not archived.');
    expect(run(archiveCampaign, { id: campaignId }).label).toBe('Archived campaign Spring');
    expect(campaign().archivedAt).toMatch(/^2026-03-14T09:/);
    expect(refusal(archiveCampaign, { id: campaignId })).toBe('This campaign is archived already.');
    run(restoreCampaign, { id: campaignId });
    expect(campaign().archivedAt).toBeUndefined();
    expect(refusal(archiveCampaign, { id: 'gone' })).toContain('not in the workspace any more');
  });
});
