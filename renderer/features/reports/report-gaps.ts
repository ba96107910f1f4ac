import type { CampaignPageResult } from '#shared/queries/campaign-page.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';

/** Something the report cannot say, and where it can be mended. */
export interface ReportGap {
  readonly id: string;
  readonly sentence: string;
  readonly mend: 'campaign' | 'ledger' | null;
}

const words = text.reports.gaps;
/** Figures a client asks for first. Others that are blank are explained in the report's appendix. */
const ASKED_FOR = ['cost', 'revenue', 'orders', 'roas', 'reach', 'engagements'];

/** What is missing for a whole report on the campaign, the cost first. */
export function reportGaps(page: CampaignPageResult): readonly ReportGap[] {
  const { campaign, client, figures, unallocated, postsWithoutCampaign } = page;
  const blank = ASKED_FOR.flatMap((key) => figures.find((figure) => figure.key === key && figure.value === null) ?? []);
  const isCostBlank = blank.some((figure) => figure.key === 'cost');
  // A ratio that lacks only its denominator would say the same a second time.
  const told = blank.filter((figure) => !(isCostBlank && figure.key === 'roas'));
  const gaps: ReportGap[] = told.map(({ key, label, blankReason }) => ({
    id: key,
    sentence: words.figure(label, blankReason ?? text.app.figure.blank),
    mend: key === 'cost' && unallocated ? 'ledger' : null,
  }));
  const of = (id: string, sentence: string): ReportGap => ({ id, sentence, mend: 'campaign' });
  if (!client) gaps.push(of('client', words.noClient));
  if (campaign.objective === undefined) gaps.push(of('objective', words.noObjective));
  if (campaign.goal === undefined) gaps.push(of('goal', words.noGoal));
  if (campaign.startsOn === undefined || campaign.endsOn === undefined) gaps.push(of('period', words.noPeriod));
  if (postsWithoutCampaign > 0) gaps.push(of('posts', words.postsWithout(countText(postsWithoutCampaign))));
  return gaps;
}
