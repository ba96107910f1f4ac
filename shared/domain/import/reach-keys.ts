import { emailLetters, linkLetters, phoneDigits } from '../duplicates/name-words.ts';

/** What somebody can be reached or found by. */
export interface Reach {
  readonly emails?: readonly string[] | undefined;
  readonly phones?: readonly string[] | undefined;
  readonly links?: readonly string[] | undefined;
}

const readers = { emails: emailLetters, phones: phoneDigits, links: linkLetters } as const;

/** The addresses, numbers and links as they are compared; what says nothing, such as three digits, is passed over. */
export function reachKeys(reach: Reach): string[] {
  return Object.entries(readers).flatMap(([what, lettersOf]) =>
    (reach[what as keyof Reach] ?? []).flatMap((value) => {
      const letters = lettersOf(value);
      return letters === null ? [] : [`${what} ${letters}`];
    }),
  );
}
