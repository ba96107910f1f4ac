import { readVcardsSteps } from '#shared/formats/vcard/read-vcards.ts';
import { writeVcards, type VcardOut } from '#shared/formats/vcard/write-vcards.ts';
import { runSteps } from '#shared/lib/steps.ts';
import { textSeed, type FuzzTarget } from '../fuzz-target.ts';
import { checkRead } from '../sheet-laws.ts';

const person: VcardOut = {
  uid: '0190a0b0-0000-7000-8000-000000000001',
  fullName: 'Asha, "A" Example; chef',
  givenName: 'Asha',
  familyName: 'Example',
  nicknames: ['asha', 'a,b'],
  organisation: 'Example; kitchen',
  title: 'Chef',
  emails: ['asha@example.com', 'a@example.com'],
  phones: ['+49 30 1234567'],
  links: ['https://example.com/a,b;c'],
  profiles: [
    { platform: 'instagram', handle: 'asha', link: 'https://www.instagram.com/asha' },
    { platform: 'tiktok', handle: 'asha.cooks', link: null },
  ],
  city: 'Berlin',
  country: 'Germany',
  note: `Line one\nline two ${'ä'.repeat(90)}`,
  categories: ['food', 'a,b'],
  revisedAt: '2025-04-30T10:00:00.000Z',
};

const oldest = [
  'BEGIN:VCARD',
  'VERSION:2.1',
  'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ex=C3=A4mple;B=\r\nen',
  'TEL;CELL;PREF:+1 555 0100',
  'PHOTO;ENCODING=BASE64;JPEG:',
  ' /9j/4AAQSkZJRgABAQ==',
  '',
  'AGENT:',
  'BEGIN:VCARD',
  'N:Agent;An',
  'END:VCARD',
  'item1.URL:https://example.com',
  'item1.X-ABLabel:_$!<HomePage>!$_',
  'BDAY:1990-01-01',
  'END:VCARD',
  '',
].join('\r\n');

/** Cards of every version. */
export const target: FuzzTarget = {
  seeds: () => [
    [textSeed('a.vcf', writeVcards([person, { ...person, uid: 'urn:uuid:1', fullName: 'Ben' }]))],
    [textSeed('a.vcf', writeVcards([person], { version: '3.0' }))],
    [textSeed('a.vcf', oldest)],
  ],
  tokens: [
    'BEGIN:VCARD\r\n',
    'END:VCARD\r\n',
    'BEGIN : VCARD',
    'AGENT:\r\n',
    'VERSION:2.1\r\n',
    'VERSION:4.0\r\n',
    '\r\n ',
    '\n\t',
    '=\r\n',
    '=C3=A4',
    '=C3',
    '=ZZ',
    ';ENCODING=QUOTED-PRINTABLE',
    ';ENCODING=b',
    ';CHARSET=utf-16',
    ';TYPE="a,b"',
    ';PREF=1',
    ';VALUE=uri',
    ';',
    ':',
    '\\',
    '\\n',
    '\\;',
    ',',
    '"',
    '^n',
    "^'",
    'item1.',
    'EMAIL;',
    'TEL:',
    'FN:',
    'N:;;;;',
    'URL:javascript:x',
    'X-SOCIALPROFILE;type=instagram;x-user=a:',
    'PHOTO:',
    'KEY;ENCODING=b:',
    '\ufeff',
    '\u0000',
    '__proto__:1\r\n',
    'N;__proto__=1:a\r\n',
  ],
  run([file]) {
    if (!file) return [];
    const content = new TextDecoder().decode(file.bytes);
    return checkRead(runSteps(readVcardsSteps(content)), content);
  },
};
