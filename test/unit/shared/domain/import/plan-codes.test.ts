import { describe, expect, it } from 'vitest';
import { importFixture } from '#test/helpers/import-fixture.ts';
import { createImportHarness, textFile, type ImportHarness } from '#test/helpers/import-harness.ts';
import { fixturePeople } from '#test/helpers/preset-fixtures.ts';

function workspace(): ImportHarness {
  const harness = createImportHarness();
  harness.import([textFile('people.csv', fixturePeople)]);
  return harness;
}

const file = importFixture('own-codes.csv');
const list = (...rows: string[]) => textFile('codes.csv', ['Code,Handle,Platform,Campaign,Note', ...rows].join('\n'));

const codes = ({ store }: ImportHarness) =>
  [...store.all('promoCode')].map(({ code, influencerId, campaignId, note }) => ({
    code,
    whose: influencerId && store.get('influencer', influencerId)!.name,
    campaign: campaignId && store.get('campaign', campaignId)!.name,
    note,
  }));

describe('a list of discount codes', () => {
  it('names whose they are, asks about names nobody has and keeps codes of everybody', () => {
    const harness = workspace();
    const [item] = harness.plan([file]).preview.doubtful;
    expect(item!.id).toBe('owner:0:@odo.quarn');
    const odo = [...harness.store.all('influencer')].find(({ name }) => name === 'Odo Quarn')!;
    const decisions = { [item!.id]: `id:${odo.id}` };
    const { rows } = harness.import([file], { decisions });
    expect(rows.map(({ row, outcome, title }) => [row, outcome, title])).toEqual([
      [2, 'added', 'MARA10'],
      [3, 'added', 'ODO15'],
      [4, 'added', 'WELCOME'],
    ]);
    expect(codes(harness)).toEqual([
      { code: 'MARA10', whose: 'Mara Fjeld', campaign: 'Spring', note: 'ten per cent' },
      { code: 'ODO15', whose: 'Odo Quarn', campaign: 'Spring', note: undefined },
      { code: 'WELCOME', whose: undefined, campaign: 'Spring', note: 'for everybody' },
    ]);
    const again = harness.import([file], { decisions });
    expect(again.preview.changesNothing).toBe(true);
    expect(again.preview.counts.unchanged).toBe(3);
  });

  it('gives codes of nobody an owner, whatever their case, and corrects their notes', () => {
    const harness = workspace();
    harness.import([list('welcome,,,,old')]);
    const { rows } = harness.import([list('WELCOME,mara.fjeld,Instagram,Spring,new')]);
    expect(rows[0]).toMatchObject({
      outcome: 'changed',
      changes: [
        { field: 'influencer', before: null, after: 'Mara Fjeld' },
        { field: 'note', before: 'old', after: 'new' },
        { field: 'campaign', before: null, after: 'Spring' },
      ],
    });
    expect(codes(harness)).toEqual([{ code: 'welcome', whose: 'Mara Fjeld', campaign: 'Spring', note: 'new' }]);
  });

  it('leaves a code with whom it is and says what to do', () => {
    const harness = workspace();
    harness.import([list('MARA10,mara.fjeld,Instagram,,')]);
    const { preview } = harness.import([
      list('mara10,odo.quarn,TikTok,,', ',odo.quarn,TikTok,,', `${'x'.repeat(201)},,,,`),
    ]);
    expect(preview.problems.map(({ row, column, problem }) => [row, column, problem])).toEqual([
      [
        2,
        'Code',
        "Row 2, Code: the code 'MARA10' is stored as Mara Fjeld’s and stays theirs. Correct the row, or change the code first.",
      ],
      [3, 'Code', 'Row 3, Code: is empty, but it is needed.'],
      [4, 'Code', 'Row 4, Code: has 201 characters; 200 is the most. Shorten it.'],
    ]);
    expect(preview.changesNothing).toBe(true);
  });

  it('asks which of two rows about one code holds', () => {
    const harness = workspace();
    const rows = list('A1,mara.fjeld,Instagram,,', 'a1,odo.quarn,TikTok,,');
    const [item] = harness.plan([rows]).preview.doubtful;
    expect(item!.options.map(({ id }) => id)).toEqual(['row:2', 'row:3', 'leave']);
    harness.import([rows], { decisions: { [item!.id]: 'row:3' } });
    expect(codes(harness)).toMatchObject([{ code: 'a1', whose: 'Odo Quarn' }]);
  });

  it('tells whose the orders of the same import are', () => {
    const harness = workspace();
    const orders = textFile(
      'orders.csv',
      'Order number,Order date,Net sales,Currency,Discount code\n7,2026-04-02,12.50,EUR,mara10\n',
    );
    const { preview } = harness.import([orders, list('MARA10,mara.fjeld,Instagram,,')]);
    expect(preview.doubtful).toEqual([]);
    const [order] = harness.store.all('order');
    expect(harness.store.get('influencer', order!.influencerId!)!.name).toBe('Mara Fjeld');
  });
});
