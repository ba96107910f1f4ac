import { derived } from './derived.ts';

export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** The first and last day on which something dated happened in each campaign: an order of any channel or a post. */
export const activeSpans = derived(['order', 'post'], (reader): ReadonlyMap<string, DaySpan> => {
  const spans = new Map<string, { from: string; to: string }>();
  const widen = (campaignId: string | undefined, day: string | undefined): void => {
    if (campaignId === undefined || day === undefined) return;
    const span = spans.get(campaignId);
    if (!span) spans.set(campaignId, { from: day, to: day });
    else if (day < span.from) span.from = day;
    else if (day > span.to) span.to = day;
  };
  for (const order of reader.all('order')) widen(order.campaignId, order.orderedOn);
  for (const post of reader.all('post')) widen(post.campaignId, post.postedOn);
  return spans;
});
