import type { Preset } from './preset.ts';

/** A ranking of accounts of one platform, which the file itself does not name. */
export const rankList: Preset = {
  id: 'rank-list',
  label: 'Ranking (channel_info, followers)',
  kind: 'influencers',
  signature: ['channel info', 'followers'],
  columns: [
    ['channel info', 'handle'],
    ['posts', 'posts'],
    ['followers', 'followers'],
    ['avg likes', 'averageLikes'],
    ['country', 'country'],
    ['country or region', 'country'],
  ],
  leftOut: [
    ['rank', 'position'],
    ['influence score', 'score'],
    ['60 day eng rate', 'rate'],
    ['new post avg like', 'newest-post'],
    ['total likes', 'total'],
  ],
  required: [['handle'], ['followers']],
};
