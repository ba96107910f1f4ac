import type { RecordReader } from '../../store/record-reader.ts';
import { holdsOn } from './right-days.ts';
import { rightsOf, type RightFacts } from './right-facts.ts';
import { rightWarnings, type RightWarning } from './right-warnings.ts';
import { clashesOfCampaign, type RivalClash } from './rival-check.ts';

/** Where a right stands on a day. */
export type RightState = 'in-force' | 'upcoming' | 'ended' | 'declined';

/** Where a right stands on a day; one whose start nothing tells holds until its end. */
export function rightState({ days, isDeclined }: Pick<RightFacts, 'days' | 'isDeclined'>, today: string): RightState {
  if (isDeclined) return 'declined';
  if (holdsOn(days, today)) return 'in-force';
  return days.to !== null && days.to < today ? 'ended' : 'upcoming';
}

/** A right of a campaign as a report of what was agreed states it. */
export interface ComplianceRight extends RightFacts {
  readonly state: RightState;
  readonly warnings: readonly RightWarning[];
}

/** What a campaign agreed on rights, and every clash of its people with what was decided about it. */
export interface Compliance {
  /** By name of the person, then in the order they were entered. */
  readonly rights: readonly ComplianceRight[];
  /** By name of the person, the worst first; those without a `decision` are open. */
  readonly clashes: readonly RivalClash[];
}

/** Rights with their days and clashes with their decisions of one campaign, past and open alike. */
export function complianceOf(reader: RecordReader, campaignId: string, today: string): Compliance {
  const rights = rightsOf(reader, { campaignId })
    .map((facts) => ({ ...facts, state: rightState(facts, today), warnings: rightWarnings(reader, facts, today) }))
    .toSorted((left, right) => left.influencer.name.localeCompare(right.influencer.name, 'en'));
  const name = (influencerId: string): string => reader.get('influencer', influencerId)?.name ?? '';
  const clashes = [...clashesOfCampaign(reader, campaignId)]
    .toSorted(([left], [right]) => name(left).localeCompare(name(right), 'en'))
    .flatMap(([, found]) => found);
  return { rights, clashes };
}
