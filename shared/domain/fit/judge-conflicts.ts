import type { Influencer } from '../../model/influencer.ts';
import { text } from '../../text/text.ts';
import { isClashCurrent, rivalClashes, type ClashSeverity, type RivalClash } from '../rights/rival-check.ts';
import type { AskedCriterion, FitContext } from './judgement.ts';

const say = text.fit.reasons;
/** What is left of the mark with a clash nobody has decided on. */
const severityMarks: Readonly<Record<ClashSeverity, number>> = { breach: 0, likely: 0.25, check: 0.5 };

/** The clashes with exclusivity that a person has or would have in a campaign, and that can still matter. */
export type ClashesOf = (influencerId: string) => readonly RivalClash[];

/** Looks only at people who are bound by some exclusivity, or would be by one this campaign has with them. */
export function campaignClashes({ reader, campaign, today }: FitContext): ClashesOf {
  const bound = new Set<string>();
  for (const right of reader.all('right')) {
    const holder = right.kind === 'exclusivity' ? reader.get('collaboration', right.collaborationId) : undefined;
    if (holder) bound.add(holder.influencerId);
  }
  return (influencerId) =>
    bound.has(influencerId)
      ? rivalClashes(reader, { influencerId, campaignId: campaign.id, isRejoining: true }).filter((clash) =>
          isClashCurrent(clash, today),
        )
      : [];
}

/** Whether the person may be contacted and no exclusivity speaks against it; decided clashes count no more. */
export function judgeConflicts(clashesOf: ClashesOf): AskedCriterion {
  return {
    judge: ({ id, doNotContact }: Influencer) => {
      if (doNotContact) return { mark: 0, reason: () => say.doNotContact };
      const clashes = clashesOf(id);
      const open = clashes.filter(({ decision }) => decision === null);
      if (open.length === 0) {
        return {
          mark: 1,
          reason: () => (clashes.length === 0 ? say.noConflict : say.decidedConflict(clashes.length)),
        };
      }
      return {
        mark: Math.min(...open.map(({ severity }) => severityMarks[severity])),
        reason: () => open.map(({ sentence }) => sentence).join(' '),
      };
    },
  };
}
