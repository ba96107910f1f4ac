import type { ComparedField, DuplicatesCompareResult } from '#shared/queries/duplicates-compare.ts';

/** Whose value holds, by field; what is not in it is as proposed. */
export type Choices = Readonly<Record<string, string>>;

/** Whose value of a field holds now. */
export function holderOf(field: ComparedField, chosen: Choices): string {
  return chosen[field.field] ?? field.proposal.influencerId;
}

/** True when somebody still has to say which agreement holds. */
export function isUndecided({ campaigns }: DuplicatesCompareResult, chosen: Choices): boolean {
  return campaigns.some(({ campaignId, isFeeDisputed }) => isFeeDisputed && !chosen[`collaboration:${campaignId}`]);
}
