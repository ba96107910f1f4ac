import { buildDocument, type DocumentRequest } from '#shared/domain/documents/build-document.ts';
import { buildCampaignReport } from '#shared/domain/report/build-campaign-report.ts';
import { logoProblem } from '#shared/domain/report/report-look.ts';
import { logosOf } from '#shared/queries/client-page.ts';
import { text } from '#shared/text/text.ts';
import { readAttachment } from './attachments.ts';
import { base64 } from './base64.ts';
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
  const logo = await logoOf(session, store.get('campaign', campaignId)?.clientId);
  return buildCampaignReport(store, {
    campaignId,
    generatedOn: localDay(session.ports.clock),
    font: reportFonts,
    logo,
  });
}

/** The newest logo of a client as a picture for the page, where it is one that can stand there. */
async function logoOf(session: Session, clientId: string | undefined): Promise<string | undefined> {
  const newest = clientId === undefined ? undefined : logosOf(session.loaded.store, clientId).at(-1);
  if (newest === undefined || logoProblem(newest) !== null) return undefined;
  const { bytes } = await readAttachment(session, newest.id);
  return `data:${newest.mediaType};base64,${base64(bytes)}`;
}

/** A document of a campaign that is handed out, of today. Throws a sentence where it cannot be made. */
export async function buildHandout(session: Session, request: DocumentRequest): Promise<BuiltReport> {
  const { reportFonts } = await import('./report-fonts.ts');
  const { store } = session.loaded;
  const logo = await logoOf(session, store.get('campaign', request.campaignId)?.clientId);
  return buildDocument(store, request, localDay(session.ports.clock), { font: reportFonts, logo });
}
