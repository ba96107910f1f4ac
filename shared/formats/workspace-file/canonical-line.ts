import { canonicalJson } from '../../lib/canonical-json.ts';

export type CanonicalLine = { readonly value: unknown } | { readonly problem: string };

const MAYBE_ENDLESS = /\de\+?\d{3}|\d{300}/iu;

/**
 * Reads one line of canonical JSON. A line that is not written exactly as `canonicalJson` writes its value is refused:
 * that rules out keys named twice (where readers disagree about which one counts) and guarantees that writing what was
 * read gives the same bytes. Depth is checked before parsing, because nested lists cost a few bytes each and would
 * overflow the stack of everything that walks over them.
 */
export function readCanonicalLine(line: string, maximumDepth: number): CanonicalLine {
  if (nestingDepth(line) > maximumDepth) return { problem: `is nested deeper than ${maximumDepth} levels` };
  let value: unknown;
  let hasEndless = false;
  try {
    value = JSON.parse(line);
    // A number that is too large for the program is read as endless, which JSON cannot hold.
    if (MAYBE_ENDLESS.test(line)) {
      JSON.parse(line, (_key, member: unknown) => {
        hasEndless ||= member === Infinity || member === -Infinity;
        return member;
      });
    }
  } catch {
    return { problem: 'is not JSON' };
  }
  if (hasEndless) return { problem: 'has a number that is too large' };
  if (canonicalJson(value) !== line) return { problem: 'names a key twice or is not in the canonical form' };
  return { value };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** How deep lists and objects nest in a JSON text, without parsing it; brackets inside strings do not count. */
export function nestingDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) {
      index = endOfString(text, index + 1);
    } else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === 0x7d || code === 0x5d) {
      depth -= 1;
    }
  }
  return deepest;
}

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start);
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, position: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(position - 1 - slashes) === BACKSLASH) slashes += 1;
  return slashes % 2 === 1;
}
