import type { ImportField, Preset } from './preset.ts';

const NAMES: Readonly<Partial<Record<ImportField, readonly string[]>>> = {
  id: ['id', 'uid', 'influencer id', 'creator id', 'external id'],
  name: ['name', 'full name', 'fullname', 'influencer', 'influencer name', 'creator', 'creator name', 'profile name'],
  handle: [
    'handle',
    'username',
    'user name',
    'account',
    'account name',
    'instagram handle',
    'tiktok handle',
    'youtube handle',
    'instagram username',
    'tiktok username',
    'youtube channel',
  ],
  platform: ['platform', 'network', 'social network', 'social platform', 'channel'],
  followers: ['followers', 'follower count', 'followers count', 'subscribers', 'subscriber count', 'fans'],
  posts: ['posts', 'post count', 'media count'],
  averageLikes: ['avg likes', 'average likes', 'likes average'],
  averageEngagements: ['avg engagement', 'avg engagements', 'average engagement', 'average engagements', 'engagements'],
  country: ['country', 'country or region', 'location'],
  city: ['city', 'town'],
  gender: ['gender', 'sex'],
  topic: ['category', 'categories', 'niche', 'topic', 'topics', 'category 1', 'category 2', 'category 3'],
  email: ['email', 'e mail', 'email address', 'contact email'],
  url: ['url', 'link', 'profile url', 'profile link', 'channel url'],
};

/** Any list of influencers with common headers: goes by the fields it can find. */
export const influencerList: Preset = {
  id: 'influencer-list',
  label: 'List of influencers',
  kind: 'influencers',
  signature: [],
  columns: Object.entries(NAMES).flatMap(([field, headers]) =>
    headers.map((header): [string, ImportField] => [header, field as ImportField]),
  ),
  leftOut: [
    ['rank', 'position'],
    ['s.no', 'position'],
    ['no', 'position'],
    ['#', 'position'],
    ['engagement rate', 'rate'],
    ['er', 'rate'],
    ['engagement rate (%)', 'rate'],
    ['audience country', 'audience'],
  ],
  hasFacts: true,
  required: [['handle', 'name']],
};
