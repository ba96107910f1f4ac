import type { CalendarDay } from '../../lib/calendar-day.ts';
import { text } from '../../text/text.ts';
import type { PeopleTableParams } from '../roster/people-table.ts';
import type { CsvStyle } from '../../formats/write-csv.ts';
import { exportKinds, type ExportKind } from './export-table.ts';

/** Files that records leave in, by their endings. */
export const exportFormats = ['csv', 'xlsx', 'vcf', 'ics', 'eml'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What can be asked for by name: a kind of record, everything there is, what belongs to one campaign. */
export const exportNames = [...exportKinds, 'everything', 'campaign'] as const;
export type ExportName = (typeof exportNames)[number];

/** What is exported; `people` are some of the roster, with the columns they are listed with. */
export type ExportWhat =
  | { readonly is: 'kind'; readonly kind: ExportKind }
  | { readonly is: 'everything' }
  | { readonly is: 'campaign'; readonly campaignId: string }
  | ({ readonly is: 'people' } & PeopleTableParams);

export interface ExportRequest {
  readonly what: ExportWhat;
  readonly format: ExportFormat;
  /** Of CSV files. */
  readonly csv?: CsvStyle;
  /** Of address cards. */
  readonly vcardVersion?: '3.0' | '4.0';
}

const tables: readonly ExportFormat[] = ['csv', 'xlsx'];

/** The files something can leave in, the likeliest first. */
export function formatsOf(name: ExportName | 'people'): readonly ExportFormat[] {
  switch (name) {
    case 'everything':
    case 'campaign':
      return ['xlsx'];
    case 'influencers':
    case 'people':
      return [...tables, 'vcf', 'eml'];
    case 'contacts':
      return [...tables, 'vcf'];
    case 'calendar':
      return [...tables, 'ics'];
    default:
      return tables;
  }
}

/** `Northbank Orders 2026-01-15.xlsx`; `of` is the workspace, or the campaign whose data it is. */
export function exportFileName(
  of: string,
  name: ExportName | 'people',
  format: ExportFormat,
  day: CalendarDay,
): string {
  return `${of} ${text.exports.names[name]} ${day}.${format}`;
}

/** Why nothing is exported, as a sentence for whoever asked. */
export class ExportRefusedError extends Error {
  override readonly name = 'ExportRefusedError';
}
