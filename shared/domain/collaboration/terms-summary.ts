import type { CalendarDay } from '../../lib/calendar-day.ts';
import type { MoneyText } from '../../lib/money.ts';
import type { Collaboration, FeePart } from '../../model/collaboration.ts';
import { text } from '../../text/text.ts';

const say = text.collaboration.summary;

/** How amounts and days are written where the sentence is read. */
export interface SummaryFormat {
  readonly money: (money: MoneyText) => string;
  readonly day: (day: CalendarDay) => string;
}

/**
 * What was agreed about pay in one line, such as `EUR 2,000.00: half on signing, half 30 days after it is live; 10%
 * commission until 31 Mar 2026; kill fee 25%`. `null` while nothing is stated.
 */
export function termsSummary(
  { fee, terms }: Pick<Collaboration, 'fee' | 'terms'>,
  { money, day }: SummaryFormat,
): string | null {
  const pays = terms?.pays ?? [];
  const { split, commission, killFeePercent, lateFeePercent, needsInvoice, expenses } = terms ?? {};
  const whenPaid = split?.map((part) => partText(part, day)).join(', ') ?? say.atOnce;
  const facts: string[] = [];
  if (fee) facts.push(say.paid(money(fee), whenPaid));
  else if (pays.includes('fee')) facts.push(split ? say.paid(say.feeOpen, whenPaid) : say.feeOpen);
  if (pays.includes('gift')) facts.push(say.gifts);
  if (commission) {
    const { percent, startsOn, endsOn } = commission;
    facts.push(say.commission(String(percent), startsOn && day(startsOn), endsOn && day(endsOn)));
  } else if (pays.includes('commission')) facts.push(say.commissionOpen);
  if (killFeePercent !== undefined) facts.push(say.killFee(String(killFeePercent)));
  if (lateFeePercent !== undefined) facts.push(say.lateFee(String(lateFeePercent)));
  if (expenses !== undefined) facts.push(say.expenses(expenses));
  if (needsInvoice === true) facts.push(say.invoice);
  return facts.length === 0 ? null : facts.join('; ');
}

/** What makes a part due, such as `half 30 days after it is live`. */
function partText({ percent, trigger, dueOn, netDays = 0 }: FeePart, day: SummaryFormat['day']): string {
  const share = percent === 50 ? say.half : percent === 100 ? say.whole : say.share(String(percent));
  return `${share} ${dueText({ trigger, netDays, ...(dueOn !== undefined && { dueOn }) }, day)}`;
}

/** When a part is to be paid, such as `30 days after it is live`. */
export function dueText({ trigger, dueOn, netDays = 0 }: Omit<FeePart, 'percent'>, day: SummaryFormat['day']): string {
  if (trigger === 'day') {
    const on = dueOn === undefined ? say.dayOpen : day(dueOn);
    return netDays === 0 ? say.onDay(on) : say.afterDay(netDays, on);
  }
  return netDays === 0 ? say.when[trigger] : say.after(netDays, say.event[trigger]);
}
