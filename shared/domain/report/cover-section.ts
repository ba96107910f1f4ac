import type { Markup } from '../../formats/markup.ts';
import { text } from '../../text/text.ts';
import { formatDay, formatDaySpan } from '../figures/format-figure.ts';
import { currencyOf, goalText } from './big-number.ts';
import { coverPage } from './cover-page.ts';
import type { ReportData } from './report-data.ts';
import { nameOf } from './report-parts.ts';

const words = text.report.cover;

/** The first page: whose campaign, which, when, by whom and up to which day. */
export function coverSection(data: ReportData): Markup {
  const { campaign, client, workspace, period } = data;
  // What nobody agreed on stays away from the cover; the summary says that no target was set.
  const facts: [string, Markup | string][] = [
    ...(period ? [fact(words.period, formatDaySpan(period.from, period.to))] : []),
    ...(campaign.objective ? [fact(words.objective, text.campaigns.objectives[campaign.objective])] : []),
    ...(campaign.goal ? [fact(words.goal, goalText(campaign.goal, currencyOf(data)))] : []),
    [words.preparedBy, nameOf(workspace.name)],
    [words.preparedOn, formatDay(data.generatedOn)],
    [words.dataUntil, formatDay(lastDay(data) ?? data.generatedOn)],
  ];
  const { logo } = data;
  return coverPage({ kind: text.report.kind, campaign: campaign.name, client: client?.name ?? null, logo, facts });
}

const fact = (term: string, value: Markup | string): [string, Markup | string] => [term, value];

/** The last day any order or post of the campaign is dated. */
function lastDay({ orders, posts }: ReportData): string | null {
  let last: string | null = null;
  for (const day of [...orders.map((order) => order.orderedOn), ...posts.map((post) => post.postedOn)]) {
    if (day !== undefined && (last === null || day > last)) last = day;
  }
  return last;
}
