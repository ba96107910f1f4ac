import { canonicalJson } from '../../lib/canonical-json.ts';
import { daysBetween, type CalendarDay } from '../../lib/calendar-day.ts';
import type { Campaign, PlannedDeliverable } from '../../model/campaign.ts';
import type { Deliverable } from '../../model/deliverable.ts';
import type { RecordReader } from '../../store/record-reader.ts';

type Days = Pick<PlannedDeliverable, 'draftDueAfterDays' | 'windowStartsAfterDays' | 'windowEndsAfterDays'>;

/** What a deliverable asks for, and its days counted from the first day of the campaign. */
interface Read {
  readonly spec: PlannedDeliverable;
  readonly days: Days;
}

const COUNTS = { least: -1_000, most: 10_000 } as const;

/**
 * What is promised most often in a campaign: the deliverables that more of its collaborations have than any others, the
 * earliest of equals. Days come along where all of these collaborations agree on them. Empty when nothing is promised.
 */
export function commonestDeliverables(reader: RecordReader, campaign: Campaign): readonly PlannedDeliverable[] {
  const sets = new Map<string, (readonly Read[])[]>();
  for (const { id } of reader.lookup('collaboration', 'campaign', campaign.id)) {
    const promised = reader
      .lookup('deliverable', 'collaboration', id)
      .filter(({ cancelledOn }) => cancelledOn === undefined)
      .map((one) => read(one, campaign.startsOn))
      .sort((left, right) => (canonicalJson(left.spec) < canonicalJson(right.spec) ? -1 : 1));
    if (promised.length === 0) continue;
    const key = canonicalJson(promised.map(({ spec }) => spec));
    const held = sets.get(key);
    if (held) held.push(promised);
    else sets.set(key, [promised]);
  }
  let commonest: readonly (readonly Read[])[] = [];
  for (const held of sets.values()) if (held.length > commonest.length) commonest = held;
  const [first = []] = commonest;
  return first.map(({ spec }, index) => ({ ...spec, ...agreedDays(commonest.map((set) => set[index]!.days)) }));
}

function read(deliverable: Deliverable, startsOn: CalendarDay | undefined): Read {
  const { platform, format, count, leastSeconds, tags, link, caption, leastDaysOnline, pinnedDays } = deliverable;
  const optional = { leastSeconds, tags, link, caption, leastDaysOnline, pinnedDays };
  const known = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  const after = (day: CalendarDay | undefined): number | undefined => {
    const days = startsOn === undefined || day === undefined ? undefined : daysBetween(startsOn, day);
    return days !== undefined && days >= COUNTS.least && days <= COUNTS.most ? days : undefined;
  };
  const days = {
    draftDueAfterDays: after(deliverable.draftDueOn),
    windowStartsAfterDays: after(deliverable.windowStartsOn),
    windowEndsAfterDays: after(deliverable.windowEndsOn),
  };
  return { spec: { platform, format, count, ...known }, days };
}

function agreedDays(all: readonly Days[]): Days {
  const [first = {}, ...others] = all;
  const agreed = Object.entries(first).filter(
    ([key, value]) => value !== undefined && others.every((days) => days[key as keyof Days] === value),
  );
  return Object.fromEntries(agreed);
}
