import { text } from '../../text/text.ts';

/** UTF-16 units in the name of a sheet, as Excel allows. */
const LONGEST_NAME = 31;
/** Excel keeps this name for itself. */
const RESERVED = 'history';

/**
 * Names that Excel takes for sheets: of 31 characters at most, without `[]:*?/\`, control characters and apostrophes at
 * either end, and no two alike without regard to case. Longer names are cut; a name that is taken gets a number.
 */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set([RESERVED]);
  return wanted.map((name, index) => {
    const base = validName(name, LONGEST_NAME) || text.workbook.writing.unnamedSheet(index + 1);
    let unique = base;
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) {
      const suffix = ` (${number})`;
      unique = validName(base, LONGEST_NAME - suffix.length) + suffix;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function validName(name: string, length: number): string {
  const holdable = name
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[[\]:*?/\\\p{Cc}\ufffe\uffff]/gu, ' ')
    .replace(/^[\s']+/u, '')
    .slice(0, length);
  return holdable.replace(/[\ud800-\udbff]$/u, '').replace(/[\s']+$/u, '');
}
