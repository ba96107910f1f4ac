import type { RecordReader } from '../../store/record-reader.ts';
import { bindingsOfPeople } from '../rights/bindings-of-people.ts';
import { factsKinds } from '../rights/clash-facts.ts';
import { clashSeverities, findClashes } from '../rights/rival-check.ts';
import { derived } from '../figures/derived.ts';

/** What the roster says of a person's exclusivity: clashes nobody decided on, and exclusivity without an end. */
export const exclusivityMarks = [...clashSeverities, 'open-ended'] as const;
export type ExclusivityMark = (typeof exclusivityMarks)[number];

export interface ExclusivityFacts {
  /** The last day of any exclusivity, past ones too; `null` where none has an end. */
  readonly boundUntil: string | null;
  readonly exclusivity: readonly ExclusivityMark[];
}

const NOTHING: ExclusivityFacts = { boundUntil: null, exclusivity: [] };

/** Everybody who is or was bound. People's own rows do not decide it, so that editing them makes nothing anew. */
const factsOfPeople = derived(factsKinds, (reader): ReadonlyMap<string, ExclusivityFacts> => {
  const clashes = findClashes(reader);
  const found = new Map<string, ExclusivityFacts>();
  for (const [influencerId, bindings] of bindingsOfPeople(reader)) {
    const open = (clashes.get(influencerId) ?? []).filter(({ decision }) => decision === null);
    const isOpenEnded = bindings.some(({ endsOn }) => endsOn === null);
    found.set(influencerId, {
      boundUntil:
        bindings
          .flatMap(({ endsOn }) => endsOn ?? [])
          .toSorted()
          .at(-1) ?? null,
      exclusivity: exclusivityMarks.filter((mark) =>
        mark === 'open-ended' ? isOpenEnded : open.some(({ severity }) => severity === mark),
      ),
    });
  }
  return found;
});

/** A person's exclusivity as the roster lists it, from what is kept of everybody. */
export function exclusivityFacts(reader: RecordReader, influencerId: string): ExclusivityFacts {
  return factsOfPeople(reader).get(influencerId) ?? NOTHING;
}
