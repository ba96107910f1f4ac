const NEEDS_QUOTES = /[;,"\r\n]|^\s|\s$|^$/u;
const MARKS = /[;"]/u;
const MARKS_OR_COMMAS = /[;",]/u;
const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;

/** Several texts as one cell: `a; b`. A text with a mark in it that parts lists stands in quotation marks. */
export function joinList(values: readonly string[]): string {
  return values.map((value) => (NEEDS_QUOTES.test(value) ? quoted(value) : value)).join('; ');
}

/**
 * The texts of a cell parted by semicolons, or by commas where there are none (`hasCommas`), without white space around
 * them. Quotation marks count only around a whole text; others are kept as they are.
 */
export function splitList(cell: string, hasCommas: boolean): string[] {
  // Nearly every cell of a long file is one text.
  if (!(hasCommas ? MARKS_OR_COMMAS : MARKS).test(cell)) return [cell.trim()];
  const parts = partsOf(cell, ';');
  return parts.length === 1 && hasCommas && !isQuoted(cell.trim()) ? partsOf(cell, ',').map(plain) : parts.map(plain);
}

function partsOf(cell: string, mark: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let at = 0;
  while (at < cell.length) {
    const end = cell[at] === '"' && cell.slice(from, at).trim() === '' ? quoteEnd(cell, at, mark) : null;
    if (end !== null) at = end;
    else if (cell[at] === mark) {
      parts.push(cell.slice(from, at));
      from = at + 1;
    }
    at += 1;
  }
  return [...parts, cell.slice(from)];
}

/** Where the text in quotation marks that begins here ends; `null` when it does not end before a mark or the end. */
function quoteEnd(cell: string, start: number, mark: string): number | null {
  for (let at = start + 1; at < cell.length; at += 1) {
    if (cell[at] !== '"') continue;
    if (cell[at + 1] === '"') at += 1;
    else return /^\s*$/u.test(cell.slice(at + 1).split(mark, 1)[0]!) ? at : null;
  }
  return null;
}

const isQuoted = (part: string): boolean => /^"(?:[^"]|"")*"$/u.test(part);

function plain(part: string): string {
  const trimmed = part.trim();
  return isQuoted(trimmed) ? trimmed.slice(1, -1).replaceAll('""', '"') : trimmed;
}
