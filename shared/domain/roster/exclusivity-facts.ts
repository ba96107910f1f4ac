import type { RecordReader } from '../../store/record-reader.ts';
import { bindingsOfPeople } from '../rights/rights-in-force.ts';
import { clashesOfPeople, clashSeverities } from '../rights/rival-check.ts';

/** What the roster says of a person's exclusivity: clashes nobody decided on, and exclusivity without an end. */
export const exclusivityMarks = [...clashSeverities, 'open-ended'] as const;
export type ExclusivityMark = (typeof exclusivityMarks)[number];

export interface ExclusivityFacts {
  /** The last day of any exclusivity, past ones too; `null` where none has an end. */
  readonly boundUntil: string | null;
  readonly exclusivity: readonly ExclusivityMark[];
}

/** A person's exclusivity as the roster lists it, from what is kept of everybody. */
export function exclusivityFacts(reader: RecordReader, influencerId: string): ExclusivityFacts {
  const bindings = bindingsOfPeople(reader).get(influencerId) ?? [];
  const open = (clashesOfPeople(reader).get(influencerId) ?? []).filter(({ decision }) => decision === null);
  const ends = bindings.flatMap(({ endsOn }) => endsOn ?? []);
  return {
    boundUntil: ends.reduce<string | null>((last, end) => (last === null || end > last ? end : last), null),
    exclusivity: exclusivityMarks.filter((mark) =>
      mark === 'open-ended'
        ? bindings.some(({ endsOn }) => endsOn === null)
        : open.some(({ severity }) => severity === mark),
    ),
  };
}
