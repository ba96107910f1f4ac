import { text } from '#shared/text/text.ts';
import { dayText } from '../../state/format.ts';

const words = text.campaigns;

/** A span of days in words; either end may be open. `null` when neither is known. */
export function periodText(from: string | null | undefined, to: string | null | undefined): string | null {
  if (from && to) return words.period(dayText(from), dayText(to));
  if (from) return words.periodFrom(dayText(from));
  return to ? words.periodTo(dayText(to)) : null;
}
