const ESCAPED = /\\([\\;,:nN])/gu;
const ESCAPED_MARKS = /\\([\\;,:])/gu;
// oxlint-disable-next-line no-control-regex -- control characters are exactly what is taken out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;
const TO_ESCAPE = /[\\;,\n]/gu;
const TO_ESCAPE_IN_LISTS = /[\\,\n]/gu;
const TO_ESCAPE_IN_LINKS = /[\\\n]/gu;

/** Text as cells hold it: line breaks as `\n`, no control characters, nothing blank around it. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(CONTROLS, '').trim();
}

/** Takes the backslashes out of a value, RFC 5545, section 3.3.11, and RFC 6350, section 3.4. */
export function unescapeText(value: string): string {
  if (!value.includes('\\')) return cleanText(value);
  return cleanText(value.replace(ESCAPED, (_all, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark)));
}

/** {@link unescapeText} for version 2.1, where `\n` is a backslash and a letter. */
export function unescapeMarks(value: string): string {
  return cleanText(value.replace(ESCAPED_MARKS, '$1'));
}

/** Parts a value at a mark that no backslash stands before; the parts are still escaped. */
export function splitValue(value: string, mark: ';' | ','): string[] {
  if (!value.includes('\\')) return value.split(mark);
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '\\') at += 1;
    else if (value[at] === mark) {
      parts.push(value.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, value.slice(from)];
}

const escape = (text: string, pattern: RegExp): string =>
  cleanText(text).replace(pattern, (mark) => (mark === '\n' ? '\\n' : `\\${mark}`));

/** For text of calendars and for parts of values that semicolons part. */
export function escapeText(text: string): string {
  return escape(text, TO_ESCAPE);
}

/** For text of cards, where semicolons stay as they are. */
export function escapeCardText(text: string): string {
  return escape(text, TO_ESCAPE_IN_LISTS);
}

/** For addresses, whose commas and semicolons stay as they are. */
export function escapeLink(text: string): string {
  return escape(text, TO_ESCAPE_IN_LINKS);
}
