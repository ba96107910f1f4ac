import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinList } from '#shared/formats/list-cell.ts';
import { platformHeaders } from '#shared/formats/vcard/vcard-headers.ts';
import { writeVcards, type VcardOut } from '#shared/formats/vcard/write-vcards.ts';
import { cardOf, sheetOf } from './vcards.ts';

const ada: VcardOut = {
  uid: '0190a0b0-0000-7000-8000-000000000001',
  fullName: 'Ada Example',
  givenName: 'Ada',
  familyName: 'Example; Jr.',
  nicknames: ['Addie', 'The, Countess'],
  organisation: 'Example; Sons',
  title: 'Chef',
  emails: ['ada@example.com'],
  phones: ['+49 30 1'],
  links: ['https://example.com/a,b;c'],
  profiles: [
    { platform: 'instagram', handle: 'ada.example', link: 'https://www.instagram.com/ada.example/' },
    { platform: 'x', handle: 'ada_x', link: null },
  ],
  city: 'Köln',
  country: 'Germany',
  note: 'One\ntwo \\ three',
  categories: ['food'],
  revisedAt: '2025-11-04T10:15:00.000Z',
};

describe('a card', () => {
  it('is written after version 4.0', () => {
    expect(writeVcards([ada]).split('\r\n')).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'UID;VALUE=text:0190a0b0-0000-7000-8000-000000000001',
      'FN:Ada Example',
      'N:Example\\; Jr.;Ada;;;',
      'NICKNAME:Addie,The\\, Countess',
      'ORG:Example\\; Sons',
      'TITLE:Chef',
      'EMAIL:ada@example.com',
      'TEL:+49 30 1',
      'URL:https://example.com/a,b;c',
      'SOCIALPROFILE;SERVICE-TYPE=Instagram;USERNAME=ada.example:https://www.insta',
      ' gram.com/ada.example/',
      'SOCIALPROFILE;SERVICE-TYPE=X;VALUE=text:ada_x',
      'ADR:;;;Köln;;;Germany',
      'NOTE:One\\ntwo \\\\ three',
      'CATEGORIES:food',
      'REV:20251104T101500Z',
      'END:VCARD',
      '',
    ]);
  });

  it('is written after version 3.0 on request', () => {
    const lines = writeVcards([ada], { version: '3.0' }).split('\r\n');
    expect(lines).toContain('VERSION:3.0');
    expect(lines).toContain('UID:0190a0b0-0000-7000-8000-000000000001');
    expect(lines).toContain('X-SOCIALPROFILE;TYPE=x;X-USER=ada_x:x-apple:ada_x');
    expect(lines).toContain('REV:2025-11-04T10:15:00.000Z');
  });

  it('with nothing but a name has nothing but what the format asks for', () => {
    const empty = { givenName: null, familyName: null, organisation: null, title: null, city: null, country: null };
    const none = { nicknames: [], emails: [], phones: [], links: [], profiles: [], categories: [], note: null };
    const written = writeVcards([{ ...empty, ...none, uid: 'urn:x:1', fullName: 'Ada', revisedAt: null }]);
    expect(written).toBe('BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:x:1\r\nFN:Ada\r\nN:;;;;\r\nEND:VCARD\r\n');
  });
});

/** What a cell holds of a text: line breaks in one form, no control characters, nothing blank around it. */
const asRead = (text: string): string =>
  [...text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')]
    .filter(
      (character) => character === '\n' || character === '\t' || !/\p{Cc}/u.test(character) || character >= '\u0080',
    )
    .join('')
    .trim();

const marks = fc.constantFrom(
  '\\',
  ',',
  ';',
  '\n',
  '\r\n',
  '\r',
  ':',
  '"',
  '^',
  ' ',
  '\t',
  '=',
  '\\n',
  '😀',
  '👩‍👩‍👧',
  'é',
  '名',
  'ش',
  '\u0000',
);
const anyText = fc
  .array(fc.oneof(marks, fc.string({ unit: 'grapheme', maxLength: 8 })), { minLength: 1, maxLength: 30 })
  .map((parts) => parts.join(''));
const text = anyText.filter((value) => asRead(value) !== '' && !/^\s*(?:mailto|tel|x-apple):/iu.test(value));
const maybe = fc.option(text);
const distinct = fc.uniqueArray(text, { maxLength: 4, selector: (value) => asRead(value).toLowerCase() });
const handle = fc.stringMatching(/^[\w.-]{1,30}$/u);
const profile = fc.record({
  platform: fc.constantFrom(...platformHeaders.keys()),
  handle,
  link: fc.option(handle.map((name) => `https://example.com/${name}`)),
});
const person: fc.Arbitrary<VcardOut> = fc.record({
  uid: text,
  fullName: text,
  givenName: maybe,
  familyName: maybe,
  nicknames: distinct,
  organisation: maybe,
  title: maybe,
  emails: distinct,
  phones: distinct,
  links: distinct,
  profiles: fc.uniqueArray(profile, { maxLength: 4, selector: ({ platform, handle: name }) => `${platform} ${name}` }),
  city: maybe,
  country: maybe,
  note: maybe,
  categories: distinct,
  revisedAt: fc.option(
    fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => new Date(seconds * 1_000).toISOString()),
  ),
});

function expectedCells(card: VcardOut): Record<string, string> {
  const list = (values: readonly string[]): string => joinList(values.map(asRead));
  const one = (value: string | null): string => (value === null ? '' : asRead(value));
  const cells = {
    UID: one(card.uid),
    'Full name': one(card.fullName),
    'Given name': one(card.givenName),
    'Family name': one(card.familyName),
    Nickname: list(card.nicknames),
    Organisation: one(card.organisation),
    Title: one(card.title),
    Emails: list(card.emails),
    Phones: list(card.phones),
    Links: list(card.links),
    City: one(card.city),
    Country: one(card.country),
    Note: one(card.note),
    Categories: list(card.categories),
    Revised: card.revisedAt ?? '',
    ...Object.fromEntries(
      [...platformHeaders].map(([platform, header]) => [
        header,
        joinList(card.profiles.filter((entry) => entry.platform === platform).map((entry) => entry.handle)),
      ]),
    ),
  };
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''));
}

describe('cards that were written', () => {
  it.each(['3.0', '4.0'] as const)('read back with the same values in version %s', (version) => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 4 }), (people) => {
        const sheet = sheetOf(writeVcards(people, { version }));
        expect(people.map((_, at) => cardOf(sheet, at + 1))).toEqual(people.map(expectedCells));
        expect(sheet.notices).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('have lines of at most 75 octets and no broken characters', () => {
    const encoder = new TextEncoder();
    fc.assert(
      fc.property(person, (someone) => {
        const lines = writeVcards([someone]).split('\r\n');
        for (const line of lines) {
          expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
          expect(/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(line)).toBe(false);
        }
      }),
    );
  });
});
