import { text } from '../../text/text.ts';
import { formatDay, formatDaySpan } from '../figures/format-figure.ts';
import type { Engagement, HeldRight } from './clash-facts.ts';
import type { ClashGround } from './clash-ground.ts';
import type { Days, Meeting } from './right-days.ts';

const words = text.rights.clash;

/** Everything a clash is told from. */
interface ClashStory {
  readonly person: string;
  readonly held: HeldRight;
  readonly holder: Engagement;
  readonly other: Engagement;
  readonly ground: ClashGround;
  readonly words: readonly string[];
  readonly meeting: Meeting;
  readonly isTerritoryUnknown: boolean;
}

/** The brand with its campaign, such as `Lumen (Spring Glow)`; without a client, the campaign alone. */
function campaignWithClient({ name, brand }: Engagement['campaign']): string {
  return brand.clientName === null ? words.campaign(name) : words.of(brand.clientName, name);
}

/** Days in words, such as `from 1 Mar 2026` or `1 Mar 2026 – 31 May 2026`; an open or unknown end says so. */
function daysInWords({ from, to }: Days, open: string): string {
  if (from !== null && to !== null) return formatDaySpan(from, to);
  if (from !== null) return words.from(formatDay(from), open);
  return to === null ? words.noDays : words.until(formatDay(to));
}

/** What clashes, in sentences with names and days. */
export function clashSentence(story: ClashStory): string {
  const { person, held, holder, other, ground, meeting, isTerritoryUnknown } = story;
  const listed = story.words.join(', ');
  const holds = words.bound(person, campaignWithClient(holder.campaign), daysInWords(held.days, words.open));
  const runs = words.runs(campaignWithClient(other.campaign), daysInWords(nearest(other.spans), words.unknownEnd));
  const doubts = [
    ...(meeting === 'possible' ? [words.daysUnknown] : []),
    ...(meeting === 'soon-after' ? [words.soonAfter] : []),
    ...(isTerritoryUnknown ? [words.territoryUnknown] : []),
    ...(holder.campaign.brand.clientId === null || other.campaign.brand.clientId === null ? [words.clientUnknown] : []),
  ];
  return [holds, words.grounds[ground](listed), runs, ...doubts].join(' ');
}

/** The stretch from the first day to the last of everything that goes on; an end nobody knows stays unknown. */
function nearest(spans: readonly Days[]): Days {
  const froms = spans.flatMap(({ from }) => from ?? []).toSorted();
  const ends = spans.map(({ to }) => to);
  const to = ends.includes(null) ? null : ends.reduce((left, right) => (left! > right! ? left : right), ends[0]!);
  return { from: froms[0] ?? null, to };
}
