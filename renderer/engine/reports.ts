import { buildDocument, type DocumentRequest } from '#shared/domain/documents/build-document.ts';
import { buildCampaignReport } from '#shared/domain/report/build-campaign-report.ts';
import { text } from '#shared/text/text.ts';
import type { BuiltReport } from './engine-api.ts';
import { localDay } from './local-day.ts';
import type { Session } from './session.ts';

/** The client report of a campaign as a page ready to print. Throws a sentence when there is no such campaign. */
export async function buildReport(session: Session, campaignId: string): Promise<BuiltReport> {
  const { store } = session.loaded;
  if (!store.get('campaign', campaignId)) {
    throw new Error(text.engine.store.notThere(text.engine.kinds.campaign));
  }
  const { reportFonts } = await import('./report-fonts.ts');
  return buildCampaignReport(store, { campaignId, generatedOn: localDay(session.ports.clock), font: reportFonts });
}

/** A document of a campaign that is handed out, of today. Throws a sentence where it cannot be made. */
export async function buildHandout(session: Session, request: DocumentRequest): Promise<BuiltReport> {
  const { reportFonts } = await import('./report-fonts.ts');
  return buildDocument(session.loaded.store, request, localDay(session.ports.clock), reportFonts);
}
