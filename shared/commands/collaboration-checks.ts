import { percentLeft } from '../domain/collaboration/fee-parts.ts';
import { tidyChoice, tidyDay, tidyLine, tidyNote, tidyRecord, type Tidied } from '../domain/people/tidy.ts';
import { isCurrencyCode } from '../lib/currencies.ts';
import { toMoneyText, type MoneyText } from '../lib/money.ts';
import type { Collaboration, FeePart, Terms } from '../model/collaboration.ts';
import { paymentTriggers } from '../model/collaboration.ts';
import { TEXT_LIMITS } from '../model/common.ts';
import { compensationKinds } from '../model/influencer.ts';
import { text } from '../text/text.ts';
import { tidyContract } from './contract-checks.ts';
import { currencyProblem, exactMinor } from './field-checks.ts';

const { fields, problems: say } = text.collaboration;
const MOST_PARTS = 12;
const WAYS = ['approves', 'waits'] as const;

type Approval = NonNullable<Collaboration['approval']>;
type Commission = NonNullable<Terms['commission']>;

/** What of an agreement is to be changed; absent members are left alone, `null` takes one away. */
export interface AgreementFields {
  readonly owner?: string | null;
  readonly waitingFor?: string | null;
  readonly fee?: MoneyText | null;
  readonly clientPrice?: MoneyText | null;
  readonly terms?: Terms | null;
  readonly approval?: Approval | null;
  readonly creativeFreedom?: string | null;
  readonly contract?: NonNullable<Collaboration['contract']> | null;
  readonly notes?: string | null;
}

/** The fields as they are stored, `null` for those to take away, or the sentence that says what is wrong with one. */
export function tidyAgreement(given: AgreementFields): { readonly value: object } | { readonly problem: string } {
  const { note, line } = TEXT_LIMITS;
  const checks: Record<keyof AgreementFields, Tidied<unknown> | undefined> = {
    owner: given.owner === undefined ? undefined : tidyLine(given.owner ?? '', fields.owner, 200),
    waitingFor: given.waitingFor === undefined ? undefined : tidyLine(given.waitingFor ?? '', fields.waitingFor, line),
    fee: given.fee === undefined ? undefined : tidyMoney(given.fee, fields.fee),
    clientPrice: given.clientPrice === undefined ? undefined : tidyMoney(given.clientPrice, fields.clientPrice),
    terms: given.terms === undefined ? undefined : tidyTerms(given.terms),
    approval: given.approval === undefined ? undefined : tidyApproval(given.approval),
    creativeFreedom:
      given.creativeFreedom === undefined
        ? undefined
        : tidyNote(given.creativeFreedom ?? '', fields.creativeFreedom, note),
    contract: given.contract === undefined ? undefined : tidyContract(given.contract),
    notes: given.notes === undefined ? undefined : tidyNote(given.notes ?? '', fields.notes, note),
  };
  const value: Record<string, unknown> = {};
  for (const [field, check] of Object.entries(checks)) {
    if (check === undefined) continue;
    if ('problem' in check) return check;
    value[field] = check.value;
  }
  return { value };
}

/** An amount of 0 or more with exactly the digits of its currency; absent and `null` take the field away. */
export function tidyMoney(given: MoneyText | null | undefined, label: string): Tidied<MoneyText> {
  if (!given) return { value: null };
  if (given.currency === '') return { problem: say.currencyMissing(label) };
  if (!isCurrencyCode(given.currency))
    return { problem: currencyProblem(given.currency) ?? say.currencyMissing(label) };
  const minor = given.amount.length > 40 ? null : exactMinor(given);
  if (minor === null || minor < 0n)
    return { problem: say.amountWrong(label, given.amount.slice(0, 50), given.currency) };
  return { value: toMoneyText({ minor, currency: given.currency }) };
}

/** Terms with their parts in order; terms that say nothing are none. */
export function tidyTerms(given: Terms | null): Tidied<Terms> {
  if (given === null) return { value: null };
  const { split, commission, expenses, needsInvoice } = given;
  const made = tidyRecord({
    split: tidySplit(split),
    commission: tidyCommission(commission),
    killFeePercent: tidyPercent(given.killFeePercent, fields.killFee),
    lateFeePercent: tidyPercent(given.lateFeePercent, fields.lateFee),
    expenses: tidyLine(expenses ?? '', fields.expenses, TEXT_LIMITS.line),
  });
  if ('problem' in made) return made;
  const pays = compensationKinds.filter((kind) => given.pays.includes(kind));
  const value: Terms = { pays, ...made.value, ...(needsInvoice !== undefined && { needsInvoice }) };
  return { value: pays.length === 0 && Object.keys(value).length === 1 ? null : value };
}

function tidySplit(split: Terms['split']): Tidied<FeePart[]> {
  if (split === undefined || split.length === 0) return { value: null };
  if (split.length > MOST_PARTS) return { problem: say.partsMany(MOST_PARTS) };
  const parts: FeePart[] = [];
  for (const [index, part] of split.entries()) {
    const tidied = tidyPart(part, fields.part(index + 1));
    if ('problem' in tidied) return tidied;
    parts.push(tidied.value!);
  }
  const left = percentLeft(parts);
  return left === 0 ? { value: parts } : { problem: say.splitSum(left) };
}

function tidyPart({ percent, trigger, dueOn, netDays }: FeePart, label: string): Tidied<FeePart> {
  if (!(percent > 0 && percent <= 100)) return { problem: say.partPercent(label) };
  const made = tidyRecord({
    trigger: tidyChoice(trigger, label, paymentTriggers),
    dueOn: trigger === 'day' ? tidyDay(dueOn, label) : { value: null },
    netDays: tidyWhole(netDays, label, fields.netDays, 0, 365),
  });
  if ('problem' in made) return made;
  if (trigger === 'day' && made.value.dueOn === undefined) return { problem: say.partDay(label) };
  return { value: { percent, ...made.value } as FeePart };
}

function tidyCommission(given: Terms['commission']): Tidied<Commission> {
  if (given === undefined) return { value: null };
  const percent = tidyPercent(given.percent, fields.commission);
  if ('problem' in percent) return percent;
  const days = tidyRecord({
    startsOn: tidyDay(given.startsOn, fields.commissionFrom),
    endsOn: tidyDay(given.endsOn, fields.commissionTo),
  });
  if ('problem' in days) return days;
  const { startsOn, endsOn } = days.value;
  if (startsOn !== undefined && endsOn !== undefined && endsOn < startsOn) {
    return { problem: say.commissionDays(startsOn, endsOn) };
  }
  return { value: { percent: percent.value!, ...days.value } };
}

function tidyApproval(given: Approval | null): Tidied<Approval> {
  if (given === null) return { value: null };
  const made = tidyRecord({
    rounds: tidyWhole(given.rounds, fields.rounds, null, 0, 50),
    reviewHours: tidyWhole(given.reviewHours, fields.reviewHours, null, 1, 2_000),
    silence: given.silence === undefined ? { value: null } : tidyChoice(given.silence, fields.silence, WAYS),
  });
  if ('problem' in made) return made;
  return { value: Object.keys(made.value).length === 0 ? null : made.value };
}

function tidyPercent(given: number | undefined, label: string): Tidied<number> {
  if (given === undefined) return { value: null };
  return given >= 0 && given <= 100 ? { value: given } : { problem: say.percent(label) };
}

/** A whole number within bounds; `part` names the number where the label names what it belongs to. */
function tidyWhole(
  given: number | undefined,
  label: string,
  part: string | null,
  least: number,
  most: number,
): Tidied<number> {
  if (given === undefined) return { value: null };
  const isFine = Number.isInteger(given) && given >= least && given <= most;
  return isFine ? { value: given } : { problem: say.whole(part === null ? label : `${label}, ${part}`, least, most) };
}
