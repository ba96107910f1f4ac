import { marked, type Token } from 'marked';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** The parts of a Markdown text; `null` for a text so deeply nested that it cannot be taken apart. */
export function markdownTokens(source: string): readonly Token[] | null {
  try {
    return marked.lexer(source, { gfm: true });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** True for addresses of a Markdown text that may be opened: those of the web and of mailboxes. */
export function isOpenableAddress(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)/iu.test(href);
}

/** Character references as the characters they stand for; unknown ones stay as they are written. */
export function decodedText(text: string): string {
  return text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,4});/giu, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const isHex = name[1] === 'x' || name[1] === 'X';
    const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
