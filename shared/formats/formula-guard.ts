/**
 * Text that a spreadsheet would take for a formula: it begins with one of `= + - @` or their full-width forms, possibly
 * after white space, or with a tab or a line break. Leading apostrophes count too, so that guarding can be undone
 * exactly. (OWASP "CSV Injection".)
 */
const DANGEROUS = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** Puts an apostrophe before text a spreadsheet would run. For text cells only: numbers stay numbers. */
export function guardFormula(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

/** Takes away exactly what {@link guardFormula} added. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && DANGEROUS.test(text.slice(1)) ? text.slice(1) : text;
}
