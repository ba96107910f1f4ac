import type { RowValues } from '../row-values.ts';
import { withPostFormat } from './post-format.ts';
import type { Preset } from './preset.ts';

const shared = {
  kind: 'posts',
  platform: 'facebook',
  idSystem: 'facebook',
  dateOrder: 'mdy',
  required: [['id'], ['owner'], ['day']],
  finish: (values: RowValues) => withPostFormat(withLongerText(values)),
} as const satisfies Partial<Preset>;

/** Title and description share what a post says differently from one kind of post to the next: the longer one is it. */
function withLongerText(values: RowValues): RowValues {
  const { title = '', ...texts } = values.texts ?? {};
  const caption = title.length > (values.caption ?? '').length ? title : values.caption;
  return { ...values, texts, ...(caption !== undefined && { caption }) };
}

/** The content export of Meta Business Suite for Facebook pages. Pages have names and no handles. */
export const facebookContent: readonly Preset[] = [
  {
    ...shared,
    id: 'facebook-content',
    label: 'Facebook posts of Meta Business Suite (English)',
    signature: ['post id', 'page name', 'publish time', 'post type'],
    columns: [
      ['post id', 'id'],
      ['page name', 'owner'],
      ['title', 'title'],
      ['description', 'caption'],
      ['publish time', 'day'],
      ['permalink', 'url'],
      ['post type', 'format'],
      ['views', 'views'],
      ['impressions', 'impressions'],
      ['reach', 'reach'],
      ['reactions', 'likes'],
      ['comments', 'comments'],
      ['shares', 'shares'],
      ['link clicks', 'clicks'],
    ],
    leftOut: [
      ['page id', 'other-id'],
      ['date', 'breakdown'],
      ['data comment', 'breakdown'],
      ['reactions, comments and shares', 'derived'],
      ['estimated earnings (usd)', 'private'],
      ['duration (sec)', 'no-measure'],
      ['caption type', 'no-measure'],
      ['is crosspost', 'no-measure'],
      ['is share', 'no-measure'],
      ['languages', 'no-measure'],
      ['custom labels', 'no-measure'],
      ['funded content status', 'no-measure'],
      ['total clicks', 'no-measure'],
      ['other clicks', 'no-measure'],
    ],
    patterns: [
      {
        pattern: /^(?:matched audience|negative feedback|seconds viewed|average seconds viewed|ad )/u,
        read: () => null,
        reason: 'no-measure',
      },
    ],
    skipRow: (cell) => (/\d/u.test(cell('date')) ? 'one-day' : null),
  },
  {
    ...shared,
    id: 'facebook-content-sv',
    label: 'Facebook posts of Meta Business Suite (Swedish)',
    signature: ['sidnamn', 'inläggstyp', 'permalänk'],
    columns: [
      ['publicerings id', 'id'],
      ['inläggs id', 'id'],
      ['sidnamn', 'owner'],
      ['titel', 'title'],
      ['beskrivning', 'caption'],
      ['publiceringstid', 'day'],
      ['permalänk', 'url'],
      ['inläggstyp', 'format'],
      ['visningar', 'views'],
      ['exponeringar', 'impressions'],
      ['räckvidd', 'reach'],
      ['reaktioner', 'likes'],
      ['kommentarer', 'comments'],
      ['delningar', 'shares'],
      ['länkklick', 'clicks'],
    ],
    leftOut: [
      ['sid id', 'other-id'],
      ['datum', 'breakdown'],
      ['datakommentar', 'breakdown'],
      ['reaktioner, kommentarer och delningar', 'derived'],
      ['totalt antal klick', 'no-measure'],
      ['övriga klick', 'no-measure'],
    ],
    skipRow: (cell) => (/\d/u.test(cell('datum')) ? 'one-day' : null),
  },
];
