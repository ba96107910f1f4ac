import type { RowValues } from '../row-values.ts';

/** Parts of the words exports use for kinds of posts, in their languages; the first that is found names the format. */
const FORMAT_WORDS: readonly (readonly [word: RegExp, format: string])[] = [
  [/reel/iu, 'reel'],
  [/carousel|carrousel|karussell|karusell|korsel|album/iu, 'carousel'],
  [/stor(?:y|ies)|händelse|cerita/iu, 'story'],
  [/short/iu, 'short'],
  [/live/iu, 'live'],
  [/image|photo|foto|bild|gambar/iu, 'image'],
  [/video|vidéo/iu, 'video'],
];

/** The row with one word for its format in the place of the export's own; other words stay as they are. */
export function withPostFormat(values: RowValues): RowValues {
  const said = values.texts?.format;
  if (said === undefined) return values;
  const format = FORMAT_WORDS.find(([word]) => word.test(said))?.[1];
  return format === undefined ? values : { ...values, texts: { ...values.texts, format } };
}
