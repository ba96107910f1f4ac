import { addDays } from '../../lib/calendar-day.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';
import { formatDay } from '../figures/format-figure.ts';
import type { RightFacts } from './right-facts.ts';

/** Days before the end of a right from which it is warned about, unless the right says another number. */
const DEFAULT_WARN_DAYS = 14;

/** How many days after its end a right is still warned about: then it is settled or forgotten, and no news. */
const ENDED_DAYS = 30;

/** `ends-soon`; `ended` within the last thirty days; `open-ended` without an end; `start-unknown`. */
type RightWarningKind = 'ends-soon' | 'ended' | 'open-ended' | 'start-unknown';

export interface RightWarning {
  readonly kind: RightWarningKind;
  /** What it is and what to do, with the day. */
  readonly sentence: string;
}

const words = text.rights.warnings;

/** What has to be minded of a right on a day; nothing for what was declined. */
export function rightWarnings(reader: RecordReader, facts: RightFacts, today: string): readonly RightWarning[] {
  const { right, days, isDeclined } = facts;
  if (isDeclined) return [];
  const found: RightWarning[] = [];
  if (days.startOf === null) found.push({ kind: 'start-unknown', sentence: words.startUnknown });
  if (days.to === null) found.push({ kind: 'open-ended', sentence: words.openEnded[right.kind] });
  else if (days.to < today) {
    if (addDays(days.to, ENDED_DAYS) >= today)
      found.push({ kind: 'ended', sentence: endedSentence(reader, facts, days.to) });
  } else if (addDays(today, right.warnDays ?? DEFAULT_WARN_DAYS) >= days.to) {
    found.push({ kind: 'ends-soon', sentence: words.endsSoon[right.kind](formatDay(days.to)) });
  }
  return found;
}

function endedSentence(reader: RecordReader, { right, collaboration }: RightFacts, day: string): string {
  if (right.kind !== 'usage') return words.ended[right.kind](formatDay(day));
  const posts = reader
    .lookup('deliverable', 'collaboration', collaboration.id)
    .reduce((sum, { postIds }) => sum + (postIds?.length ?? 0), 0);
  return words.usageEnded(formatDay(day), posts);
}
