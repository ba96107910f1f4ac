import type { RowValues } from '../row-values.ts';
import type { Preset } from './preset.ts';

/** Ids of videos have eleven signs of this alphabet, the first of which may be a hyphen. */
const VIDEO_ID = /^[\w-]{11}$/u;

function withAddress(values: RowValues): RowValues {
  if (values.id === undefined || !VIDEO_ID.test(values.id)) return values;
  return { ...values, url: `https://www.youtube.com/watch?v=${values.id}` };
}

/** The table of YouTube Studio's advanced mode: one channel's videos with figures of the chosen time; no channel named. */
export const youtubeTableData: Preset = {
  id: 'youtube-table-data',
  label: 'Videos of YouTube Studio (Table data)',
  kind: 'posts',
  platform: 'youtube',
  idSystem: 'youtube',
  needsOwner: true,
  signature: ['content', 'video title', 'video publish time'],
  columns: [
    ['content', 'id'],
    ['video title', 'caption'],
    ['video publish time', 'day'],
    ['views', 'views'],
    ['impressions', 'impressions'],
    ['thumbnail impressions', 'impressions'],
    ['likes', 'likes'],
    ['likes (vs. dislikes)', 'likes'],
    ['comments added', 'comments'],
    ['comments', 'comments'],
    ['shares', 'shares'],
  ],
  leftOut: [
    ['date', 'breakdown'],
    ['duration', 'no-measure'],
    ['watch time (hours)', 'no-measure'],
    ['average view duration', 'no-measure'],
    ['subscribers', 'no-measure'],
    ['subscribers gained', 'no-measure'],
    ['subscribers lost', 'no-measure'],
    ['dislikes', 'no-measure'],
    ['new viewers', 'no-measure'],
    ['returning viewers', 'no-measure'],
    ['unique viewers', 'no-measure'],
    ['engaged views', 'no-measure'],
    ['impressions click through rate (%)', 'rate'],
    ['thumbnail click through rate (%)', 'rate'],
    ['average percentage viewed (%)', 'rate'],
    ['likes (vs. dislikes) (%)', 'rate'],
    ['stayed to watch (%)', 'rate'],
  ],
  patterns: [{ pattern: /\b(?:revenue|earnings|rpm|cpm)\b/u, read: () => null, reason: 'private' }],
  required: [['id'], ['views', 'impressions', 'likes', 'comments', 'shares']],
  skipRow: (cell) => {
    if (cell('date') !== '') return 'one-day';
    return VIDEO_ID.test(cell('content')) || cell('video title') !== '' ? null : 'total';
  },
  finish: withAddress,
};
