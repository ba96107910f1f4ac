import type { RecordReader } from '../../store/record-reader.ts';
import type { BuiltDocument, Print } from '../report/report-page.ts';
import { creatorBrief, type CreatorBriefRequest } from './creator-brief.ts';
import { gatherShortlist, type ShortlistRequest } from './shortlist-document.ts';
import { shortlistPage } from './shortlist-page.ts';
import { shortlistPdf } from './shortlist-pdf.ts';

/** A document of a campaign that can be handed out; `shortlist-page` is saved as it is, the others are printed. */
export type DocumentRequest =
  | ({ readonly is: 'shortlist' | 'shortlist-page' } & Omit<ShortlistRequest, 'generatedOn'>)
  | ({ readonly is: 'creator-brief' } & Omit<CreatorBriefRequest, 'generatedOn'>);

/** Makes a document; throws an Error with a sentence where it cannot be made. `generatedOn` is the day on it. */
export function buildDocument(
  reader: RecordReader,
  request: DocumentRequest,
  generatedOn: string,
  print: Print = {},
): BuiltDocument {
  switch (request.is) {
    case 'shortlist':
      return shortlistPdf(gatherShortlist(reader, { ...request, generatedOn }), print);
    case 'shortlist-page':
      return shortlistPage(gatherShortlist(reader, { ...request, generatedOn }));
    case 'creator-brief':
      return creatorBrief(reader, { ...request, generatedOn }, print);
  }
}
