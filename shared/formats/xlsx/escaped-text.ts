const ESCAPE = /_x([0-9a-f]{4})_/giu;
/** What the escapes begin with, in either case; most texts have none of it. */
const HINT = /_x/iu;

/**
 * Text of a workbook with its `_xHHHH_` escapes taken back (ECMA-376 part 1, 22.9.2.19) and line breaks as `\n`. Half of
 * a pair of surrogates becomes the replacement character.
 */
export function unescapeText(stored: string): string {
  let text = stored;
  if (HINT.test(text)) {
    text = text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    text = text.replace(/\p{Surrogate}/gu, '\ufffd');
  }
  return text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
}

/** What XML cannot hold or would change, and what would be read as an escape. */
// oxlint-disable-next-line no-control-regex -- control characters are exactly what is escaped
const UNHOLDABLE = /_(?=x[0-9a-f]{4}_)|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/giu;
const MARKUP = /[&<>"]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text as it may stand in the XML of a workbook, so that {@link unescapeText} gives it back. Every line break is
 * written as `\n`; half of a pair of surrogates, which no file can hold, becomes the replacement character.
 */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(UNHOLDABLE, (unit) => (/\p{Surrogate}/u.test(unit) ? '\ufffd' : `_x${hex(unit)}_`))
    .replace(MARKUP, (mark) => ENTITIES[mark]!);
}

function hex(unit: string): string {
  return unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}
