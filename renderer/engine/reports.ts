import { text } from '#shared/text/text.ts';
import type { BuiltReport } from './engine-api.ts';
import type { Session } from './session.ts';

/** The client report of a campaign as a page ready to print. Throws a sentence when there is no such campaign. */
export async function buildReport(session: Session, campaignId: string): Promise<BuiltReport> {
  if (!session.loaded.store.get('campaign', campaignId))
    throw new Error(text.engine.store.notThere(text.engine.kinds.campaign));
  throw new Error('Reports are not built in yet');
}
