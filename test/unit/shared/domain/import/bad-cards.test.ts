import type { ImportSource } from '#shared/domain/import/import-types.ts';
import { describeBadInput, long, type BadCase } from '#test/helpers/bad-cases.ts';
import { textFile } from '#test/helpers/import-harness.ts';
import { card } from '#test/unit/shared/formats/vcard/vcards.ts';

const cards =
  (...content: readonly string[]) =>
  (): ImportSource =>
    textFile('people.vcf', content.join(''));
const good = (name: string, ...lines: readonly string[]): string =>
  card('VERSION:4.0', `FN:${name}`, `EMAIL:${name.toLowerCase()}@example.com`, ...lines);
const read = { as: 'read', says: [] } as const;

const cases: readonly BadCase[] = [
  {
    name: 'a card without an end',
    file: cards(good('Asha'), 'BEGIN:VCARD\r\nFN:Ben\r\n', good('Cem')),
    ...read,
    says: [[3, null, 'or the file is over. It is left out; export it again.']],
    rowsIn: 2,
    leftOut: 1,
  },
  {
    name: 'a last card without an end',
    file: cards(good('Asha'), 'BEGIN:VCARD\r\nFN:Ben'),
    ...read,
    says: [[3, null, 'or the file is over. It is left out; export it again.']],
    rowsIn: 1,
    leftOut: 1,
  },
  {
    name: 'an end without a beginning',
    file: cards(good('Asha'), 'END:VCARD\r\n', good('Ben')),
    ...read,
    says: [[0, null, 'One line outside the cards is not read.']],
    rowsIn: 2,
    leftOut: 0,
  },
  {
    name: 'a picture of 5 MB',
    file: () => cards(good('Asha', `PHOTO;ENCODING=b;TYPE=JPEG:${long(5_000_000, 'QUJD')}`), good('Ben'))(),
    ...read,
    says: [[0, null, 'sounds and keys are not read: the cards hold 1 of them.']],
    rowsIn: 2,
    leftOut: 0,
  },
  {
    name: 'a picture of 5 MB in folded lines',
    file: () => cards(good('Asha', `PHOTO;ENCODING=b:${long(5_000_000, `${long(72, 'QUJD')}\r\n `)}`), good('Ben'))(),
    ...read,
    says: [[0, null, 'sounds and keys are not read: the cards hold 1 of them.']],
    rowsIn: 2,
    leftOut: 0,
  },
  {
    name: 'a note of 2 MB',
    file: () => cards(good('Asha', `NOTE:${long(2_000_000)}`), good('Ben'))(),
    ...read,
    says: [[2, null, 'has more than 1,048,576 characters. It is left out.']],
    rowsIn: 2,
    leftOut: 1,
  },
  {
    name: 'a line that is none',
    file: cards(good('Asha', 'what is this'), good('Ben')),
    ...read,
    says: [[2, null, "this' is not written as a vCard needs it. It is left out."]],
    rowsIn: 2,
    leftOut: 1,
  },
  {
    name: 'a card with nothing in it',
    file: cards(card('VERSION:4.0'), good('Ben')),
    ...read,
    says: [[2, null, 'This card holds nothing that can be read. It is left out.']],
    rowsIn: 1,
    leftOut: 1,
  },
  {
    name: 'cards in cards in cards',
    file: cards(good('Asha', 'AGENT:', good('Agent', 'AGENT:', good('Other').trimEnd()).trimEnd()), good('Ben')),
    ...read,
    says: [
      [2, null, 'or the file is over. It is left out; export it again.'],
      [0, null, 'Cards inside other cards are not read: there are 1.'],
      [0, null, '2 lines outside the cards are not read.'],
    ],
    rowsIn: 2,
    leftOut: 1,
  },
  {
    name: 'quoted-printable that breaks off',
    file: cards(
      card('VERSION:2.1', 'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=', '=AB=C', 'TEL:1'),
      good('Ben'),
    ),
    ...read,
    rowsIn: 2,
    leftOut: 0,
  },
  {
    name: 'an encoding nobody knows',
    file: cards(card('VERSION:2.1', 'FN;CHARSET=KLINGON;ENCODING=QUOTED-PRINTABLE:Zo=EB'), good('Ben')),
    ...read,
    says: [
      [2, null, "written in 'KLINGON', which cannot be read. It is left out."],
      [2, null, 'This card holds nothing that can be read. It is left out.'],
    ],
    rowsIn: 1,
    leftOut: 1,
  },
  {
    name: 'a quotation mark that never closes',
    file: cards(good('Asha', 'TEL;TYPE="home:+49 30 1'), good('Ben')),
    ...read,
    says: [[2, null, "30 1' is not written as a vCard needs it. It is left out."]],
    rowsIn: 2,
    leftOut: 1,
  },
  {
    name: 'ten thousand parameters',
    file: () => cards(good('Asha', `TEL${';A=1'.repeat(10_000)}:1`), good('Ben'))(),
    ...read,
    says: [[2, null, 'is not written as a vCard needs it. It is left out.']],
    rowsIn: 2,
    leftOut: 1,
  },
  {
    name: 'names of parts of objects, in cards',
    file: cards(good('__proto__', '__proto__:1', 'TEL;__proto__=1;constructor=2:+49', 'CONSTRUCTOR:x')),
    ...read,
    says: [[0, null, 'Other details are not read: __PROTO__, CONSTRUCTOR.']],
    rowsIn: 1,
    leftOut: 0,
  },
  {
    name: 'addresses that would run something',
    file: cards(good('Asha', 'URL:javascript:alert(1)', 'URL:file:///etc/passwd')),
    ...read,
    rowsIn: 1,
    leftOut: 0,
  },
  {
    name: 'zero bytes in a card',
    file: cards(good('Asha\u0000')),
    ...read,
    says: [[0, null, 'The file is no text. Save the table as CSV and import that.']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'a file of cards without any',
    file: cards('BEGIN:VCARD'),
    ...read,
    says: [[2, null, 'or the file is over. It is left out; export it again.']],
    rowsIn: 0,
    leftOut: 1,
  },
  {
    name: 'cards named as a table',
    file: () => ({ ...cards(good('Asha'))(), name: 'people.csv' }),
    ...read,
    rowsIn: 1,
    leftOut: 0,
  },
  {
    name: '50,001 cards',
    file: () => cards(good('Asha').repeat(50_001))(),
    as: 'only-read',
    says: [[0, null, 'The file holds more than 50,000 cards. Split it.']],
    rowsIn: 0,
    leftOut: 0,
  },
];

describeBadInput('bad cards', cases);
