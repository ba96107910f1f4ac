import type { Preset } from './preset.ts';

/** The posts of an influencer programme with their results. */
export const programmePosts: Preset = {
  id: 'programme-posts',
  label: 'Posts of a programme',
  kind: 'posts',
  signature: ['post id', 'influencer id', 'post date'],
  columns: [
    ['post id', 'id'],
    ['influencer id', 'influencer'],
    ['platform', 'platform'],
    ['post date', 'day'],
    ['post url', 'url'],
    ['caption', 'caption'],
    ['campaign', 'campaign'],
    ['reach', 'reach'],
    ['impressions', 'impressions'],
    ['views', 'views'],
    ['likes', 'likes'],
    ['comments', 'comments'],
    ['shares', 'shares'],
    ['saves', 'saves'],
    ['clicks', 'clicks'],
  ],
  leftOut: [['engagement rate', 'rate']],
  required: [['id'], ['influencer']],
};
