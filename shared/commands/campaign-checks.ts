import { isCurrencyCode } from '../lib/currencies.ts';
import { parseDecimal } from '../lib/money.ts';
import type { Campaign, CampaignGoal } from '../model/campaign.ts';
import { TEXT_LIMITS } from '../model/common.ts';
import { text } from '../text/text.ts';
import { currencyProblem, dayProblem, firstProblem, nameProblem, notesProblem, tidyName } from './field-checks.ts';

const say = text.campaigns.problems;
const TARGET = /^\d{1,18}(\.\d{1,4})?$/;

/** What a campaign's fields would be after a command; `null` and absent both mean not known. */
export interface CampaignFields {
  readonly name: string;
  readonly currency?: string | null | undefined;
  readonly goal?: CampaignGoal | null | undefined;
  readonly startsOn?: string | null | undefined;
  readonly endsOn?: string | null | undefined;
  readonly notes?: string | null | undefined;
}

/** Why these fields cannot make a campaign, or `null`. The name must be tidied already. */
export function campaignProblem(fields: CampaignFields): string | null {
  return firstProblem(
    nameProblem(fields.name, 'campaign'),
    currencyProblem(fields.currency),
    dayProblem('Starts on', fields.startsOn),
    dayProblem('Ends on', fields.endsOn),
    orderProblem(fields.startsOn, fields.endsOn),
    fields.goal ? goalProblem(fields.goal, fields.currency) : null,
    notesProblem(fields.notes),
  );
}

function orderProblem(start: string | null | undefined, end: string | null | undefined): string | null {
  return start && end && end < start ? say.endsBeforeStart(start, end) : null;
}

/** The goal as it is stored: the action in one line, absent where none is said. */
export function tidyGoal<Goal extends CampaignGoal | null | undefined>(goal: Goal): Goal | CampaignGoal {
  if (!goal) return goal;
  const action = tidyName(goal.action ?? '');
  return { measure: goal.measure, target: goal.target, ...(action !== '' && { action }) };
}

function goalProblem({ measure, target, action }: CampaignGoal, currency: string | null | undefined): string | null {
  if (tidyName(action ?? '').length > TEXT_LIMITS.line) return text.brief.problems.actionTooLong(TEXT_LIMITS.line);
  if (!TARGET.test(target) || /^[0.]+$/.test(target)) return say.targetWrong(target);
  if (measure !== 'revenue') return target.includes('.') ? say.targetNotWhole(target) : null;
  if (!currency || !isCurrencyCode(currency)) return say.targetNeedsCurrency;
  return parseDecimal(target, currency)?.wasRounded === false ? null : say.targetTooFine(target, currency);
}

/** The fields a campaign has now. */
export function campaignFieldsOf(campaign: Campaign): CampaignFields {
  const { name, currency, goal, startsOn, endsOn, notes } = campaign;
  return { name, currency, goal, startsOn, endsOn, notes };
}
