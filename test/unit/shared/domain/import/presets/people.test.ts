import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '#shared/domain/import/import-types.ts';
import { importFixture } from '#test/helpers/import-fixture.ts';
import { createImportHarness, textFile, type ImportHarness } from '#test/helpers/import-harness.ts';
import { fixturePeople } from '#test/helpers/preset-fixtures.ts';

function imported(file: ReturnType<typeof importFixture>, options: ImportOptions = {}) {
  const harness = createImportHarness();
  const plan = harness.import([file], options);
  return { harness, plan, people: peopleOf(harness) };
}

function peopleOf({ store }: ImportHarness) {
  return [...store.all('influencer')].map((person) => {
    const accounts = store.lookup('account', 'influencer', person.id);
    return {
      name: person.name,
      ids: person.externalIds.map(({ system, value }) => `${system} ${value}`),
      emails: person.emails,
      phones: person.phones,
      country: person.country,
      city: person.city,
      topics: person.topics,
      accounts: accounts.map(({ platform, handle }) => `${platform} ${handle ?? ''}`),
      metrics: accounts.flatMap(({ id }) =>
        store.lookup('metricSnapshot', 'subject', id).map(({ metrics }) => metrics),
      ),
    };
  });
}

const whyOf = ({ plan }: ReturnType<typeof imported>): Record<string, string> =>
  Object.fromEntries(
    plan.preview.files[0]!.columns.filter(({ field }) => field === null).map((c) => [c.header, c.why]),
  );

const isPrivate = 'Not stored: it is private and nothing here needs it.';

describe('creators of Aspire', () => {
  it('have an account for each column, and one of the two ids', () => {
    const read = imported(importFixture('aspire-creators.csv'));
    expect(read.people).toMatchObject([
      {
        name: 'mara.fjeld',
        ids: ['aspire crm-1'],
        emails: ['mara@example.com'],
        city: 'Oslo',
        country: 'Norway',
        accounts: ['instagram mara.fjeld', 'youtube marafjeld'],
      },
      {
        name: 'odo.quarn',
        ids: ['aspire 77'],
        accounts: ['tiktok odo.quarn', 'youtube UCexample0000000000000A', 'pinterest odoquarn'],
      },
    ]);
    expect(whyOf(read)).toEqual({ address1: isPrivate, address2: isPrivate, state: isPrivate, postalcode: isPrivate });
    expect(JSON.stringify(read.plan.changes)).not.toContain('Example Street');
  });

  it('whose channel has no handle keep its id in the place of one, and that is told', () => {
    const { plan } = imported(importFixture('aspire-creators.csv'));
    expect(plan.preview.problems).toMatchObject([{ row: 3, column: 'youtube', severity: 'notice' }]);
    expect(plan.preview.problems[0]!.problem).toContain('stands in until you know the handle');
  });
});

describe('influencers of Upfluence', () => {
  it('have the account of their address, and the name of the profile where they have no other', () => {
    const read = imported(importFixture('upfluence-influencers.csv'));
    expect(read.people).toMatchObject([
      {
        name: 'Mara Fjeld',
        ids: ['upfluence 9001'],
        emails: ['mara@example.com'],
        phones: ['+4720000000'],
        accounts: ['instagram mara.fjeld'],
      },
      { name: 'Odo Quarn', ids: ['upfluence 9002'], accounts: ['tiktok odo.quarn'] },
    ]);
    expect(Object.keys(whyOf(read))).toHaveLength(6);
    expect(new Set(Object.values(whyOf(read)))).toEqual(new Set([isPrivate]));
  });
});

describe('lists of other tools', () => {
  it('with shortened figures and marks of the audience', () => {
    const read = imported(importFixture('audience-tool-list.csv'));
    expect(read.people).toMatchObject([
      {
        name: 'Mara Fjeld',
        accounts: ['instagram mara.fjeld'],
        emails: ['mara@example.com'],
        country: 'Norway',
        topics: ['Hiking'],
        metrics: [{ followers: 42_900, averageLikes: 4_100, averageViews: 20_500 }],
      },
    ]);
    expect(whyOf(read)).toEqual({
      'Engagement rate': 'Not stored: rates are computed from counts, so that every rate has a known formula.',
      Credibility: 'Not stored: it is a score without a published formula.',
      'Fake followers (%)': 'Not stored: it is a score without a published formula.',
    });
  });

  it('with a score of quality', () => {
    const read = imported(importFixture('quality-list.csv'), { files: { 0: { platform: 'instagram' } } });
    expect(read.people).toMatchObject([{ name: 'Odo Quarn', topics: ['Coffee'], metrics: [{ followers: 54_000 }] }]);
    expect(Object.keys(whyOf(read))).toEqual(['Engagement rate (%)', 'AQS', 'Quality audience', 'Audience country']);
    expect(Object.values(whyOf(read)).filter((why) => why.includes('not known'))).toEqual([]);
  });

  it('with languages and sites', () => {
    const { people } = imported(importFixture('business-list.csv'));
    expect(people).toMatchObject([
      { name: 'ysa.quill', accounts: ['tiktok ysa.quill'], metrics: [{ followers: 830_000, following: 120 }] },
    ]);
  });

  it('kept by hand', () => {
    const { people } = imported(importFixture('own-creators.csv'));
    expect(people).toMatchObject([
      { name: 'Mara Fjeld', accounts: ['instagram mara.fjeld'], country: 'Norway', metrics: [{ followers: 42_900 }] },
    ]);
  });
});

describe('lists in other languages', () => {
  it.each([
    ['German', 'Vorname;Nachname;Benutzername;Plattform;Abonnenten;Land;Stadt;Kategorie;E-Mail-Adresse'],
    ['French', 'Prénom;Nom;Nom d’utilisateur;Plateforme;Abonnés;Pays;Ville;Thématique;Adresse e-mail'],
    ['Indonesian', 'Nama depan;Nama belakang;Nama pengguna;Media sosial;Pengikut;Negara;Kota;Kategori;Alamat email'],
  ])('are read: %s', (_, header) => {
    const row = 'Mara;Fjeld;@mara.fjeld;Instagram;12.400;Norway;Oslo;Hiking;mara@example.com';
    const { people, plan } = imported(textFile('a.csv', `${header}\n${row}\n`));
    expect(plan.preview.problems).toEqual([]);
    expect(people).toEqual([
      {
        name: 'Mara Fjeld',
        ids: [],
        emails: ['mara@example.com'],
        phones: undefined,
        country: 'Norway',
        city: 'Oslo',
        topics: ['Hiking'],
        accounts: ['instagram mara.fjeld'],
        metrics: [{ followers: 12_400 }],
      },
    ]);
  });

  it('take a lone “Nom” for the whole name', () => {
    const { people } = imported(textFile('a.csv', 'Nom;Pseudo;Plateforme\nMara Fjeld;mara.fjeld;Instagram\n'));
    expect(people).toMatchObject([{ name: 'Mara Fjeld' }]);
  });
});

describe('columns named after platforms', () => {
  it('make an account each', () => {
    const { people } = imported(textFile('a.csv', 'Name,Instagram,TikTok\nMara Fjeld,@mara.fjeld,mara\n'));
    expect(people).toMatchObject([{ accounts: ['instagram mara.fjeld', 'tiktok mara'] }]);
  });

  it('say the platform of the figures where there is only one', () => {
    const { people, plan } = imported(textFile('a.csv', 'Name,Instagram,Followers\nMara Fjeld,@mara.fjeld,1200\n'));
    expect(plan.preview.needs).toEqual([]);
    expect(people).toMatchObject([{ accounts: ['instagram mara.fjeld'], metrics: [{ followers: 1_200 }] }]);
  });

  it('leave it to somebody to say of which account the figures are where there are several', () => {
    const file = textFile('a.csv', 'Name,Instagram,TikTok,Followers\nMara Fjeld,mara.fjeld,mara,1200\n');
    expect(imported(file).plan.preview.needs.map(({ what }) => what)).toEqual(['platform']);
    const { harness } = imported(file, { files: { 0: { platform: 'tiktok' } } });
    const [tiktok] = harness.store.lookup('account', 'key', 'tiktok:mara');
    expect(harness.store.lookup('metricSnapshot', 'subject', tiktok!.id).map(({ metrics }) => metrics)).toEqual([
      { followers: 1_200 },
    ]);
    expect(harness.store.lookup('account', 'key', 'instagram:mara.fjeld')).toHaveLength(1);
  });
});

describe('payments', () => {
  const paymentsOf = ({ store }: ImportHarness) =>
    [...store.all('payment')].map((payment) => ({
      of: store.get('influencer', payment.influencerId)?.name,
      amount: `${payment.amount.amount} ${payment.amount.currency}`,
      on: payment.paidOn,
      basis: payment.basis,
      campaigns: payment.allocations.length,
    }));

  it('of Upfluence count once they are made', () => {
    const harness = createImportHarness();
    harness.import([textFile('people.csv', fixturePeople)]);
    const { rows } = harness.import([importFixture('upfluence-payments.csv')]);
    expect(paymentsOf(harness)).toEqual([
      { of: 'Mara Fjeld', amount: '250.00 EUR', on: '2026-05-02', basis: 'other', campaigns: 1 },
    ]);
    expect(rows[1]).toMatchObject({ outcome: 'skipped', reason: 'The payment was not made.' });
  });

  it('of a list of collaborations', () => {
    const harness = createImportHarness();
    harness.import([textFile('people.csv', fixturePeople)]);
    const { preview } = harness.import([importFixture('own-collaborations.csv')], { currency: 'EUR' });
    expect(paymentsOf(harness).map(({ amount, basis }) => [amount, basis])).toEqual([
      ['250.00 EUR', 'fee'],
      ['40.00 EUR', 'gift'],
    ]);
    const left = preview.files[0]!.columns.filter(({ field }) => field === null);
    expect(left.map(({ header }) => header)).toEqual(['Deliverables', 'Deadline', 'Content status', 'Link']);
    expect(new Set(left.map(({ why }) => why))).toEqual(new Set(['Not stored: it says nothing about the payment.']));
  });
});
