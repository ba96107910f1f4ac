import { describe, expect, it } from 'vitest';
import { importFixture } from '#test/helpers/import-fixture.ts';
import { createImportHarness, textFile, type ImportHarness } from '#test/helpers/import-harness.ts';

const ecb = importFixture('ecb-rates.csv');

const days = ({ store }: ImportHarness) =>
  [...store.all('exchangeRate')].map(({ on, baseCurrency, source, rates }) => ({
    of: `${on} ${baseCurrency} ${source}`,
    rates: Object.fromEntries(rates.map(({ currency, rate }) => [currency, rate])),
  }));

describe('the reference rates of the ECB', () => {
  it('are one record for each day, without currencies that are gone and days without a rate', () => {
    const harness = createImportHarness();
    const { preview } = harness.import([ecb], { currency: 'USD' });
    expect(preview.counts).toMatchObject({ read: 2, added: 2 });
    expect(days(harness).map(({ of }) => of)).toEqual(['2026-05-19 EUR ECB', '2026-05-18 EUR ECB']);
    expect(days(harness)[0]!.rates).toMatchObject({ USD: '1.1262', JPY: '163.15', IDR: '18463.6', INR: '96.205' });
    expect(Object.keys(days(harness)[0]!.rates)).not.toContain('LTL');
    expect(preview.files[0]!.guesses).toContain('The rates are read as units of each currency for one EUR.');
    const leftOut = preview.files[0]!.columns.filter(({ field }) => field === null).map(({ header }) => header);
    expect(leftOut).toEqual(['CYP', 'EEK', 'LTL']);
    const [first] = harness.store.all('exchangeRate');
    expect(first!.evidence).toMatchObject({ source: 'export', file: 'ecb-rates.csv', row: 2 });
    expect(harness.import([ecb]).preview).toMatchObject({ changesNothing: true, counts: { unchanged: 2 } });
  });

  it('can be those of one day, written with the name of the month', () => {
    const harness = createImportHarness();
    const headers = 'Date, USD, JPY, CZK, DKK, GBP, HUF, PLN, SEK, CHF, NOK, AUD, CAD, ';
    const row =
      '19 May 2026, 1.1262, 163.15, 24.884, 7.4595, 0.84205, 402.93, 4.2608, 10.8885, 0.9381, 11.6078, 1.7474, 1.5695, ';
    const { preview } = harness.import([textFile('eurofxref.csv', `${headers}\n${row}\n`)]);
    expect(preview.files[0]!.preset!.id).toBe('ecb-rates');
    expect(days(harness)).toMatchObject([{ of: '2026-05-19 EUR ECB', rates: { USD: '1.1262', CAD: '1.5695' } }]);
  });

  it('correct what is stored of a day and add currencies, by the rule of the import', () => {
    const harness = createImportHarness();
    harness.import([ecb]);
    const content = new TextDecoder().decode(ecb.bytes);
    const file = textFile(
      'later.csv',
      content.replace('1.1262,163.15', '1.1300,163.150').replace('44.9,11', '44.9,11'),
    );
    expect(harness.plan([file], { rule: 'fill' }).rows[0]!.outcome).toBe('unchanged');
    const [item] = harness.plan([file], { rule: 'ask' }).preview.doubtful;
    expect(item!.question).toContain('exchange rate: USD');
    expect(harness.import([file]).rows.map(({ outcome, changes }) => ({ outcome, changes }))).toEqual([
      { outcome: 'changed', changes: [{ field: 'exchange rate: USD', before: '1.1262', after: '1.1300' }] },
      { outcome: 'unchanged', changes: [] },
    ]);
    expect(days(harness)[0]!.rates).toMatchObject({ USD: '1.1300', JPY: '163.15' });
    expect(harness.store.count('exchangeRate')).toBe(2);
  });
});

describe('other tables of exchange rates', () => {
  it('need the currency they are of', () => {
    const { preview, changes } = createImportHarness().plan([importFixture('own-rates.csv')]);
    expect(preview.needs).toMatchObject([
      { what: 'currency', message: expect.stringContaining('of which currency') as string },
    ]);
    expect(changes).toEqual([]);
  });

  it('have a column for each currency', () => {
    const harness = createImportHarness();
    harness.import([importFixture('own-rates.csv')], { currency: 'USD' });
    expect(days(harness)).toEqual([
      { of: '2026-05-19 USD Imported table', rates: { EUR: '0.888', GBP: '0.7477', IDR: '16394.6' } },
      { of: '2026-05-18 USD Imported table', rates: { EUR: '0.8928', GBP: '0.7509', IDR: '16428.2' } },
    ]);
  });

  it('or one rate in each row, which add up by day', () => {
    const harness = createImportHarness();
    const { rows } = harness.import([importFixture('rates-by-row.csv')], { currency: 'EUR' });
    expect(rows.map(({ outcome, title }) => [outcome, title])).toEqual([
      ['added', '2026-05-19 USD'],
      ['changed', '2026-05-19 GBP'],
      ['added', '2026-05-18 USD'],
    ]);
    expect(days(harness)).toEqual([
      { of: '2026-05-19 EUR Imported table', rates: { USD: '1.1262', GBP: '0.84205' } },
      { of: '2026-05-18 EUR Imported table', rates: { USD: '1.1201' } },
    ]);
  });

  it('or say in every row which currency they are of', () => {
    const harness = createImportHarness();
    const file = textFile('r.csv', 'Date,Base,Currency,Rate\n2026-05-19,eur,USD,1.1\n2026-05-19,GBP,USD,1.3\n');
    harness.import([file]);
    expect(days(harness).map(({ of }) => of)).toEqual([
      '2026-05-19 EUR Imported table',
      '2026-05-19 GBP Imported table',
    ]);
  });

  it('name row, column and remedy of what is wrong', () => {
    const file = textFile(
      'r.csv',
      'Date,Currency,Rate\n2026-05-19,USD,1.1\n2026-05-19,USD,1.2\n2026-05-19,XXX,1\n2026-05-19,EUR,1\n,USD,1\n2026-05-19,JPY,much\n',
    );
    const { preview } = createImportHarness().plan([file], { currency: 'EUR' });
    expect(preview.problems.map(({ problem }) => problem)).toEqual([
      'Row 3: row 2 gives another rate of USD for 2026-05-19. Keep one of them.',
      "Row 4, Currency: 'XXX' is not a currency code. Use a code of three letters, such as EUR.",
      'Row 5: is the rate of EUR in itself. Correct the row.',
      'Row 6, Date: is empty, but it is needed.',
      "Row 7, Rate: 'much' is not an exchange rate. Write it like 1.0825.",
    ]);
    expect(preview.counts.added).toBe(1);
  });

  it('are not a table with one amount', () => {
    const { preview } = createImportHarness().plan([
      textFile('budget.csv', 'Date,Description,EUR\n2026-05-19,Paper,12\n'),
    ]);
    expect(preview.files[0]!.preset).toBeNull();
  });
});
