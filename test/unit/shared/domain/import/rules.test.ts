import { describe, expect, it } from 'vitest';
import type { ImportOptions, ImportRule } from '#shared/domain/import/import-types.ts';
import { createImportHarness, textFile, type ImportHarness } from '#test/helpers/import-harness.ts';

const people = (day: string, city: string, followers = 100) =>
  textFile(
    `people-${day}.csv`,
    `Name,Username,Platform,City,Country,Followers\nMaya Example,maya,Instagram,${city},Spain,${followers}\n`,
  );
const maya = (harness: ImportHarness) => [...harness.store.all('influencer')][0]!;

function started(): ImportHarness {
  const harness = createImportHarness();
  harness.import([people('2026-01-10', 'Porto')]);
  return harness;
}

describe('what a list of people contradicts', () => {
  it.each([undefined, 'fill'] as const)('stays by default and when blanks alone are filled (%s)', (rule) => {
    const harness = started();
    const { preview } = harness.import([people('2026-02-10', 'Lisbon')], rule ? { rule } : {});
    expect(maya(harness)).toMatchObject({ city: 'Porto' });
    expect(preview.problems.map(({ problem }) => problem)).toEqual([
      "Row 2, city: city stays 'Porto'; the file says 'Lisbon'.",
    ]);
  });

  it('gives way to a newer file, field by field in the preview', () => {
    const harness = started();
    const { rows, preview } = harness.import([people('2026-02-10', 'Lisbon')], { rule: 'newer' });
    expect(rows[0]!.changes).toContainEqual({ field: 'city', before: 'Porto', after: 'Lisbon' });
    expect(maya(harness)).toMatchObject({ city: 'Lisbon', country: 'Spain' });
    expect(preview.problems).toEqual([]);
  });

  it('never gives way to a file that is older than what is known', () => {
    const harness = started();
    harness.import([people('2025-06-01', 'Lisbon')], { rule: 'newer' });
    expect(maya(harness)).toMatchObject({ city: 'Porto' });
  });

  it('is asked about on request, and the answer holds', () => {
    const harness = started();
    const file = people('2026-02-10', 'Lisbon');
    const plan = harness.plan([file], { rule: 'ask' });
    expect(plan.preview.counts).toMatchObject({ doubtful: 1, changed: 0 });
    expect(plan.preview.doubtful).toMatchObject([
      {
        question: 'The file says something else about city. Which holds?',
        options: [{ id: 'keep' }, { id: 'take' }, {}],
      },
    ]);
    const id = plan.preview.doubtful[0]!.id;
    harness.import([file], { rule: 'ask', decisions: { [id]: 'keep' } });
    expect(maya(harness)).toMatchObject({ city: 'Porto' });
    harness.import([people('2026-03-10', 'Lisbon')], { rule: 'ask', decisions: { [id]: 'take' } });
    expect(maya(harness)).toMatchObject({ city: 'Lisbon' });
  });
});

describe('what an export of orders contradicts', () => {
  const orders = (day: string, revenue: string) =>
    textFile(
      `orders-${day}.csv`,
      `tracking_id,source,campaign,influencer_id,product,transaction_date,orders,revenue\n1,organic,,,Tea,2026-01-02,1,${revenue}\n`,
    );
  const options = (day: string, rule?: ImportRule): ImportOptions => ({
    currency: 'EUR',
    ...(rule && { rule }),
    files: { 0: { capturedOn: day } },
  });
  const revenue = (harness: ImportHarness) => [...harness.store.all('order')][0]!.revenue.amount;

  it.each([
    [undefined, '7.00'],
    ['newer', '7.00'],
    ['fill', '5.00'],
    ['ask', '5.00'],
  ] as const)('follows its rule (%s)', (rule, expected) => {
    const harness = createImportHarness();
    harness.import([orders('a', '5.00')], options('2026-01-05'));
    harness.import([orders('b', '7.00')], options('2026-01-06', rule));
    expect(revenue(harness)).toBe(expected);
  });

  it.each([
    [undefined, 'Autumn'],
    ['fill', 'Spring'],
    ['ask', 'Spring'],
  ] as const)('leaves an order in its campaign or moves it by the same rule (%s)', (rule, expected) => {
    const inCampaign = (name: string) =>
      textFile(
        `${name}.csv`,
        `tracking_id,source,campaign,influencer_id,product,transaction_date,orders,revenue\n1,organic,${name},,Tea,2026-01-02,1,5.00\n`,
      );
    const harness = createImportHarness();
    harness.import([inCampaign('Spring')], options('2026-01-05'));
    const { preview } = harness.import([inCampaign('Autumn')], options('2026-01-06', rule));
    const { campaignId } = [...harness.store.all('order')][0]!;
    expect(harness.store.get('campaign', campaignId!)?.name).toBe(expected);
    expect(harness.store.count('campaign')).toBe(expected === 'Spring' ? 1 : 2);
    expect(preview.problems.map(({ severity }) => severity)).toEqual(expected === 'Spring' ? ['notice'] : []);
  });
});
