const LETTERS = 26;
/** More letters than any column of Excel has. */
const MOST_LETTERS = 3;

/** The letters of a column counted from 0: A, Z, AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + letters;
  }
  return letters;
}

/** A cell by its column counted from 0 and its row counted from 1: `C7`. */
export function cellPlace(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** The column, counted from 0, that a reference such as `C7` names; `null` when it names none. */
export function columnOf(reference: string): number | null {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > LETTERS) break;
    column = column * LETTERS + letter;
  }
  return at === 0 || at > MOST_LETTERS || at === reference.length ? null : column - 1;
}
