import type { CalendarDay } from '../../lib/calendar-day.ts';
import type { TrackingLink, Utm } from '../../model/tracking-link.ts';
import type { TrafficDimension, WebTraffic } from '../../model/web-traffic.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { derived } from '../figures/derived.ts';

/** Visits that web analytics counted under a parameter of a link. */
export interface LinkVisits {
  readonly sessions: number;
  /** What they were counted by. Other links with the same value share them. */
  readonly by: TrafficDimension;
  readonly value: string;
  readonly startsOn: CalendarDay | null;
  readonly endsOn: CalendarDay | null;
  /** True when readings of several periods that do not overlap are added up. */
  readonly isSum: boolean;
}

/** What is looked for, the narrowest first. */
const lookedFor: readonly { readonly by: TrafficDimension; readonly valueOf: (utm: Utm) => string | undefined }[] = [
  { by: 'content', valueOf: ({ content }) => content },
  { by: 'term', valueOf: ({ term }) => term },
  { by: 'source-medium', valueOf: ({ source, medium }) => `${source} / ${medium}` },
  { by: 'source', valueOf: ({ source }) => source },
  { by: 'campaign', valueOf: ({ campaign }) => campaign },
];

/** Readings with a number of sessions, by what they were counted by. Case does not count. */
const readings = derived(['webTraffic'], (reader): ReadonlyMap<string, readonly WebTraffic[]> => {
  const found = new Map<string, WebTraffic[]>();
  for (const row of reader.all('webTraffic')) {
    if (row.sessions === undefined) continue;
    const key = readingKey(row.dimension, row.value);
    const held = found.get(key);
    if (held) held.push(row);
    else found.set(key, [row]);
  }
  return found;
});

const readingKey = (by: TrafficDimension, value: string): string => `${by}\n${value.trim().toLowerCase()}`;

/**
 * The visits web analytics counted by the narrowest parameter of the link that it knows; `null` when it knows none.
 * Readings of another campaign do not count. Of readings whose periods overlap, or are not known, the newest counts alone,
 * because the same visits would be in both.
 */
export function linkVisits(reader: RecordReader, { campaignId, utm }: TrackingLink): LinkVisits | null {
  for (const { by, valueOf } of lookedFor) {
    const value = valueOf(utm);
    if (value === undefined) continue;
    const rows = (readings(reader).get(readingKey(by, value)) ?? []).filter(
      (row) => row.campaignId === undefined || row.campaignId === campaignId,
    );
    if (rows.length > 0) return { by, value, ...together(rows) };
  }
  return null;
}

function together(rows: readonly WebTraffic[]): Omit<LinkVisits, 'by' | 'value'> {
  const inOrder = [...rows].sort((left, right) => ((left.startsOn ?? '') < (right.startsOn ?? '') ? -1 : 1));
  const isApart = inOrder.every((row, index) => {
    const before = inOrder[index - 1];
    if (rows.length > 1 && (row.startsOn === undefined || row.endsOn === undefined)) return false;
    return before === undefined || before.endsOn! < row.startsOn!;
  });
  const newest = [...inOrder].sort((left, right) => ((left.endsOn ?? '') < (right.endsOn ?? '') ? -1 : 1)).at(-1)!;
  const counted = isApart ? inOrder : [newest];
  return {
    sessions: counted.reduce((sum, row) => sum + row.sessions!, 0),
    startsOn: counted[0]!.startsOn ?? null,
    endsOn: counted.at(-1)!.endsOn ?? null,
    isSum: counted.length > 1,
  };
}
