import { moneyRatio, toMoneyText, type Money } from '../../lib/money.ts';
import { text } from '../../text/text.ts';
import { formatMoney } from '../figures/format-figure.ts';
import type { CampaignPrices } from './asked-price.ts';
import type { AskedCriterion } from './judgement.ts';

const say = text.fit.reasons;
const DIGITS = 6;
const words = (money: Money): string => formatMoney(toMoneyText(money));

/** What of the fee budget that is not promised to others would be left: 1 for a person who asks nothing, 0 for all. */
export function judgePrice(prices: CampaignPrices | null): AskedCriterion {
  if (!prices) return { notAsked: 'price' };
  return {
    judge: ({ id }) => {
      const asked = prices.of(id);
      const free = prices.freeFor(id);
      if (asked.is === 'unknown') {
        const { missing, otherCurrencies } = asked;
        return {
          mark: null,
          reason: () =>
            otherCurrencies.length === 0
              ? say.rateMissing(missing, free.currency)
              : say.rateElsewhere(missing, free.currency, otherCurrencies),
        };
      }
      const { price } = asked;
      if (free.minor <= 0n) return { mark: price.minor > 0n ? 0 : 1, reason: () => say.nothingFree(words(price)) };
      return {
        mark: Math.max(0, 1 - moneyRatio(price, free, DIGITS)!),
        reason: () =>
          `${
            asked.is === 'fee'
              ? say.agreedPrice(words(price), words(free))
              : say.askedPrice(words(price), asked.parts, words(free))
          } ${say.priceMark}`,
      };
    },
  };
}
