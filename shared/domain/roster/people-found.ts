import type { RosterChoice, RosterSort } from '../../model/roster-view.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { filterMask, type Mask } from './condition-mask.ts';
import { sortByRanks, type RankedTerm } from './ranking.ts';
import { ARCHIVED, PRESENT, rosterIndex, type RosterIndex } from './roster-index.ts';
import { searchPeople } from './search-people.ts';

/** The people a choice finds. */
export interface PeopleFound {
  readonly index: RosterIndex;
  /** Ascending, that is in the order of creation. */
  readonly positions: Uint32Array;
  /** Everybody the archive choice allows. */
  readonly total: number;
  /** True when the words of the search are nowhere as they are, and these people have words that are alike. */
  readonly isAlike: boolean;
}

interface Remembered {
  version: number;
  readonly answers: Map<string, unknown>;
}

const remembered = new WeakMap<RosterIndex, Remembered>();
const ANSWERS_REMEMBERED = 8;

/** An answer that holds until rows change: scrolling asks for the same people again and again. */
export function rememberedFor<Answer>(index: RosterIndex, key: string, make: () => Answer): Answer {
  let known = remembered.get(index);
  if (!known) remembered.set(index, (known = { version: index.version, answers: new Map() }));
  if (known.version !== index.version) {
    known.answers.clear();
    known.version = index.version;
  }
  if (known.answers.has(key)) return known.answers.get(key) as Answer;
  const made = make();
  known.answers.set(key, made);
  for (const oldest of known.answers.keys()) {
    if (known.answers.size <= ANSWERS_REMEMBERED) break;
    known.answers.delete(oldest);
  }
  return made;
}

/** Everybody the choice finds. */
export function peopleFound(reader: RecordReader, choice: RosterChoice): PeopleFound {
  const index = rosterIndex(reader);
  return rememberedFor(index, `found ${JSON.stringify(choice)}`, () => {
    const found = searchPeople(index, choice.search);
    const { total, mask } = allowedMask(index, choice.includeArchived);
    const passes = filterMask(index.columns, index.size, choice.filter);
    const candidates = found ? found.positions : null;
    const positions = positionsIn(index.size, candidates, mask, passes);
    return { index, positions, total, isAlike: (found?.isAlike ?? false) && positions.length > 0 };
  });
}

/** The people found in the order asked for: unknown values last, equal ones in the order of creation. */
export function sortedPeople({ index, positions }: Pick<PeopleFound, 'index' | 'positions'>, sort: RosterSort) {
  const terms = sort.flatMap(({ field, direction }): RankedTerm[] => {
    const ranking = index.columns.ranking(field);
    return ranking ? [{ ranking, isDescending: direction === 'descending' }] : [];
  });
  return sortByRanks(positions, terms);
}

/** Who is there, and who of them is not archived unless the archive counts. */
function allowedMask(index: RosterIndex, includeArchived: boolean): { total: number; mask: Mask } {
  const least = includeArchived ? ARCHIVED : PRESENT;
  const mask = new Uint8Array(index.size);
  let total = 0;
  for (let at = 0; at < mask.length; at += 1) {
    const isAllowed = index.presence[at]! >= least ? 1 : 0;
    mask[at] = isAllowed;
    total += isAllowed;
  }
  return { total, mask };
}

/** Positions all masks let pass, of the candidates where there are any. */
function positionsIn(size: number, candidates: Uint32Array | null, mask: Mask, passes: Mask | null): Uint32Array {
  if (candidates) return candidates.filter((at) => (mask[at]! & (passes ? passes[at]! : 1)) === 1);
  const positions = new Uint32Array(size);
  let count = 0;
  for (let at = 0; at < size; at += 1) {
    positions[count] = at;
    count += mask[at]! & (passes ? passes[at]! : 1);
  }
  return positions.slice(0, count);
}
