import latinRegular from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline';
import latinSemibold from '@fontsource/inter/files/inter-latin-600-normal.woff2?inline';
import extendedRegular from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?inline';
import extendedSemibold from '@fontsource/inter/files/inter-latin-ext-600-normal.woff2?inline';
import type { ReportFont } from '#shared/domain/report/report-style.ts';

const regular = '100 500';
const semibold = '501 900';

/** The typeface of the product, carried inside the report: the page that is printed may load nothing. */
export const reportFonts: readonly ReportFont[] = [
  { family: 'Inter', weights: regular, dataUri: latinRegular },
  { family: 'Inter', weights: semibold, dataUri: latinSemibold },
  { family: 'Inter Latin Extended', weights: regular, dataUri: extendedRegular },
  { family: 'Inter Latin Extended', weights: semibold, dataUri: extendedSemibold },
];
