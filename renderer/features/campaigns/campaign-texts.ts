import type { CampaignGoal } from '#shared/model/campaign.ts';
import { text } from '#shared/text/text.ts';
import { countText, dayText, moneyText } from '../../state/format.ts';

const words = text.campaigns;

/** A span of days in words; either end may be open. `null` when neither is known. */
export function periodText(from: string | null | undefined, to: string | null | undefined): string | null {
  if (from && to) return words.period(dayText(from), dayText(to));
  if (from) return words.periodFrom(dayText(from));
  return to ? words.periodTo(dayText(to)) : null;
}

/** The target of a goal: a count, or an amount in the campaign's currency. */
export function goalTargetText(goal: CampaignGoal, currency: string | null): string {
  if (goal.measure !== 'revenue') return countText(Number(goal.target));
  return currency === null ? goal.target : moneyText({ amount: goal.target, currency });
}
