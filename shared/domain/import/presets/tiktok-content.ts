import { readProfileLink } from '../../../formats/profile-link.ts';
import type { RowValues } from '../row-values.ts';
import type { Preset } from './preset.ts';

/** The number of a video, or of a row of pictures, in its address. */
const NUMBER = /\/(?:video|photo)\/(\d{5,30})/u;

function withAddressParts(values: RowValues): RowValues {
  const { url = '' } = values;
  const id = NUMBER.exec(url)?.[1];
  const handle = readProfileLink(url)?.handle;
  return { ...(id !== undefined && { id }), ...(handle && { handle }), ...values };
}

/** The content export of TikTok Studio, in all its variants. The address of a video holds its id and the account. */
export const tiktokContent: Preset = {
  id: 'tiktok-content',
  label: 'Videos of TikTok Studio',
  kind: 'posts',
  platform: 'tiktok',
  idSystem: 'tiktok',
  signature: ['video title', 'video link', 'post time'],
  columns: [
    ['video title', 'caption'],
    ['video link', 'url'],
    ['post time', 'day'],
    ['total views', 'views'],
    ['video views', 'views'],
    ['views', 'views'],
    ['total likes', 'likes'],
    ['likes', 'likes'],
    ['total comments', 'comments'],
    ['comments', 'comments'],
    ['total shares', 'shares'],
    ['shares', 'shares'],
    ['add to favorites', 'saves'],
    ['total favorites', 'saves'],
    ['favorites', 'saves'],
    ['reached audience', 'reach'],
  ],
  leftOut: [
    ['total play time', 'no-measure'],
    ['average watch time', 'no-measure'],
    ['watched full video', 'rate'],
    ['new followers', 'no-measure'],
    ['traffic source types', 'no-measure'],
  ],
  required: [['url']],
  finish: withAddressParts,
};
