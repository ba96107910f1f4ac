import { describe, expect, it } from 'vitest';
import type { WebTraffic } from '#shared/model/web-traffic.ts';
import { importFixture } from '#test/helpers/import-fixture.ts';
import { createImportHarness, textFile, type ImportHarness } from '#test/helpers/import-harness.ts';

const file = importFixture('web-traffic.csv');
const eur = { currency: 'EUR' };
const july = { startsOn: '2026-07-01', endsOn: '2026-07-31' };

const readings = ({ store }: ImportHarness): Partial<WebTraffic>[] =>
  [...store.all('webTraffic')].map((reading): Partial<WebTraffic> => {
    const said: Partial<WebTraffic> = { ...reading };
    delete said.id;
    delete said.evidence;
    return said;
  });

describe('a report of web analytics', () => {
  it('becomes one reading for each value of every table, without totals and rates', () => {
    const harness = createImportHarness();
    const { rows, preview } = harness.import([file], eur);
    expect(rows.map(({ row, outcome, title }) => [row, outcome, title])).toEqual([
      [8, 'skipped', 'Grand total'],
      [9, 'added', 'Referral'],
      [10, 'added', 'Organic Social'],
      [19, 'added', '(direct) / (none)'],
      [20, 'added', '(not set)'],
    ]);
    expect(readings(harness)).toEqual([
      {
        dimension: 'channel',
        value: 'Referral',
        ...july,
        sessions: 1000,
        engagedSessions: 600,
        events: 4100,
        keyEvents: 20,
        revenue: { amount: '1500.50', currency: 'EUR' },
      },
      {
        dimension: 'channel',
        value: 'Organic Social',
        ...july,
        sessions: 500,
        engagedSessions: 300,
        events: 2200,
        keyEvents: 10,
        revenue: { amount: '1000.00', currency: 'EUR' },
      },
      { dimension: 'source-medium', value: '(direct) / (none)', ...july, sessions: 900, engagedSessions: 500 },
      { dimension: 'source-medium', value: '(not set)', ...july, sessions: 600, engagedSessions: 400 },
    ]);
    expect(preview.problems).toEqual([]);
    const rates = preview.files[0]!.columns.filter(({ why }) => why.includes('rates are computed'));
    expect(rates.map(({ header }) => header)).toEqual([
      'Engagement rate',
      'Average engagement time per session',
      'Events per session',
    ]);
    const again = harness.import([file], eur);
    expect(again.preview.changesNothing).toBe(true);
    expect(again.preview.counts).toMatchObject({ unchanged: 4, skipped: 1 });
  });

  it('needs the currency of its revenue', () => {
    const { preview, changes } = createImportHarness().plan([file]);
    expect(preview.needs.map(({ what }) => what)).toEqual(['currency']);
    expect(changes).toEqual([]);
  });

  it.each([
    ['Session primary channel group (Default Channel Group)', 'channel'],
    ['Session default channel grouping', 'channel'],
    ['Session source / medium', 'source-medium'],
    ['Session manual source / medium', 'source-medium'],
    ['Session source', 'source'],
    ['Session medium', 'medium'],
    ['Session campaign', 'campaign'],
    ['Session manual campaign name', 'campaign'],
    ['Session manual ad content', 'content'],
    ['Session manual term', 'term'],
    ['Landing page + query string', 'landing-page'],
    ['Landing page', 'landing-page'],
    ['First user source', 'source'],
    ['Sitzung – Standard-Channelgruppe', 'channel'],
    ['Groupe de canaux par défaut de la session', 'channel'],
    ['Grup saluran default sesi', 'channel'],
  ])('reads %s as %s', (header, dimension) => {
    const harness = createImportHarness();
    harness.import([textFile('report-2026-07-01.csv', `${header},Sessions\nx,5\n`)]);
    expect(readings(harness)).toEqual([
      { dimension, value: 'x', startsOn: '2026-07-01', endsOn: '2026-07-01', sessions: 5 },
    ]);
  });

  it.each(['Gesamtsumme', 'Total général', 'Total keseluruhan', 'GRAND TOTAL'])('leaves %s out', (total) => {
    const { rows } = createImportHarness().plan([textFile('a.csv', `Session source,Sessions\n${total},5\n`)]);
    expect(rows[0]).toMatchObject({ outcome: 'skipped', reason: expect.stringContaining('total') as string });
  });

  it.each([
    [
      'Sitzung – Quelle/Medium,Sitzungen,Sitzungen mit Interaktionen,Interaktionsrate,Ereignisanzahl',
      ['Interaktionsrate'],
    ],
    [
      'Source/Support de la session,Sessions,Sessions avec engagement,Taux d’engagement,Nombre d’événements',
      ['Taux d’engagement'],
    ],
    ['Sumber/media sesi,Sesi,Pengguna aktif,Rasio engagement,Jumlah peristiwa', ['Rasio engagement']],
  ])('reads the figures under %s', (headers, leftOut) => {
    const { preview } = createImportHarness().plan([textFile('a.csv', `${headers}\nx / y,9,5,"0,5",3\n`)]);
    expect(preview.counts.added).toBe(1);
    expect(preview.files[0]!.columns.filter(({ field }) => field === null).map(({ header }) => header)).toEqual(
      leftOut,
    );
  });
});

describe('the days of a report', () => {
  const report = 'Session source,Sessions\nx,5\n';
  it.each([
    ['traffic-2026-07.csv', {}, july],
    ['traffic.csv', { files: { 0: { capturedOn: '2026-07-04' } } }, { startsOn: '2026-07-04', endsOn: '2026-07-04' }],
  ])('come from the name %s or from the day that was chosen', (name, options, period) => {
    const harness = createImportHarness();
    const { preview } = harness.import([textFile(name, report)], options);
    expect(readings(harness)).toMatchObject([period]);
    expect(preview.files[0]!.guesses.at(-1)).toContain('2026-07');
  });

  it('are missing where nobody says them, and said so', () => {
    const harness = createImportHarness();
    const { preview } = harness.import([textFile('traffic.csv', report)]);
    expect(readings(harness)[0]).not.toHaveProperty('startsOn');
    expect(preview.files[0]!.guesses.join(' ')).toContain('does not say which days');
  });

  it('can stand in a column', () => {
    const harness = createImportHarness();
    harness.import([textFile('t.csv', 'Session source,Date,Sessions\nx,20260701,5\nx,20260702,6\n')]);
    expect(readings(harness).map(({ startsOn, sessions }) => [startsOn, sessions])).toEqual([
      ['2026-07-01', 5],
      ['2026-07-02', 6],
    ]);
  });
});

describe('a reading that is there already', () => {
  const report = (sessions: number, header = 'Session source') =>
    textFile('traffic-2026-07.csv', `${header},Sessions\nx,${sessions}\n`);

  it('follows the newest export, unless the rule keeps what is stored', () => {
    const harness = createImportHarness();
    harness.import([report(5)]);
    expect(harness.plan([report(6)], { rule: 'fill' }).rows[0]!.outcome).toBe('unchanged');
    expect(harness.import([report(6)]).rows[0]).toMatchObject({
      outcome: 'changed',
      changes: [{ field: 'sessions', before: '5', after: '6' }],
    });
    expect(readings(harness)).toMatchObject([{ sessions: 6 }]);
  });

  it('goes into the chosen campaign and is found there again', () => {
    const harness = createImportHarness();
    harness.import([report(5)]);
    expect(harness.import([report(5)], { intoCampaign: 'Spring' }).rows[0]!.outcome).toBe('changed');
    const [campaign] = harness.store.all('campaign');
    expect(readings(harness)).toMatchObject([{ campaignId: campaign!.id, sessions: 5 }]);
    expect(harness.import([report(5)], { intoCampaign: 'spring' }).preview.changesNothing).toBe(true);
    expect(harness.import([report(5)]).preview.changesNothing).toBe(true);
  });

  it('is not mixed with visits that are counted by the first of somebody', () => {
    const harness = createImportHarness();
    harness.import([report(5)]);
    expect(harness.import([report(9, 'First user source')]).rows[0]).toMatchObject({
      outcome: 'unchanged',
      reason: expect.stringContaining('not mixed') as string,
    });
    expect(readings(harness)).toMatchObject([{ sessions: 5 }]);
  });

  it('stands in two rows of a file: a person decides', () => {
    const harness = createImportHarness();
    const file = textFile('t-2026-07.csv', 'Session source,Sessions\nx,5\nx,6\n');
    const [item] = harness.plan([file]).preview.doubtful;
    harness.import([file], { decisions: { [item!.id]: 'row:3' } });
    expect(readings(harness)).toMatchObject([{ sessions: 6 }]);
    expect(harness.import([file]).preview).toMatchObject({ changesNothing: true, doubtful: [] });
  });
});

it('names row, column and remedy of what is wrong', () => {
  const { preview } = createImportHarness().plan([textFile('t-2026-07.csv', 'Session source,Sessions\n,5\nx,lots\n')]);
  expect(preview.problems.map(({ problem }) => problem)).toEqual([
    'Row 2, Session source: is empty, but it is needed.',
    "Row 3, Sessions: 'lots' is not a number. Write it like 12400, 12,400 or 12.4K.",
  ]);
});
