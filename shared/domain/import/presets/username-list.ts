import type { Preset } from './preset.ts';

/** A short list of accounts of one platform, which the file itself does not name. */
export const usernameList: Preset = {
  id: 'username-list',
  label: 'List of accounts (Username, Follower Count)',
  kind: 'influencers',
  signature: ['username', 'follower count'],
  columns: [
    ['username', 'handle'],
    ['name', 'name'],
    ['follower count', 'followers'],
    ['country', 'country'],
    ['platform', 'platform'],
  ],
  leftOut: [['rank', 'position']],
  required: [['handle'], ['followers']],
};
