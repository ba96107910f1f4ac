import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import latinExtended from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?inline';
import type { ReportFont } from '#shared/domain/report/report-style.ts';

/** The typeface of the product, carried inside the report: the page that is printed may load nothing. */
export const reportFonts: readonly ReportFont[] = [
  { family: 'Inter', dataUri: latin },
  { family: 'Inter Latin Extended', dataUri: latinExtended },
];
