/** A piece of HTML or SVG that is safe to put into a page. Only {@link html} and {@link trusted} make it. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

/** What may stand in a template: text and numbers are escaped, markup goes in as it is, lists are joined, nothing is nothing. */
export type MarkupValue = string | number | Markup | null | undefined | false | readonly MarkupValue[];

/** Characters XML and HTML do not allow, halves of pairs, and marks that turn the direction of the text after them. */
const UNWANTED =
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand between tags and inside quoted attributes of HTML and SVG. */
export function escapeMarkup(text: string): string {
  return text.replace(UNWANTED, '').replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}

/**
 * The one way to make markup: every value is escaped unless it is markup itself, so that no name can become a tag.
 * Attributes that hold values have to be quoted in the template.
 */
export function html(parts: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  let text = parts[0] ?? '';
  for (const [index, value] of values.entries()) text += render(value) + (parts[index + 1] ?? '');
  return new Markup(text);
}

function render(value: MarkupValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'number') return escapeMarkup(String(value));
  if (typeof value === 'string') return escapeMarkup(value);
  return value.map(render).join('');
}

/** Takes text as markup. Only for text the program itself wrote, such as style sheets; never for anything stored. */
export function trusted(text: string): Markup {
  return new Markup(text);
}
