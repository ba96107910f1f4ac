import type { Preset } from './preset.ts';

/** A published list of Instagram accounts with average engagement, all and authentic. */
export const instagramList: Preset = {
  id: 'instagram-list',
  label: 'Instagram list (Instagram name, Subscribers)',
  kind: 'influencers',
  platform: 'instagram',
  signature: ['instagram name', 'subscribers'],
  columns: [
    ['instagram name', 'handle'],
    ['name', 'name'],
    ['subscribers', 'followers'],
    ['authentic engagement', 'averageAuthenticEngagements'],
    ['engagement average', 'averageEngagements'],
    ['engagement avg', 'averageEngagements'],
    ['category 1', 'topic'],
    ['category 2', 'topic'],
  ],
  leftOut: [
    ['s.no', 'position'],
    ['rank', 'position'],
    ['audience country', 'audience'],
    ['sales from marketing', 'estimate'],
  ],
  required: [['handle'], ['followers']],
};
