import { html, trusted } from '../../formats/markup.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';
import { appendixSection } from './appendix-section.ts';
import { coverSection } from './cover-section.ts';
import { creatorsSection } from './creators-section.ts';
import { leagueSection } from './league-section.ts';
import { performanceSection } from './performance-section.ts';
import { gatherReport } from './report-data.ts';
import { reportFileName } from './report-file-name.ts';
import { shortName } from './report-parts.ts';
import { reportStyle, type ReportFont } from './report-style.ts';
import { salesSection } from './sales-section.ts';
import { summarySection } from './summary-section.ts';

export interface CampaignReportInput {
  readonly campaignId: string;
  /** The day on the cover and in the file name. */
  readonly generatedOn: string;
  /** Typefaces to carry in the page; without any, fonts of the system are used. */
  readonly font?: readonly ReportFont[];
}

export interface CampaignReport {
  /** A whole page that needs nothing from outside: no script, no network; ready to be printed on A4. */
  readonly html: string;
  readonly title: string;
  /** `Client_Campaign_yyyy-mm-dd.pdf`, safe as a file name. */
  readonly suggestedName: string;
}

/** Nothing may load, run or navigate; styles and fonts are part of the page. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * The client report of one campaign. Holds no notes, no contact data and no client price or margin. Throws RangeError
 * when there is no such campaign.
 */
export function buildCampaignReport(reader: RecordReader, input: CampaignReportInput): CampaignReport {
  const data = gatherReport(reader, input.campaignId, input.generatedOn);
  const campaignName = shortName(data.campaign.name);
  const clientName = data.client && shortName(data.client.name);
  const title = text.report.title(clientName, campaignName);
  const style = reportStyle(
    {
      text: text.report.footer(clientName && shortName(clientName, 40), shortName(campaignName, 60)),
      page: text.report.page,
    },
    input.font ?? [],
  );
  const page = html`${trusted('<!doctype html>')}
    <html lang="${text.report.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <title>${title}</title>
        ${style}
      </head>
      <body>
        ${coverSection(data)} ${summarySection(data)} ${creatorsSection(data)} ${performanceSection(data)}
        ${leagueSection(data)} ${salesSection(data)} ${appendixSection(data)}
      </body>
    </html>`;
  return { html: page.text, title, suggestedName: reportFileName(clientName, campaignName, input.generatedOn) };
}
