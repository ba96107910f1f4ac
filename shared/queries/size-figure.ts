import { LEAST_IN_GROUP, type NicheSize } from '../domain/accounts/standings.ts';
import { measureName } from '../domain/accounts/platform-measures.ts';
import type { Figure } from '../domain/figures/figure.ts';
import type { AccountSummary } from '../domain/figures/person-accounts.ts';
import { platformNames } from '../model/platform.ts';
import { text } from '../text/text.ts';

const words = text.person.size;

/** How large an account is inside its niche: the part of the others that is smaller, blank where nobody can say. */
export function sizeFigure(account: AccountSummary, niche: NicheSize | null): Figure {
  const start = { key: `size-${account.id}`, label: words.label, formula: words.formula, evidence: [] };
  const platform = platformNames[account.platform];
  if (niche === null) {
    const measure = measureName(account.platform, account.audienceMeasure ?? 'followers');
    return { ...start, value: null, blankReason: words.unknown(measure), inputs: [] };
  }
  const group = niche.topic === null ? words.all(platform) : words.inTopic(platform, niche.topic);
  const inputs = [
    { label: words.others(group), value: { type: 'count', value: niche.others } as const },
    {
      label: words.own,
      value: account.followers === null ? null : ({ type: 'count', value: account.followers } as const),
    },
    ...(niche.median === null
      ? []
      : [{ label: words.median, value: { type: 'count', value: Math.round(niche.median) } as const }]),
  ];
  if (niche.smaller === null) {
    return { ...start, value: null, blankReason: words.tooFew(group, niche.others + 1, LEAST_IN_GROUP), inputs };
  }
  return { ...start, value: { type: 'ratio', value: niche.smaller, display: 'percent' }, inputs };
}
