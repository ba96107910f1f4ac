import type { Token, Tokens } from 'marked';
import { decodedText, isOpenableAddress, markdownTokens } from './markdown-tokens.ts';
import { html, type Markup } from './markup.ts';

/** Headings of the text begin below those of the page it stands in. */
const FIRST_LEVEL = 3;
/** Deeper nesting than anybody writes is set as plain text. */
const DEEPEST = 20;

/**
 * Markdown as markup for a printed page. Only what is known is made into tags; HTML in the text stays text, addresses
 * become links only where they lead to the web or to a mailbox, and pictures are named, never loaded.
 */
export function markdownMarkup(source: string): Markup {
  const tokens = markdownTokens(source);
  return tokens === null ? html`<p class="plain">${source}</p>` : blocks(tokens, 0);
}

function blocks(tokens: readonly Token[], depth: number): Markup {
  return html`${tokens.map((token) => block(token, depth))}`;
}

function block(token: Token, depth: number): Markup | null {
  if (depth > DEEPEST) return html`<p class="plain">${token.raw}</p>`;
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'checkbox':
      return box(token as Tokens.Checkbox);
    case 'heading':
      return heading(token as Tokens.Heading, depth);
    case 'paragraph':
      return html`<p>${inline((token as Tokens.Paragraph).tokens, depth)}</p>`;
    case 'list':
      return list(token as Tokens.List, depth);
    case 'blockquote':
      return html`<blockquote>${blocks((token as Tokens.Blockquote).tokens, depth + 1)}</blockquote>`;
    case 'code':
      return html`<pre>${(token as Tokens.Code).text}</pre>`;
    case 'hr':
      return html`<hr />`;
    case 'table':
      return tableOf(token as Tokens.Table, depth);
    case 'text':
      return html`${inlineText(token as Tokens.Text, depth)}`;
    default:
      return html`<p class="plain">${token.raw.trim()}</p>`;
  }
}

function heading({ depth: level, tokens }: Tokens.Heading, depth: number): Markup {
  return level + FIRST_LEVEL - 1 <= FIRST_LEVEL
    ? html`<h3>${inline(tokens, depth)}</h3>`
    : html`<h4>${inline(tokens, depth)}</h4>`;
}

function list({ ordered, start, items }: Tokens.List, depth: number): Markup {
  const lines = items.map(({ tokens }) => html`<li>${blocks(tokens, depth + 1)}</li>`);
  return ordered
    ? html`<ol start="${start === '' ? 1 : start}">
        ${lines}
      </ol>`
    : html`<ul>
        ${lines}
      </ul>`;
}

const box = ({ checked }: Tokens.Checkbox): Markup => html`${checked ? '☑ ' : '☐ '}`;

function tableOf({ header, rows }: Tokens.Table, depth: number): Markup {
  return html`<table>
    <thead>
      <tr>
        ${header.map((cell) => html`<th scope="col">${inline(cell.tokens, depth)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell) => html`<td>${inline(cell.tokens, depth)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function inline(tokens: readonly Token[], depth: number): Markup {
  return html`${tokens.map((token) => piece(token, depth))}`;
}

function piece(token: Token, depth: number): Markup {
  if (depth > DEEPEST) return html`${token.raw}`;
  const inside = (): Markup => inline(('tokens' in token ? token.tokens : undefined) ?? [], depth + 1);
  switch (token.type) {
    case 'strong':
      return html`<strong>${inside()}</strong>`;
    case 'em':
      return html`<em>${inside()}</em>`;
    case 'del':
      return html`<del>${inside()}</del>`;
    case 'codespan':
      return html`<code>${(token as Tokens.Codespan).text}</code>`;
    case 'br':
      return html`<br />`;
    case 'checkbox':
      return box(token as Tokens.Checkbox);
    case 'escape':
      return html`${(token as Tokens.Escape).text}`;
    case 'link':
      return link(token as Tokens.Link, inside());
    case 'image':
      return html`[${decodedText((token as Tokens.Image).text)}]`;
    case 'text':
      return inlineText(token as Tokens.Text, depth);
    default:
      return html`${token.raw}`;
  }
}

function inlineText({ tokens, text }: Tokens.Text, depth: number): Markup {
  return tokens ? inline(tokens, depth + 1) : html`${decodedText(text)}`;
}

function link({ href }: Tokens.Link, words: Markup): Markup {
  return isOpenableAddress(href) ? html`<a href="${href}">${words}</a>` : words;
}
