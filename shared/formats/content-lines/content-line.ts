import ICAL from 'ical.js';

/** One property of a card or an event. Its value is as the file has it: escaped, encoded, several values in one. */
export interface Property {
  /** In capitals, without the group in front. */
  readonly name: string;
  /** By names in small letters. */
  readonly params: ReadonlyMap<string, readonly string[]>;
  readonly value: string;
}

/**
 * Tells the library to read names and parameters and to leave values alone: it takes a comma after an escaped backslash
 * for an escaped comma, and a value it cannot read would cost the whole file.
 */
export const plainDesign = {
  name: 'plain',
  value: {},
  param: { type: { multiValue: ',' } },
  property: {},
  propertyGroups: true,
};

/** The library looks through all that follows for each parameter, so that many of them in a long line would take for ever. */
const PARAMETER_LIMIT = 200;
const NAME = /^[\w.-]+$/u;
const BARE_PARAMETER = /;([^=;"]*)(?=;|$)/gu;
const ENCODINGS = new Set(['QUOTED-PRINTABLE', 'BASE64', '7BIT', '8BIT']);
const NO_PARAMETERS: Property['params'] = new Map();

/**
 * Reads an unfolded line, `null` when it is none: no name, no colon, a quotation mark that does not close, or more than
 * {@link PARAMETER_LIMIT} parameters.
 */
export function readContentLine(line: string): Property | null {
  const end = headEnd(line);
  if (end === -1) return null;
  const head = line.slice(0, end);
  const value = line.slice(end + 1);
  const nameEnd = head.indexOf(';');
  const name = (nameEnd === -1 ? head : head.slice(0, nameEnd)).trim();
  if (!NAME.test(name)) return null;
  const params = nameEnd === -1 ? NO_PARAMETERS : readParameters(head.slice(nameEnd));
  return params && { name: name.slice(name.lastIndexOf('.') + 1).toUpperCase(), params, value };
}

/** The first value of a parameter. */
export function parameter({ params }: Property, name: string): string | undefined {
  return params.get(name)?.[0];
}

/** Where the colon before the value is: one in quotation marks does not count, unless they never close. */
function headEnd(line: string): number {
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at];
    if (character === '"') isQuoted = !isQuoted;
    else if (character === ':' && !isQuoted) return at;
  }
  return isQuoted ? line.indexOf(':') : -1;
}

function readParameters(text: string): Property['params'] | null {
  if (hasMore(text, ';', PARAMETER_LIMIT)) return null;
  // Version 2.1 writes `;HOME` where later ones write `;TYPE=HOME`; it knows no quotation marks.
  const named = text.includes('"') ? text : text.replace(BARE_PARAMETER, nameBare);
  if (named === '') return NO_PARAMETERS;
  try {
    const [, parameters] = ICAL.parse.property(`X${named}:`, plainDesign) as [
      string,
      Record<string, string | string[]>,
    ];
    return new Map(Object.entries(parameters).map(([name, value]) => [name, [value].flat(2)]));
  } catch (error) {
    if (error instanceof ICAL.parse.ParserError) return null;
    throw error;
  }
}

function hasMore(text: string, mark: string, limit: number): boolean {
  let at = -1;
  for (let found = 0; found <= limit; found += 1) {
    at = text.indexOf(mark, at + 1);
    if (at === -1) return false;
  }
  return true;
}

function nameBare(_all: string, bare: string): string {
  const word = bare.trim().toUpperCase();
  if (word === '') return '';
  return ENCODINGS.has(word) ? `;ENCODING=${word}` : `;TYPE=${word}`;
}
