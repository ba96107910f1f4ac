import { readdirSync, readFileSync } from 'node:fs';
import type { ImportOptions } from '#shared/domain/import/import-types.ts';
import { writeCalendar } from '#shared/formats/calendar/write-calendar.ts';
import { writeMail } from '#shared/formats/mail/write-mail.ts';
import { writeVcards } from '#shared/formats/vcard/write-vcards.ts';
import { writeWorkbook } from '#shared/formats/xlsx/write-workbook.ts';
import { textSeed, type FuzzFile, type FuzzTarget } from '../fuzz-target.ts';
import { checkImport } from '../import-laws.ts';

const fixtures = ['programme', 'import'].map((folder) => new URL(`../../fixtures/${folder}/`, import.meta.url));

/** Made-up files of every layout that is read. */
function fixtureFiles(): FuzzFile[] {
  return fixtures.flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .map((name) => ({ name, bytes: Uint8Array.from(readFileSync(new URL(name, folder))) }))
      .filter(({ bytes }) => bytes.length < 50_000),
  );
}

const written: readonly FuzzFile[] = [
  {
    name: 'people.xlsx',
    bytes: writeWorkbook([
      {
        name: 'Roster',
        columns: ['Name', 'Instagram', 'Instagram followers', 'TikTok', 'Email', 'Country'],
        rows: [
          ['Asha Example', '@asha', 1200, 'asha.cooks', 'asha@example.com', 'India'],
          ['Ben Example', '@ben', null, null, null, null],
        ],
      },
      {
        name: 'Orders',
        columns: ['Order ID', 'Date', 'Code', 'Revenue', 'Currency', 'Quantity'],
        rows: [['1', { day: '2025-04-30' }, 'ASHA10', { amount: '12.50', currency: 'EUR' }, 'EUR', 1]],
      },
    ]),
  },
  textSeed(
    'people.vcf',
    writeVcards([
      {
        uid: '1',
        fullName: 'Asha Example',
        givenName: 'Asha',
        familyName: 'Example',
        nicknames: [],
        organisation: null,
        title: null,
        emails: ['asha@example.com'],
        phones: ['+49 30 1234567'],
        links: [],
        profiles: [{ platform: 'instagram', handle: 'asha', link: null }],
        city: 'Berlin',
        country: 'Germany',
        note: null,
        categories: ['food'],
        revisedAt: null,
      },
    ]),
  ),
  textSeed(
    'plan.ics',
    writeCalendar(
      [
        {
          uid: '1',
          recurrenceId: null,
          title: 'Shoot',
          when: { is: 'days', startsOn: '2025-12-31', endsOn: '2025-12-31' },
          location: null,
          description: null,
          status: null,
          categories: [],
          url: null,
          rule: 'FREQ=YEARLY',
          except: [],
          organiser: null,
          attendees: ['asha@example.com'],
          changedAt: null,
        },
      ],
      { name: '', stamp: '2025-11-01T08:00:00.000Z' },
    ),
  ),
  {
    name: 'reply.eml',
    bytes: writeMail({
      from: { name: 'Asha Example', address: 'asha@example.com' },
      to: [{ address: 'agency@example.com' }],
      subject: 'Spring',
      text: 'Yes',
      isDraft: false,
      date: '2025-04-30T10:00:00.000Z',
      messageId: 'a@example.com',
    }),
  },
  textSeed('tiktok-2025-04.csv', 'Username,Name,Follower Count\nasha,Asha Example,"1,200"\n@ben,Ben,3.4K\n'),
  textSeed('codes.csv', 'Discount code,Influencer,Valid from\nASHA10,asha,2025-04-01\n'),
  textSeed('rates.csv', 'From,To,Rate,Date\nUSD,EUR,0.92,2025-04-30\n'),
];

const options: readonly ImportOptions[] = [
  { currency: 'EUR' },
  {},
  { currency: 'EUR', rule: 'newer', allocateByOrders: true, intoCampaign: 'Summer' },
  { currency: 'JPY', rule: 'ask', everyFile: { platform: 'tiktok', dateOrder: 'dmy', decimals: 'comma' } },
  { currency: 'USD', rule: 'fill', everyFile: { platform: 'instagram', owner: 'asha', dateOrder: 'mdy' } },
];

/** Whole imports: several files of any kind into an empty workspace, decided, stored, and imported once more. */
export const target: FuzzTarget = {
  seeds: () => {
    const files = [...fixtureFiles(), ...written];
    return [...files.map((file) => [file]), files.slice(0, 4), files.slice(2, 6), written, written.slice(1, 5)];
  },
  tokens: [
    '\n',
    '\r\n',
    ',',
    ';',
    '"',
    '\t',
    '""',
    '@asha',
    'asha',
    'Asha Example',
    'asha@example.com',
    '1',
    '1.0',
    '042',
    '-5',
    '1.2K',
    '"1,050"',
    '1e9',
    '03/04/2025',
    '2025-04-30',
    '2025-02-30',
    'EUR',
    '₹5',
    '$5',
    'Instagram',
    'TikTok',
    'YouTube',
    'influencer',
    'organic',
    'paid',
    'per_post',
    'per_order',
    'Total',
    'https://www.instagram.com/asha',
    '__proto__',
    'constructor',
    '\nName,',
    ',Instagram',
    ',Email',
    ',Followers',
    ',Currency',
    ',Revenue',
    ',Order ID',
    ',Date',
    ',Code',
    ',id',
    '?????',
    '=1+1',
    'BEGIN:VCARD\r\n',
    'END:VCARD\r\n',
    'BEGIN:VEVENT\r\n',
    'UID:1\r\n',
    'From: ',
    '\ufeff',
    '\u0000',
    '\ufffd',
    '😀',
    'sep=;\n',
    '# ',
  ],
  run(files) {
    const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
    return checkImport(files, options[size % options.length]!, [], size % 3);
  },
};
