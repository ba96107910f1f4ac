import { unguardFormula } from '../../formats/formula-guard.ts';
import { joinList, splitList } from '../../formats/list-cell.ts';
import { canonicalJson } from '../../lib/canonical-json.ts';

/** What files of text or of cells do not hold, or change: control characters, `\r`, halves of characters. */
// oxlint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const UNHOLDABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** True for text that would not come back as it is, or would come back without an apostrophe of its own. */
const isLossy = (text: string): boolean => text.trim() === '' || UNHOLDABLE.test(text) || unguardFormula(text) !== text;

const isInQuotes = (cell: string): boolean => cell.length > 1 && cell.startsWith('"') && cell.endsWith('"');

/**
 * Text as a cell. Nearly always the text itself; as a JSON string in quotation marks where it is empty or only white
 * space (a blank cell is an absent field), stands in quotation marks itself, holds what no file holds, or begins with
 * apostrophes that look like those put before formulas.
 */
export function textToCell(text: string): string {
  return isLossy(text) || isInQuotes(text) ? JSON.stringify(text) : text;
}

/** The text that {@link textToCell} made the cell of. A cell in quotation marks that is no JSON is meant as it stands. */
export function textOfCell(cell: string): string {
  if (!isInQuotes(cell)) return cell;
  const value = parsed(cell);
  return typeof value === 'string' ? value : cell;
}

/** Texts as a cell: `a; b`, or a JSON list where that would not give back exactly these. */
export function listToCell(values: readonly string[]): string {
  const joined = joinList(values);
  const isPlain =
    !isLossy(joined) && !joined.startsWith('[') && !values.includes('') && isEqual(splitList(joined, true), values);
  return isPlain ? joined : canonicalJson(values);
}

/** The texts of a cell: a JSON list, or parted by semicolons, or by commas where there are none. */
export function listOfCell(cell: string): readonly string[] {
  const trimmed = cell.trim();
  const value = trimmed.startsWith('[') ? parsed(trimmed) : undefined;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  return splitList(trimmed, true).filter((item) => item !== '');
}

/** `undefined` for what is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const isEqual = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((item, index) => item === right[index]);
