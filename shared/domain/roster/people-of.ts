import type { InfluencerId } from '../../model/influencer.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { peopleFound } from './people-found.ts';
import { rosterIndex, type RosterIndex } from './roster-index.ts';
import type { RosterWho } from './roster-who.ts';

/** The positions of the people chosen in the order of creation, each once, without those who are no longer there. */
export function positionsOf(index: RosterIndex, who: RosterWho): Uint32Array {
  const placesOf = (ids: readonly string[]) => ids.flatMap((id) => index.positionOf(id) ?? []);
  if ('ids' in who) return Uint32Array.from(new Set(placesOf(who.ids))).sort();
  const { positions } = peopleFound(index.reader, who.choice);
  if (who.except.length === 0) return positions;
  const except = new Set(placesOf(who.except));
  return positions.filter((position) => !except.has(position));
}

/** The ids of the people chosen in the order of creation, each once, without those who are no longer there. */
export function peopleOf(reader: RecordReader, who: RosterWho): InfluencerId[] {
  const index = rosterIndex(reader);
  return Array.from(positionsOf(index, who), (position) => index.people[position]!.id);
}
