import { describe, expect, test } from 'vitest';
import { allFigures } from '#shared/domain/figures/figures-report.ts';
import { figuresText } from '#shared/domain/figures/figures-text.ts';
import { brandStore, hasBrandFiles } from '#test/helpers/brand-store.ts';

describe.skipIf(!hasBrandFiles)('figures of a real programme', () => {
  const report = hasBrandFiles ? allFigures(brandStore()) : null!;

  test('agree with totals computed elsewhere', () => {
    expect(report.currency).toBe('INR');
    expect(report.total).toMatchObject({
      revenue: '7608142.93',
      cost: '674597.34',
      roas: 11.278,
      roi: 10.278,
      posts: 200,
      reach: 54_495_333,
      engagements: 1_053_057,
    });
    expect(report.baseline).toEqual({ organic: '4668885.21', paid: '3009078.91' });
    expect(report.campaigns.map(({ name, revenue, cost }) => ({ name, revenue, cost }))).toEqual([
      { name: 'Gritzo_Growth', revenue: '1787796.63', cost: null },
      { name: 'HKV_ImmunityBoost', revenue: '1870941.59', cost: null },
      { name: 'MB_SummerSale', revenue: '1898418.02', cost: null },
      { name: 'MB_WinterBlast', revenue: '2050986.69', cost: null },
    ]);
  });

  test('name every influencer, those without a post with unknown reach', () => {
    expect(report.influencers).toHaveLength(50);
    const silent = report.influencers.filter((line) => line.posts === 0);
    expect(silent).toHaveLength(1);
    expect(silent[0]).toMatchObject({ reach: null, engagements: null });
  });

  test('print with formula, inputs and evidence', () => {
    const text = figuresText(report);
    expect(text).toContain('ROAS: 11.28x');
    expect(text).toContain('Formula: attributed revenue / cost');
    expect(text).toContain('Inputs: Attributed revenue INR 7,608,142.93; Cost INR 674,597.34');
    expect(text).toContain('50 rows of payouts.csv (export)');
    expect(text).toContain('Cost: unknown: 50 payments of 50 influencers are not allocated to campaigns yet.');
  });
});
