import { daysBetween, type CalendarDay } from '../../lib/calendar-day.ts';
import { fromMoneyText, moneyRatio, subtractMoney, toMoneyText, type MoneyText } from '../../lib/money.ts';
import type { Collaboration, Mark } from '../../model/collaboration.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { stageName, stagesOf } from '../pipeline/stages.ts';
import { answersInForce } from './client-answers.ts';

/** What is left of the price the client pays once the person is paid. */
export interface Margin {
  readonly amount: MoneyText;
  /** Of the price, as a fraction; `null` for a price of 0. */
  readonly share: number | null;
}

/** What only the agency sees of somebody on the shortlist. */
export interface AgencySide {
  readonly stage: string;
  readonly owner: string | null;
  readonly waitingFor: string | null;
  readonly fee: MoneyText | null;
  /** `null` when fee or price is not known, or they are in two currencies. */
  readonly margin: Margin | null;
  readonly notes: string | null;
  readonly marks: readonly Mark[];
  /** Days since they came onto the shortlist while nobody at the client has answered; `null` once somebody has. */
  readonly unansweredDays: number | null;
}

/** The agency's side of a collaboration on the shortlist, as it stands on a day. */
export function agencySideOf(reader: RecordReader, row: Collaboration, today: CalendarDay): AgencySide {
  const isAnswered = answersInForce(row.clientAnswers).some(({ answer }) => answer !== null);
  return {
    stage: stageName(stagesOf(reader), row.stage),
    owner: row.owner ?? null,
    waitingFor: row.waitingFor ?? null,
    fee: row.fee ?? null,
    margin: marginOf(row),
    notes: row.notes ?? null,
    marks: row.marks ?? [],
    unansweredDays:
      isAnswered || row.shortlistedOn === undefined ? null : Math.max(0, daysBetween(row.shortlistedOn, today)),
  };
}

/** Price less fee, only where both are known and in one currency. */
export function marginOf({ clientPrice, fee }: Pick<Collaboration, 'clientPrice' | 'fee'>): Margin | null {
  if (!clientPrice || !fee || clientPrice.currency !== fee.currency) return null;
  const price = fromMoneyText(clientPrice);
  const left = subtractMoney(price, fromMoneyText(fee));
  return { amount: toMoneyText(left), share: moneyRatio(left, price, 6) };
}
