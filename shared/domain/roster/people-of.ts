import type { InfluencerId } from '../../model/influencer.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import type { RosterWho } from './roster-who.ts';

/** The people chosen, each once, without those who are no longer there. */
export function peopleOf(reader: RecordReader, who: RosterWho): readonly InfluencerId[] {
  if (!('ids' in who)) throw new Error('Choices are not looked up here yet');
  const ids: InfluencerId[] = [];
  for (const id of new Set(who.ids)) {
    const person = reader.get('influencer', id);
    if (person) ids.push(person.id);
  }
  return ids;
}
