import { html } from '../../formats/markup.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';
import { appendixSection } from './appendix-section.ts';
import { complianceSection } from './compliance-section.ts';
import { coverSection } from './cover-section.ts';
import { creatorsSection } from './creators-section.ts';
import { leagueSection } from './league-section.ts';
import { performanceSection } from './performance-section.ts';
import { lookStyle } from './report-look.ts';
import { gatherReport } from './report-data.ts';
import { reportFileName } from './report-file-name.ts';
import { printedPage, type BuiltDocument } from './report-page.ts';
import { shortName } from './report-parts.ts';
import type { ReportFont } from './report-style.ts';
import { salesSection } from './sales-section.ts';
import { summarySection } from './summary-section.ts';

export interface CampaignReportInput {
  readonly campaignId: string;
  /** The day on the cover and in the file name. */
  readonly generatedOn: string;
  /** Typefaces to carry in the page; without any, fonts of the system are used. */
  readonly font?: readonly ReportFont[];
  /** The client's logo as `data:image/...;base64,...`. */
  readonly logo?: string | undefined;
}

/**
 * The client report of one campaign. Holds no notes, no contact data and no client price or margin. Throws RangeError
 * when there is no such campaign.
 */
export function buildCampaignReport(reader: RecordReader, input: CampaignReportInput): BuiltDocument {
  const data = gatherReport(reader, input.campaignId, input.generatedOn, input.logo);
  const campaignName = shortName(data.campaign.name);
  const clientName = data.client && shortName(data.client.name);
  const title = text.report.title(clientName, campaignName);
  const body = html`${coverSection(data)} ${summarySection(data)} ${creatorsSection(data)} ${performanceSection(data)}
  ${leagueSection(data)} ${salesSection(data)} ${complianceSection(data)} ${appendixSection(data)}`;
  const font = input.font ?? [];
  const style = lookStyle(data.client?.colours?.primary);
  return {
    html: printedPage({ title, clientName, campaignName, font, style, body }),
    title,
    suggestedName: reportFileName(clientName, campaignName, input.generatedOn),
  };
}
