import { promoCodeKey } from '../../model/promo-code.ts';
import { fillCodePattern, type CodePlaceholder, type CodeValues } from './code-pattern.ts';

/** A person who is to have a code, with what a pattern can say of them. */
export interface CodePerson {
  readonly influencerId: string;
  readonly values: CodeValues;
}

/** The code planned for one person. */
export interface PlannedCode {
  readonly influencerId: string;
  /** Empty when the pattern says nothing of this person: then there is no code to make. */
  readonly code: string;
  /** True when the code the pattern gives is taken, so that a number follows it. */
  readonly hasSuffix: boolean;
  /** Placeholders nothing is known for. */
  readonly missing: readonly CodePlaceholder[];
}

/**
 * A code for each person from a pattern, in the order given. No two are the same and none is among those `isTaken` knows,
 * without regard to case: one that is taken is followed by 2, 3 and so on. The same `seed` gives the same random parts.
 */
export function planCodes(
  people: readonly CodePerson[],
  pattern: string,
  seed: string,
  isTaken: (key: string) => boolean,
): readonly PlannedCode[] {
  const planned = new Set<string>();
  const nextNumber = new Map<string, number>();
  const isFree = (code: string): boolean => {
    const key = promoCodeKey(code);
    return !planned.has(key) && !isTaken(key);
  };
  return people.map(({ influencerId, values }) => {
    const { code: wanted, missing } = fillCodePattern(pattern, values, `${seed}/${influencerId}`);
    if (wanted === '') return { influencerId, code: '', hasSuffix: false, missing };
    let code = wanted;
    let number = nextNumber.get(wanted) ?? 2;
    while (!isFree(code)) {
      code = `${wanted}${number}`;
      number += 1;
    }
    nextNumber.set(wanted, number);
    planned.add(promoCodeKey(code));
    return { influencerId, code, hasSuffix: code !== wanted, missing };
  });
}
