const LONGEST = 80;

/** A name short enough to stand in a sentence with others. */
export function shortTitle(name: string): string {
  const letters = [...name];
  return letters.length <= LONGEST ? name : `${letters.slice(0, LONGEST - 1).join('')}…`;
}
