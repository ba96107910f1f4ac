import type { MetricName } from '../../model/metric-snapshot.ts';
import type { Platform } from '../../model/platform.ts';
import { figures } from './figures.ts';

const { posts, reach, impressions, views, likes, comments, shares, saves, clicks } = figures.labels;

/** What measures are called where the platform has no word of its own. */
const measures: Readonly<Record<MetricName, string>> = {
  followers: 'Followers',
  posts,
  reach,
  impressions,
  views,
  likes,
  comments,
  shares,
  saves,
  clicks,
  following: 'Following',
  averageLikes: 'Likes per post',
  averageComments: 'Comments per post',
  averageShares: 'Shares per post',
  averageSaves: 'Saves per post',
  averageViews: 'Views per post',
  averageReach: 'Reach per post',
  averageImpressions: 'Impressions per post',
  averageEngagements: 'Engagements per post',
  averageAuthenticEngagements: 'Authentic engagements per post',
  monthlyVisitors: 'Visitors a month',
  monthlyPageViews: 'Page views a month',
  downloadsPerEpisode: 'Downloads per episode',
  monthlyListeners: 'Listeners a month',
  issueSends: 'Sent per issue',
  issueOpens: 'Opened per issue',
  issueClicks: 'Clicked per issue',
};

/** Words of a platform's own. */
const measuresOf: Readonly<Record<Platform, Readonly<Partial<Record<MetricName, string>>>>> = {
  instagram: {},
  tiktok: { posts: 'Videos', likes: 'Likes in all', averageViews: 'Views per video' },
  youtube: {
    followers: 'Subscribers',
    posts: 'Videos',
    views: 'Views in all',
    averageViews: 'Views per video',
    averageLikes: 'Likes per video',
    averageComments: 'Comments per video',
    averageShares: 'Shares per video',
    averageImpressions: 'Impressions per video',
    averageEngagements: 'Engagements per video',
  },
  x: { averageComments: 'Replies per post', averageShares: 'Reposts per post', averageSaves: 'Bookmarks per post' },
  facebook: { averageLikes: 'Reactions per post' },
  threads: { averageComments: 'Replies per post', averageShares: 'Reposts per post' },
  twitch: {
    posts: 'Streams',
    views: 'Views in all',
    averageViews: 'Viewers per stream',
    averageComments: 'Chat messages per stream',
    averageEngagements: 'Engagements per stream',
  },
  pinterest: { posts: 'Pins', monthlyPageViews: 'Views a month', averageLikes: 'Reactions per pin' },
  linkedin: { averageLikes: 'Reactions per post', averageShares: 'Reposts per post' },
  snapchat: { averageViews: 'Views per story' },
  blog: { followers: 'Readers signed up', posts: 'Articles' },
  podcast: { followers: 'Followers of the show', posts: 'Episodes' },
  newsletter: { followers: 'Subscribers', posts: 'Issues' },
  other: {},
};

/** Accounts of a person: their measures, standing, history and dialogs, and the sentences of the commands behind them. */
export const accounts = {
  measures,
  measuresOf,
  title: 'Accounts',
  empty: 'No account is known yet. Add the places where this person publishes.',
  add: 'Add an account',
  record: 'Record figures',
  recordFor: (account: string) => `Record figures of ${account}`,
  edit: (account: string) => `Edit ${account}`,
  remove: (account: string) => `Remove ${account}`,
  open: (account: string) => `Open ${account} in the browser`,
  chooseTier: (account: string) => `Choose the tier of ${account}`,
  showAll: (count: string) => `Show all ${count} accounts`,
  showDetails: (account: string) => `Show figures and history of ${account}`,
  noHandle: 'handle unknown',
  openFeed: (account: string) => `Open the feed of ${account} in the browser`,

  tier: {
    label: 'Tier',
    none: 'none',
    chosen: 'chosen by hand',
    bySize: (computed: string) => `By its size: ${computed}`,
  },

  size: {
    label: 'Size in the niche',
    unknown: (measure: string) => `${measure} not known`,
    tooFew: (accounts: string, least: number) =>
      `Too few to compare: ${accounts} with a known size on the roster, ${least} are needed.`,
    larger: (share: string, others: string) => `larger than ${share} of ${others}`,
    accounts: (count: string, isOne: boolean, platform: string, topic: string | null) =>
      `${count} ${platform} ${isOne ? 'account' : 'accounts'}${topic === null ? '' : ` in ${topic}`}`,
    others: (count: string) => `${count} other`,
    times: (times: string, median: string) => `${times} the median of ${median}`,
  },

  /** Why an account is worth a look, in a word or two. */
  looks: {
    spike: 'Sudden growth',
    drop: 'Loss after sudden growth',
    'low-engagement': 'Low engagement',
    'high-engagement': 'High engagement',
    'low-reach': 'Low reach',
    'high-reach': 'High reach',
  },
  worthALook: (look: string) => `Worth a look: ${look.toLowerCase()}`,
  reasons: {
    spike: (gain: string, measure: string, share: string | null, from: string, to: string) =>
      `${gain} more ${measure}${share === null ? '' : ` (${share})`} between ${from} and ${to}.`,
    pace: (perDay: string, usual: string, limit: string, snapshots: number) =>
      `That is ${perDay} a day. Usual for this account are ${usual} a day, and more than ${limit} a day is unusual, going by ${snapshots} snapshots. Press, a giveaway or a post that travelled can be the reason.`,
    drop: (lost: string, gain: string, share: string, day: string, within: number) =>
      `${lost} of the ${gain} gained (${share}) were gone again by ${day}, within ${within} days; a fifth or more is unusual.`,
    engagement: (name: string, value: string) => `${name}: ${value}.`,
    reach: (value: string) => `A post reaches ${value} of the followers.`,
    low: (accounts: string, band: string, median: string) =>
      `The median of ${accounts} ${band} is ${median}; this is less than a third of it.`,
    high: (accounts: string, band: string, median: string) =>
      `The median of ${accounts} ${band} is ${median}; this is more than three times that.`,
    band: (platform: string, tier: string) => `${platform} accounts in tier ${tier}`,
    bandBelow: (platform: string) => `${platform} accounts below the tiers`,
  },

  rates: {
    title: 'Engagement',
    openRate: 'Open rate',
    clickRate: 'Click rate',
    short: { followers: 'ER-F', reach: 'ER-R', views: 'ER-V', impressions: 'ER-I' },
    openFormula: 'opened / sent, per issue',
    clickFormula: 'clicked / sent, per issue',
    averageFormula: (parts: string, base: string) => `(${parts}) per post / ${base}, as read off on one day`,
    postTerms: (formula: string, parts: string) => `${formula}; engagements are ${parts}`,
    fromPosts: (posts: string) => `from ${posts} recorded posts`,
    fromOnePost: 'from one recorded post',
    fromAverages: (day: string) => `from averages of ${day}`,
    blank: {
      nothing: 'No post with engagements and no average per post is recorded.',
      base: (base: string, day: string) => `${base} not known for ${day}.`,
      zero: (base: string) => `${base} is 0.`,
      mailing: 'No issue with both counts is recorded.',
    },
  },

  growth: {
    title: 'Growth',
    previous: 'Since the snapshot before',
    days: (days: number) => `In ${days} days`,
    pace: '90-day growth against the 90 days before',
    formula: 'change / size before',
    paceFormula: 'growth in the last 90 days / growth in the 90 days before',
    before: (day: string) => `On ${day}`,
    change: 'Change',
    last90: 'Last 90 days',
    before90: '90 days before',
    blank: {
      noSize: 'The size is not known.',
      onlyOne: 'There is only one snapshot with the size.',
      noNear: (days: number, day: string) => `No snapshot from about ${days} days before ${day}.`,
      zero: 'The size before is 0.',
      notGrowing: 'It did not grow in the 90 days before, so there is nothing to go by.',
    },
  },

  charts: {
    day: 'Day',
    mark: 'Worth a look',
    marked: 'sudden growth',
    title: (name: string, first: string, last: string) => `${name}: ${first} at first, ${last} at last`,
    description: (name: string, account: string, points: number, from: string, to: string, marks: number) =>
      `${name} of ${account} on ${points} days from ${from} to ${to}.${marks === 0 ? '' : ` Sudden growth is marked on ${marks} of them.`}`,
  },

  measuresTitle: 'Figures',
  unknownMeasures: (names: readonly string[]) => `Not known yet: ${names.join(', ').toLowerCase()}.`,
  asOf: (day: string) => `as of ${day}`,
  history: {
    title: 'Snapshots',
    label: (account: string) => `Snapshots of ${account}`,
    empty: 'No figures are recorded yet.',
    day: 'True on',
    noDay: (day: string) => `entered ${day}`,
    figures: 'Figures',
    source: 'Known from',
    by: 'Entered by',
    file: (file: string, row: number | undefined) => (row === undefined ? file : `${file}, row ${row}`),
    remove: (day: string) => `Remove the snapshot of ${day}`,
    more: (count: string) => `Show ${count} older`,
  },

  dialog: {
    add: 'Add an account',
    edit: 'Edit account',
    platform: 'Platform',
    handle: 'Handle',
    handleHelp: 'A pasted address of a profile fills in platform and handle',
    displayName: 'Name shown there',
    url: 'Address',
    feedUrl: {
      blog: 'Feed address',
      podcast: 'Feed address',
      newsletter: 'Sign-up address',
    } as Readonly<Partial<Record<Platform, string>>>,
    feed: 'Feed address',
    save: 'Save account',
  },

  tierDialog: {
    title: (account: string) => `Tier of ${account}`,
    tier: 'Tier',
    reason: 'Why this tier',
    computed: (tier: string) => `By its size: ${tier}`,
    save: 'Save tier',
    help: 'A tier chosen by hand is marked wherever it is shown. Boundaries are changed in the settings.',
  },

  figuresDialog: {
    title: (account: string) => `Record figures of ${account}`,
    capturedOn: 'True on',
    note: 'Note',
    help: 'Leave out what is not known. Earlier figures are kept: nothing is overwritten.',
    save: 'Record figures',
  },

  labels: {
    removeFigures: (name: string, platform: string) => `Removed figures of ${name} on ${platform}`,
  },
  problems: {
    otherPlatform: (linked: string, chosen: string) =>
      `This is an address on ${linked}, but the platform chosen is ${chosen}. Choose ${linked}, or paste another address.`,
    notProfile: (platform: string, address: string) =>
      `“${address}” is not the address of a profile on ${platform}. Give the handle alone.`,
    notAddress: (field: string, address: string) =>
      `${field}: “${address}” is not an address. It has to begin with https:// or http://.`,
    noMeasure: (name: string) => `There is no measure “${name}”.`,
    future: (day: string) => `${day} has not come yet. Give the day on which the figures were seen.`,
    figuresGone: 'These figures are no longer there. Load the page again.',
  },
} as const;
