import { withPostFormat } from './post-format.ts';
import type { Preset } from './preset.ts';

/** Creator data of impact.com: one row per post, with what was paid for it. */
export const impactCreators: Preset = {
  id: 'impact-creators',
  label: 'Posts of creators of impact.com',
  kind: 'posts',
  idSystem: 'impact',
  signature: ['creator', 'event date', 'post id', 'post url'],
  columns: [
    ['creator', 'owner'],
    ['creator campaign name', 'campaign'],
    ['event date', 'day'],
    ['post id', 'id'],
    ['post name', 'caption'],
    ['post type', 'format'],
    ['post url', 'url'],
    ['social platform', 'platform'],
    ['clicks', 'clicks'],
    ['comments', 'comments'],
    ['impressions', 'impressions'],
    ['likes', 'likes'],
    ['shares', 'shares'],
    ['saves', 'saves'],
    ['views', 'views'],
    ['reach', 'reach'],
  ],
  leftOut: [
    ['creator id', 'other-id'],
    ['creator campaign id', 'other-id'],
    ['action count net', 'no-measure'],
    ['followers', 'no-measure'],
    ['engagements', 'derived'],
    ['bonus cost', 'pay'],
    ['creator commission net', 'pay'],
    ['flat fee', 'pay'],
  ],
  required: [['id', 'url'], ['owner']],
  finish: withPostFormat,
};
