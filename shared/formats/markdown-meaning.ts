import type { Token, Tokens } from 'marked';
import { decodedText, markdownTokens } from './markdown-tokens.ts';

/** What a text says, without how it is written: nested lists of a kind and what is in it, or plain words. */
type Meaning = string | number | boolean | readonly Meaning[];

/**
 * True when two Markdown texts say the same with the same formatting, however each is written: `* a` and `- a` do. A
 * text that cannot be taken apart means only itself.
 */
export function isSameMarkdown(left: string, right: string): boolean {
  if (left === right) return true;
  const [first, second] = [markdownTokens(left), markdownTokens(right)];
  if (first === null || second === null) return false;
  return JSON.stringify(meaningOf(first)) === JSON.stringify(meaningOf(second));
}

/** True where a Markdown text has HTML in it, which is shown as it is written. */
export function hasHtml(source: string): boolean {
  const tokens = markdownTokens(source);
  return tokens === null || tokens.some(isHtml);
}

function isHtml(token: Token): boolean {
  return token.type === 'html' || childrenOf(token).some(isHtml);
}

function childrenOf(token: Token): readonly Token[] {
  if (token.type === 'list') return (token as Tokens.List).items;
  return (token as Tokens.Generic).tokens ?? [];
}

function meaningOf(tokens: readonly Token[]): Meaning[] {
  const parts: Meaning[] = [];
  for (const token of tokens) {
    const part = partOf(token);
    if (part === null) continue;
    const last = parts.at(-1);
    // The same words can be one token or several.
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts;
}

function partOf(token: Token): Meaning | null {
  const inside = (): readonly Meaning[] => meaningOf(childrenOf(token));
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'text':
      // In a list that is not loose, words stand without a paragraph around them.
      return childrenOf(token).length > 0 ? ['paragraph', ...inside()] : decodedText((token as Tokens.Text).text);
    case 'escape':
      return (token as Tokens.Escape).text;
    case 'heading':
      return ['heading', (token as Tokens.Heading).depth, ...inside()];
    case 'list': {
      const { ordered, start, items } = token as Tokens.List;
      return ['list', ordered, ordered ? start : '', ...items.map((item): Meaning => partOf(item)!)];
    }
    case 'list_item': {
      const { task, checked } = token as Tokens.ListItem;
      return ['item', task, checked === true, ...inside()];
    }
    case 'code':
      return ['code', (token as Tokens.Code).lang ?? '', (token as Tokens.Code).text];
    case 'codespan':
      return ['codespan', (token as Tokens.Codespan).text];
    case 'link': {
      const { href, title } = token as Tokens.Link;
      return ['link', href, title ?? '', ...inside()];
    }
    case 'paragraph':
    case 'blockquote':
    case 'strong':
    case 'em':
    case 'del':
      return [token.type, ...inside()];
    case 'hr':
    case 'br':
      return [token.type];
    default:
      return [token.type, token.raw.trim()];
  }
}
