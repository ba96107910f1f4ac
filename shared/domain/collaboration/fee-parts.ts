import { allocateMoney, fromMoneyText, toMoneyText, type MoneyText } from '../../lib/money.ts';
import type { FeePart } from '../../model/collaboration.ts';

/** Shares are compared and weighed in ten-thousandths of a per cent, so that three thirds of 33.3333 are not 100. */
const SCALE = 10_000;

const scaled = (percent: number): number => Math.round(percent * SCALE);

/** How many per cent the shares leave over; negative when they are too many. */
export function percentLeft(split: readonly Pick<FeePart, 'percent'>[]): number {
  return (100 * SCALE - split.reduce((sum, { percent }) => sum + scaled(percent), 0)) / SCALE;
}

/** The money of each part, adding up to the fee exactly; `null` while the shares do not add up to 100 per cent. */
export function feeParts(fee: MoneyText, split: readonly Pick<FeePart, 'percent'>[]): MoneyText[] | null {
  if (split.some(({ percent }) => !(percent >= 0)) || percentLeft(split) !== 0) return null;
  const weights = split.map(({ percent }) => BigInt(scaled(percent)));
  return allocateMoney(fromMoneyText(fee), weights).map(toMoneyText);
}
