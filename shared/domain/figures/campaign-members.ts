import { derived } from './derived.ts';

/**
 * The influencers of every campaign: those with a collaboration, an order, a post or an allocated payment in it.
 * Values are in the order of collaborations, then orders, posts and payments.
 */
export const campaignMembers = derived(['collaboration', 'order', 'post', 'payment'], (reader) => {
  const members = new Map<string, Set<string>>();
  const join = (campaignId: string | undefined, influencerId: string | undefined): void => {
    if (campaignId === undefined || influencerId === undefined) return;
    let set = members.get(campaignId);
    if (!set) members.set(campaignId, (set = new Set()));
    set.add(influencerId);
  };
  for (const row of reader.all('collaboration')) join(row.campaignId, row.influencerId);
  for (const row of reader.all('order')) join(row.campaignId, row.influencerId);
  for (const row of reader.all('post')) join(row.campaignId, row.influencerId);
  for (const row of reader.all('payment')) {
    for (const part of row.allocations) join(part.campaignId, row.influencerId);
  }
  return members;
});
