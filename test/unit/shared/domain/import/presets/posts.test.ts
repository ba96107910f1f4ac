import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '#shared/domain/import/import-types.ts';
import { importFixture } from '#test/helpers/import-fixture.ts';
import { createImportHarness, textFile, type ImportHarness } from '#test/helpers/import-harness.ts';
import { fixturePeople } from '#test/helpers/preset-fixtures.ts';

/** Imports a fixture for people who are known already and answers what it brought. */
function imported(file: string, options: ImportOptions | ((harness: ImportHarness) => ImportOptions) = {}) {
  const harness = createImportHarness();
  harness.import([textFile('people.csv', fixturePeople)]);
  const plan = harness.import([importFixture(file)], typeof options === 'function' ? options(harness) : options);
  return { harness, plan, posts: postsOf(harness) };
}

const nameOf = ({ store }: ImportHarness, id: string): string | undefined => store.get('influencer', id)?.name;

function postsOf(harness: ImportHarness) {
  return [...harness.store.all('post')].map((post) => ({
    id: `${post.externalId!.system} ${post.externalId!.value}`,
    of: nameOf(harness, post.influencerId),
    platform: post.platform,
    day: post.postedOn,
    format: post.format,
    url: post.url,
    caption: post.caption,
    metrics: harness.store.lookup('metricSnapshot', 'subject', post.id).map(({ metrics }) => metrics),
  }));
}

const whyOf = ({ plan }: ReturnType<typeof imported>): Record<string, string> =>
  Object.fromEntries(
    plan.preview.files[0]!.columns.filter(({ field }) => field === null).map((c) => [c.header, c.why]),
  );

describe('Instagram posts of Meta Business Suite', () => {
  it('have their figures of a whole life, and not those of a day', () => {
    const { posts, plan } = imported('instagram-content.csv');
    expect(posts).toEqual([
      {
        id: 'instagram 18011000000000001',
        of: 'Mara Fjeld',
        platform: 'instagram',
        day: '2026-10-03',
        format: 'reel',
        url: 'https://www.instagram.com/reel/DAexample1/',
        caption: 'Up the ridge, before the rain\n#hiking',
        metrics: [{ views: 12_400, reach: 9_100, likes: 610, shares: 88, comments: 57, saves: 230 }],
      },
      {
        id: 'instagram 18011000000000002',
        of: 'Mara Fjeld',
        platform: 'instagram',
        day: '2026-10-05',
        format: 'carousel',
        url: 'https://www.instagram.com/p/DAexample2/',
        caption: 'Ten tents, compared',
        metrics: [{ views: 1_050, likes: 75, shares: 3, comments: 12, saves: 9 }],
      },
    ]);
    expect(plan.rows.map(({ row, outcome, reason }) => [row, outcome, reason])).toEqual([
      [2, 'added', 'New post.'],
      [3, 'added', 'New post.'],
      [4, 'skipped', 'The figures of a single day; only those of the whole life of a post are kept.'],
    ]);
  });

  it('say why columns are not stored', () => {
    expect(whyOf(imported('instagram-content.csv'))).toEqual({
      'Account ID': 'Not stored: another column says already what the row is about.',
      'Duration (sec)': 'Not stored: it is no measure that is kept of a post.',
      'Data comment': 'Not stored: it only says what the figures of the row are of.',
      Date: 'Not stored: it only says what the figures of the row are of.',
      Follows: 'Not stored: it is no measure that is kept of a post.',
    });
  });

  it('of older exports have impressions', () => {
    expect(imported('instagram-content-2023.csv').posts[0]!.metrics).toEqual([
      { impressions: 2_210, reach: 1_800, shares: 4, likes: 130, comments: 6, saves: 11 },
    ]);
  });

  it.each(['de', 'fr', 'id', 'sv'])('are read the same with headers in the language %s', (language) => {
    const read = imported(`instagram-content-${language}.csv`);
    expect(read.posts.map(({ of, day, format, metrics }) => ({ of, day, format, metrics }))).toEqual(
      ['reel', 'image', 'carousel'].map((format, index) => ({
        of: 'Mara Fjeld',
        day: `2026-10-0${index + 1}`,
        format,
        metrics: [{ views: 1_000 + (index + 1) * 100, reach: 900, likes: 60, shares: 5, comments: 7, saves: 11 }],
      })),
    );
    expect(Object.keys(whyOf(read))).toHaveLength(5);
    expect(Object.values(whyOf(read)).filter((why) => why.includes('not known'))).toEqual([]);
  });

  it('take days for American ones, say so, and let somebody choose otherwise', () => {
    const [file] = imported('instagram-content.csv').plan.preview.files;
    expect(file).toMatchObject({ dateOrder: 'mdy', unclear: ['decimals', 'dateOrder'] });
    expect(file!.guesses.join(' ')).toContain('month first, as in most files of this kind');
    const chosen = imported('instagram-content.csv', { files: { 0: { dateOrder: 'dmy' } } });
    expect(chosen.posts[0]!.day).toBe('2026-03-10');
    expect(chosen.plan.preview.files[0]!.guesses.join(' ')).not.toContain('month first');
  });

  it('go by what their days show where these cannot be American', () => {
    const content = new TextDecoder().decode(importFixture('instagram-content.csv').bytes);
    const harness = createImportHarness();
    harness.import([textFile('people.csv', fixturePeople)]);
    harness.import([textFile('a.csv', content.replace('10/05/2026 18:00', '25/10/2026 18:00'))]);
    expect(postsOf(harness)[0]!.day).toBe('2026-03-10');
  });

  it('are asked about once where nobody has the account', () => {
    const harness = createImportHarness();
    const file = importFixture('instagram-content.csv');
    const [item, ...others] = harness.plan([file]).preview.doubtful;
    expect(others).toEqual([]);
    harness.import([file], { decisions: { [item!.id]: 'new' } });
    const [person] = harness.store.all('influencer');
    expect(person!.name).toBe('Mara Fjeld');
    expect(harness.store.lookup('account', 'key', 'instagram:mara.fjeld')).toHaveLength(1);
    expect(harness.store.count('post')).toBe(2);
  });

  it('keep what a layout knows when somebody has chosen columns once', () => {
    const harness = createImportHarness();
    harness.import([textFile('people.csv', fixturePeople)]);
    const file = importFixture('instagram-content.csv');
    const { mappings } = harness.import([file], { files: { 0: { columns: { 4: 'none' } } } });
    harness.store.apply(
      mappings.map((after) => ({ op: 'create', kind: 'importMapping', id: after.id, after }) as never),
    );
    const { preview } = harness.plan([file]);
    expect(preview.files[0]).toMatchObject({
      remembered: 'instagram-content.csv',
      preset: { id: 'instagram-content' },
    });
    expect(preview.counts).toMatchObject({ unchanged: 2, skipped: 1 });
  });
});

describe('Facebook posts of Meta Business Suite', () => {
  // Nobody has the account in the address of a post, so that somebody has to say whose it is.
  const known = (harness: ImportHarness): ImportOptions => {
    const [person] = harness.store.all('influencer');
    return { decisions: { 'owner:0:@mara.fjeld': `id:${person!.id}` } };
  };

  it('belong to the page by its name, with the longer of title and description', () => {
    const { posts } = imported('facebook-content.csv', known);
    expect(posts).toMatchObject([
      {
        id: 'facebook 122000000000001',
        of: 'Mara Fjeld',
        platform: 'facebook',
        day: '2026-09-08',
        format: 'image',
        caption: 'An autumn walk, in full',
        metrics: [{ views: 270, reach: 200, likes: 40, comments: 3, shares: 1, clicks: 1 }],
      },
      {
        format: 'reel',
        caption: 'Up the ridge, before the rain',
        metrics: [{ views: 1_900, reach: 1_500, likes: 71, comments: 6, shares: 3, clicks: 5 }],
      },
    ]);
  });

  it('are read with Swedish headers too', () => {
    expect(imported('facebook-content-sv.csv', known).posts).toMatchObject([
      { format: 'image', metrics: [{ views: 310, reach: 250, likes: 25, comments: 4, shares: 1, clicks: 2 }] },
    ]);
  });

  it('say why every other column is not stored', () => {
    expect(Object.values(whyOf(imported('facebook-content.csv'))).filter((why) => why.includes('not known'))).toEqual(
      [],
    );
    expect(whyOf(imported('facebook-content.csv'))).toMatchObject({
      'Estimated earnings (USD)': 'Not stored: it is private and nothing here needs it.',
      'Reactions, Comments and Shares': 'Not stored: it is worked out from other columns.',
    });
  });
});

describe('videos of TikTok Studio', () => {
  it('get id and account from their address', () => {
    const { posts } = imported('tiktok-content.csv');
    expect(posts).toMatchObject([
      {
        id: 'tiktok 7412345678901234567',
        of: 'Odo Quarn',
        platform: 'tiktok',
        day: '2026-08-02',
        caption: 'Three ways to brew',
        metrics: [{ likes: 1_200, comments: 48, shares: 31, views: 18_400 }],
      },
      { id: 'tiktok 7412345678901234999', metrics: [{ likes: 640, comments: 12, shares: 9, views: 9_100 }] },
    ]);
  });

  it('are the same video in every variant of the export', () => {
    const { harness } = imported('tiktok-content.csv');
    const { preview } = harness.import([importFixture('tiktok-content-long.csv')]);
    expect(preview.counts).toMatchObject({ read: 1, added: 0, changed: 1 });
    expect(harness.import([importFixture('tiktok-content-short.csv')]).preview.counts.added).toBe(0);
    expect(postsOf(harness)[0]!.metrics).toContainEqual({
      likes: 1_200,
      comments: 48,
      shares: 31,
      views: 18_400,
      saves: 40,
    });
  });

  it('say why times and percentages are not stored', () => {
    expect(whyOf(imported('tiktok-content-long.csv'))).toEqual({
      'Total play time': 'Not stored: it is no measure that is kept of a post.',
      'Average watch time': 'Not stored: it is no measure that is kept of a post.',
      'Watched full video': 'Not stored: rates are computed from counts, so that every rate has a known formula.',
    });
  });
});

describe('videos of YouTube Studio', () => {
  const owned: ImportOptions = { files: { 0: { owner: 'Odo Quarn' } } };

  it('need somebody whose they are, as the file names no channel', () => {
    const { plan } = imported('youtube-table-data.csv');
    expect(plan.preview.needs.map(({ what }) => what)).toEqual(['owner']);
    expect(plan.changes).toEqual([]);
  });

  it('have their address from their id, which may begin with a hyphen; the total is no video', () => {
    const { posts, plan } = imported('youtube-table-data.csv', owned);
    expect(posts).toMatchObject([
      {
        id: 'youtube -aBcdEF1234',
        of: 'Odo Quarn',
        platform: 'youtube',
        day: '2026-10-03',
        url: 'https://www.youtube.com/watch?v=-aBcdEF1234',
        caption: 'A pour-over, slowly',
        metrics: [{ views: 9_000, impressions: 90_000 }],
      },
      { caption: 'Total nonsense about beans', metrics: [{ views: 1_300, impressions: 6_000 }] },
    ]);
    expect(plan.rows[0]).toMatchObject({ row: 2, outcome: 'skipped' });
    expect(plan.preview.counts).toMatchObject({ read: 3, added: 2, skipped: 1 });
  });

  it('are read with newer headers', () => {
    const read = imported('youtube-table-data-newer.csv', owned);
    expect(read.posts).toMatchObject([
      { metrics: [{ views: 9_000, impressions: 90_000, likes: 300, comments: 21, shares: 14 }] },
    ]);
    expect(Object.values(whyOf(read)).filter((why) => why.includes('not known'))).toEqual([]);
    expect(whyOf(read)).toMatchObject({
      Subscribers: 'Not stored: it is no measure that is kept of a post.',
      'Estimated revenue (USD)': 'Not stored: it is private and nothing here needs it.',
    });
  });

  it('of single days, as the chart has them, are left out', () => {
    const harness = createImportHarness();
    harness.import([textFile('people.csv', fixturePeople)]);
    const chart =
      'Date,Content,Video title,Video publish time,Duration,Views\n2026-10-04,-aBcdEF1234,A pour-over,"Oct 3, 2026",412,700\n';
    const { preview } = harness.plan([textFile('Chart data.csv', chart)], owned);
    expect(preview.counts).toMatchObject({ read: 1, added: 0, skipped: 1 });
  });
});

describe('posts of creators of impact.com', () => {
  it('are read without what was paid for them', () => {
    const read = imported('impact-creators.csv');
    expect(read.posts).toMatchObject([
      {
        id: 'impact p-1',
        of: 'Mara Fjeld',
        day: '2026-05-03',
        format: 'reel',
        metrics: [{ clicks: 120, comments: 57, impressions: 20_100 }],
      },
    ]);
    expect([...read.harness.store.all('campaign')].map(({ name }) => name)).toEqual(['Spring']);
    expect(whyOf(read)).toMatchObject({ 'Flat Fee': expect.stringContaining('lists of payments') as string });
  });
});
