import { describe, expect, it } from 'vitest';
import { platformMeasures } from '#shared/domain/accounts/platform-measures.ts';
import { formatFigureValue } from '#shared/domain/figures/format-figure.ts';
import { addDays } from '#shared/lib/calendar-day.ts';
import { platforms } from '#shared/model/platform.ts';
import { accountsOfPerson, type AccountPage } from '#shared/queries/accounts-of-person.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

const shown = ({ rates }: AccountPage) =>
  rates.figures.map(({ label, value, blankReason }) => `${label}: ${value ? formatFigureValue(value) : blankReason}`);

/** A person with Instagram, YouTube, a podcast, a blog and a newsletter. */
function manySided() {
  const build = createStoreBuilder();
  const person = build.influencer('Mara Lind', { topics: ['Baking'] });
  const on = (platform: (typeof platforms)[number]) => build.account(person, `mara.${platform}`, { platform });
  const ids = {
    instagram: on('instagram'),
    youtube: on('youtube'),
    podcast: on('podcast'),
    blog: on('blog'),
    newsletter: on('newsletter'),
  };
  const followers = [20_000, 20_210, 20_400, 20_620, 20_800, 21_010, 21_200, 21_400, 21_610, 26_500, 24_900];
  for (const [month, count] of followers.entries()) {
    const day = addDays('2025-01-01', month * 30);
    build.snapshot('account', ids.instagram, { followers: count, averageLikes: 600, averageComments: 36 }, day);
  }
  build.snapshot(
    'account',
    ids.youtube,
    { followers: 9_000, averageViews: 4_000, averageLikes: 180, averageComments: 20 },
    '2025-05-01',
  );
  build.snapshot('account', ids.podcast, { monthlyListeners: 12_000, downloadsPerEpisode: 3_100 }, '2025-05-01');
  build.snapshot('account', ids.blog, { monthlyVisitors: 55_000, monthlyPageViews: 140_000 }, '2025-05-01');
  build.snapshot(
    'account',
    ids.newsletter,
    { followers: 4_000, issueSends: 3_900, issueOpens: 1_950, issueClicks: 195 },
    '2025-05-01',
  );
  const { accounts } = accountsOfPerson(build.store, { influencerId: person });
  const page = (platform: keyof typeof ids) => accounts.find(({ account }) => account.platform === platform)!;
  return { build, person, ids, accounts, page };
}

describe('accounts of a person', () => {
  it('has the measures of each platform, in the words of the platform', () => {
    const { accounts, page } = manySided();
    expect(accounts.map(({ account, audience }) => [account.platform, audience.name, audience.value])).toEqual([
      ['blog', 'Visitors a month', 55_000],
      ['instagram', 'Followers', 24_900],
      ['podcast', 'Listeners a month', 12_000],
      ['youtube', 'Subscribers', 9_000],
      ['newsletter', 'Subscribers', 4_000],
    ]);
    const names = (platform: 'youtube' | 'podcast' | 'blog' | 'newsletter') =>
      page(platform)
        .measures.filter(({ value }) => value !== null)
        .map(({ name }) => name);
    expect(names('youtube')).toEqual(['Views per video', 'Likes per video', 'Comments per video']);
    expect(names('podcast')).toEqual(['Downloads per episode']);
    expect(names('blog')).toEqual(['Page views a month']);
    expect(names('newsletter')).toEqual(['Sent per issue', 'Opened per issue', 'Clicked per issue']);
    expect(page('podcast').measures.map(({ name }) => name)).not.toContain('Likes per post');
  });

  it('names its rates, and leaves blank with the reason what has no denominator', () => {
    const { page } = manySided();
    expect(shown(page('youtube'))).toEqual([
      'Engagement rate by followers (ER-F): 2.22%',
      'Engagement rate by reach (ER-R): Reach per post not known for 1 May 2025.',
      'Engagement rate by views (ER-V): 5.00%',
      'Engagement rate by impressions (ER-I): Impressions per video not known for 1 May 2025.',
    ]);
    const [byFollowers] = page('youtube').rates.figures;
    expect(byFollowers!.formula).toBe('(likes + comments) per post / subscribers, as read off on one day');
    expect(page('youtube').rates.from).toBe('from averages of 1 May 2025');
    expect(shown(page('newsletter'))).toEqual(['Open rate: 50.00%', 'Click rate: 5.00%']);
    expect(page('podcast').rates.figures).toEqual([]);
    expect(page('blog').rates.figures).toEqual([]);
  });

  it('flags the spike and the loss after it, with the reason in numbers, and marks it on the chart', () => {
    const { page } = manySided();
    const { looks, charts } = page('instagram');
    expect(looks.map(({ kind }) => kind)).toEqual(['spike', 'drop']);
    expect(looks[0]!.title).toBe('Worth a look: sudden growth');
    expect(looks[0]!.reason).toMatch(
      /^4,890 more followers \(22\.63%\) between 29 Aug 2025 and 28 Sept? 2025\. That is 163 a day\./,
    );
    expect(looks[0]!.reason).toMatch(/going by 11 snapshots/);
    expect(looks[1]!.reason).toMatch(/^1,600 of the 4,890 gained \(32\.72%\) were gone again by 28 Oct 2025/);
    expect(looks.map(({ title, reason }) => title + reason).join(' ')).not.toMatch(/fake/i);
    const [size] = charts;
    expect(size!.series.map(({ name }) => name)).toEqual(['Followers', 'Worth a look']);
    expect(size!.series[1]!.values.filter((value) => value !== null)).toEqual([26_500]);
  });

  it('tells growth from the snapshots nearest to 30 and 90 days before', () => {
    const { page } = manySided();
    const { growth } = page('instagram');
    expect(growth.map(({ change }) => change)).toEqual([-1_600, -1_600, 3_500, null]);
    expect(growth[3]!.figure.value).toEqual({ type: 'ratio', value: 3_500 / 600, display: 'multiple' });
    const blog = page('blog').growth.map(({ figure }) => figure.blankReason);
    expect(blog[0]).toBe('There is only one snapshot with the size.');
    expect(blog[1]).toBe('No snapshot from about 30 days before 1 May 2025.');
  });

  it('leaves a gap in the chart where snapshots are missing', () => {
    const { build, ids, person } = manySided();
    build.snapshot('account', ids.instagram, { followers: 26_000 }, '2026-02-25');
    const { accounts } = accountsOfPerson(build.store, { influencerId: person });
    const [size] = accounts.find(({ account }) => account.platform === 'instagram')!.charts;
    expect(size!.categories).toHaveLength(11 + 3 + 1);
    expect(size!.series[0]!.values.slice(-5)).toEqual([24_900, null, null, null, 26_000]);
  });

  it('keeps the size known when a later snapshot says only other things', () => {
    const { build, ids, person } = manySided();
    build.snapshot('account', ids.blog, { monthlyPageViews: 150_000 }, '2025-06-01');
    const blog = accountsOfPerson(build.store, { influencerId: person }).accounts[0]!;
    expect(blog.audience).toMatchObject({ value: 55_000, day: '2025-05-01' });
    expect(blog.measures[0]).toMatchObject({ value: 150_000, day: '2025-06-01' });
  });

  it('goes by recorded posts where there are some, pooled or mean as the workspace says', () => {
    const rate = (engagementRateMethod: 'pooled' | 'mean') => {
      const build = createStoreBuilder({ engagementRateMethod });
      const person = build.influencer('Mara Lind');
      const account = build.account(person, 'mara');
      build.snapshot('account', account, { followers: 1_000, averageLikes: 900 }, '2025-01-01');
      build.snapshot('account', account, { followers: 4_000 }, '2025-03-01');
      for (const [postedOn, likes] of [
        ['2025-02-01', 100],
        ['2025-03-02', 200],
      ] as const) {
        build.snapshot('post', build.post(person, { postedOn, accountId: account }), { likes }, '2025-04-01');
      }
      const [page] = accountsOfPerson(build.store, { influencerId: person }).accounts;
      return page!.rates;
    };
    expect(rate('pooled').figures[0]!.value).toMatchObject({ value: 0.06 });
    expect(rate('mean').figures[0]!.value).toMatchObject({ value: 0.075 });
    expect(rate('mean').from).toBe('from 2 recorded posts');
    expect(rate('mean').figures[0]!.formula).toMatch(/engagements are likes$/);
    expect(rate('pooled').figures[1]!.blankReason).toBe('None of the 2 posts has a figure for reach.');
  });

  it('has a size and a first measure for every platform', () => {
    for (const platform of platforms) {
      const { audience, measures } = platformMeasures[platform];
      expect(new Set(measures).size).toBe(measures.length);
      for (const measure of audience) expect(measures).toContain(measure);
    }
  });
});
