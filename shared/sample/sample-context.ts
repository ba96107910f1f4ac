import { addDays, daysBetween, type CalendarDay } from '../lib/calendar-day.ts';
import { createIdSource } from '../lib/uuid.ts';
import type { Evidence, EvidenceSource } from '../model/common.ts';
import type { RowOf } from '../model/kinds.ts';
import type { StoredKind } from '../model/kind-names.ts';
import { createSeededRandom, type SeededRandom } from './seeded-random.ts';
import { staff } from './sample-words.ts';

export interface SampleOptions {
  readonly seed: number;
  /** How many people; 60 is the agency of the first screen, 200,000 the most. */
  readonly influencers: number;
  /** Milliseconds since 1970 UTC: the end of the year the sample tells of. */
  readonly now: number;
}

/** A row and its kind. */
export type SampleRow = { [Kind in StoredKind]: { readonly kind: Kind; readonly row: RowOf[Kind] } }[StoredKind];

/** What every part of the generator draws from. */
export interface SampleContext {
  readonly random: SeededRandom;
  /** A stream of its own for facts beside the figures, so that more facts change no figure. */
  readonly details: SeededRandom;
  /** Another for what campaigns agree on, for the same reason. */
  readonly deals: SeededRandom;
  /** The same context with everything drawn from the stream of deals. */
  readonly forDeals: () => SampleContext;
  /** A new id of the brand the place asks for. */
  readonly id: <Id extends string>() => Id;
  readonly today: CalendarDay;
  /** A year before today. */
  readonly firstDay: CalendarDay;
  /** The day, or today where it is still to come: what was done was done by today. */
  readonly byToday: (day: CalendarDay) => CalendarDay;
  /** Noon of a day, as the instant something was typed in. */
  readonly noonOf: (day: CalendarDay) => string;
  /** A day between two days, both included; `from` when they are the wrong way round. */
  readonly dayBetween: (from: CalendarDay, to: CalendarDay) => CalendarDay;
  readonly evidence: (source: EvidenceSource, day: CalendarDay | null) => Evidence;
}

const YEAR = 365;
const DAY_MILLIS = 86_400_000;

export function createSampleContext({ seed, now }: SampleOptions): SampleContext {
  const deals = createSeededRandom(seed ^ 0xdea15);
  const details = createSeededRandom(seed ^ 0xfac75);
  // Ids are a year old, so that everything the person adds later sorts after the sample.
  const newId = createIdSource({ now: () => now - YEAR * DAY_MILLIS }, createSeededRandom(seed ^ 0x5eed));
  const today = new Date(now).toISOString().slice(0, 10);
  const drawnFrom = (random: SeededRandom): SampleContext => ({
    random,
    details,
    deals,
    forDeals: () => drawnFrom(deals),
    id: <Id extends string>() => newId() as Id,
    today,
    firstDay: addDays(today, -YEAR),
    byToday: (day) => (day < today ? day : today),
    noonOf: (day) => `${day}T12:00:00.000Z`,
    dayBetween: (from, to) => addDays(from, random.int(0, Math.max(0, daysBetween(from, to)))),
    evidence: (source, day) => ({
      source,
      ...(day === null ? {} : { capturedOn: day }),
      ...(source === 'export' ? { file: 'sample-agency.csv' } : { enteredBy: random.pick(staff) }),
    }),
  });
  return drawnFrom(createSeededRandom(seed));
}
