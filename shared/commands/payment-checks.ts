import { isCurrencyCode } from '../lib/currencies.ts';
import { toMoneyText, type MoneyText } from '../lib/money.ts';
import { text } from '../text/text.ts';
import { currencyProblem, exactMinor, firstProblem } from './field-checks.ts';

const say = text.ledger.problems;

/** What a payment's money fields would be after a command. */
export interface PaymentMoney {
  readonly amount: MoneyText;
  readonly rate?: MoneyText | null | undefined;
  readonly units?: number | null | undefined;
}

/** Why these fields cannot make a payment, or `null`. Amount and rate are above 0 and in one currency. */
export function paymentMoneyProblem({ amount, rate, units }: PaymentMoney): string | null {
  return firstProblem(
    positiveProblem('Amount', amount),
    rate ? positiveProblem('Rate', rate) : null,
    rate && rate.currency !== amount.currency ? say.rateCurrency(rate.currency, amount.currency) : null,
    units === undefined || units === null || (Number.isSafeInteger(units) && units >= 0)
      ? null
      : say.unitsWrong(String(units)),
  );
}

/** Why an amount is not one above 0, or `null`; `what` begins the sentence, such as `Amount`. */
export function positiveProblem(what: string, money: MoneyText): string | null {
  if (!isCurrencyCode(money.currency)) return currencyProblem(money.currency);
  const minor = exactMinor(money);
  if (minor === null) return say.amountWrong(what, money.amount, money.currency);
  return minor > 0n ? null : say.amountNotPositive(what);
}

/** A checked amount in the form at rest: exactly the currency's digits. */
export function exactMoney(money: MoneyText): MoneyText {
  return toMoneyText({ minor: exactMinor(money) ?? 0n, currency: money.currency });
}
