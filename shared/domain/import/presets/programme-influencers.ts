import type { Preset } from './preset.ts';

/** The people of an influencer programme, under the programme's own ids; no handles. */
export const programmeInfluencers: Preset = {
  id: 'programme-influencers',
  label: 'Influencers of a programme',
  kind: 'influencers',
  signature: ['influencer id', 'name', 'follower count', 'platform'],
  columns: [
    ['influencer id', 'id'],
    ['name', 'name'],
    ['category', 'topic'],
    ['gender', 'gender'],
    ['follower count', 'followers'],
    ['platform', 'platform'],
  ],
  leftOut: [],
  required: [['id'], ['name'], ['platform']],
};
