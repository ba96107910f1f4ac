import { parameter, type Property } from '../content-lines/content-line.ts';
import { splitValue, unescapeMarks, unescapeText } from '../content-lines/text-value.ts';
import { text } from '../../text/text.ts';
import type { NoticeList } from '../content-lines/notice-list.ts';
import { decodeQuotedPrintable } from './quoted-printable.ts';

/** A card taken apart into its properties. */
export interface Card {
  /** The row it becomes. */
  readonly row: number;
  readonly properties: ReadonlyMap<string, readonly Property[]>;
  /** Version 2.1 knows no `\n` for a line break. */
  readonly isOldest: boolean;
}

/** The properties of a name, the preferred ones first: PREF=1 to 100 (4.0), TYPE=pref (3.0), PREF (2.1). */
export function propertiesOf({ properties }: Card, name: string): readonly Property[] {
  const list = properties.get(name) ?? [];
  return list.length < 2 ? list : list.toSorted((a, b) => preference(a) - preference(b));
}

const NO_PREFERENCE = 101;

function preference(property: Property): number {
  const types = property.params.get('type') ?? [];
  if (types.some((type) => type.toLowerCase().split(',').includes('pref'))) return 1;
  const given = Number(parameter(property, 'pref') ?? NO_PREFERENCE);
  return given >= 1 && given < NO_PREFERENCE ? given : NO_PREFERENCE;
}

/** The text of a property, `''` where there is none or it cannot be decoded, which is told. */
export function textOf(card: Card, property: Property, notices: NoticeList): string {
  return decode(card, property, property.value, notices);
}

/** The parts of a value that a mark parts, each as text. */
export function partsOf(card: Card, property: Property, mark: ';' | ',', notices: NoticeList): string[] {
  return splitValue(property.value, mark).map((part) => decode(card, property, part, notices));
}

/** The parts of a value that semicolons part, each of them a list that commas part. */
export function listsOf(card: Card, property: Property, notices: NoticeList): string[][] {
  return splitValue(property.value, ';').map((part) =>
    (card.isOldest ? [part] : splitValue(part, ',')).map((value) => decode(card, property, value, notices)),
  );
}

function decode(card: Card, property: Property, value: string, notices: NoticeList): string {
  const encoding = parameter(property, 'encoding')?.toUpperCase();
  if (encoding === 'B' || encoding === 'BASE64') {
    if (value !== '') notices.error(card.row, null, text.vcardFile.base64);
    return '';
  }
  const plain = encoding === 'QUOTED-PRINTABLE' ? decodeQuotedPrintable(value, parameter(property, 'charset')) : value;
  if (plain === null) {
    notices.error(card.row, null, text.vcardFile.charset(parameter(property, 'charset') ?? ''));
    return '';
  }
  return card.isOldest ? unescapeMarks(plain) : unescapeText(plain);
}
