import { dayOfInstant } from '../../lib/calendar-day.ts';
import type { Platform } from '../../model/platform.ts';
import type { Rate } from '../../model/rate.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { foldText } from '../../lib/text-fold.ts';

/** What a person asks for one format on one platform in one currency. */
export interface RateLine {
  readonly platform: Platform;
  /** In the spelling of the rate in force. */
  readonly format: string;
  readonly inForce: Rate;
  /** Rates that held before, newest first. */
  readonly earlier: readonly Rate[];
}

/** The day a rate speaks of: from when it holds, else the day it was captured, else the day it was entered. */
export function rateDay(rate: Rate): string {
  return rate.validFrom ?? rate.evidence.capturedOn ?? dayOfInstant(rate.recordedAt);
}

/** Newest first: by the day it speaks of, then by when it was entered, then by id. */
function newestRateFirst(left: Rate, right: Rate): number {
  const keys = [rateDay, (rate: Rate) => rate.recordedAt, (rate: Rate) => rate.id];
  for (const key of keys) {
    const [one, other] = [key(left), key(right)];
    if (one !== other) return one < other ? 1 : -1;
  }
  return 0;
}

/**
 * The rate card of a person: the newest rate of each platform, format (without regard to case) and currency with the
 * older ones behind it; in the order of platform, format and currency.
 */
export function rateCardOf(reader: RecordReader, influencerId: string): RateLine[] {
  const lines = new Map<string, Rate[]>();
  for (const rate of reader.lookup('rate', 'influencer', influencerId)) {
    const key = `${rate.platform} ${foldText(rate.format)} ${rate.price.currency}`;
    const line = lines.get(key);
    if (line) line.push(rate);
    else lines.set(key, [rate]);
  }
  return [...lines]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, rates]) => {
      const [inForce, ...earlier] = rates.sort(newestRateFirst);
      return { platform: inForce!.platform, format: inForce!.format, inForce: inForce!, earlier };
    });
}
