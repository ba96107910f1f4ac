import { afterAll, describe, expect, it } from 'vitest';
import type { ImportOptions, ImportSource } from '#shared/domain/import/import-types.ts';
import { CSV_LIMITS } from '#shared/formats/csv.ts';
import { createImportHarness, textFile } from '#test/helpers/import-harness.ts';

/** One kind of bad input and what has to come of it. */
interface Case {
  readonly name: string;
  readonly file: ImportSource;
  readonly options?: ImportOptions;
  /** What the problems have to say: row, column and words of the sentence. */
  readonly says: readonly (readonly [row: number, column: string | null, words: string])[];
  /** Good rows that go in all the same. */
  readonly added: number;
  readonly wrong?: number;
  readonly skipped?: number;
  readonly doubtful?: number;
  readonly needs?: readonly string[];
}

const PEOPLE = 'influencer_id,name,category,gender,follower_count,platform';
const GOOD = '1,Asha Example,Food,Female,1200,Instagram';
const people = (...lines: string[]) => textFile('people.csv', [PEOPLE, ...lines].join('\n'));
const list = (...lines: string[]) =>
  textFile('instagram-list.csv', ['Username,Name,Follower Count', ...lines].join('\n'));
const ORDERS = 'tracking_id,source,campaign,influencer_id,user_id,product,transaction_date,orders,revenue';
const orders = (...lines: string[]) => textFile('orders.csv', [ORDERS, ...lines].join('\n'));
const organic = (id: number, rest = '2025-04-01,1,10.50') => `${id},organic,Spring,,u${id},Tea,${rest}`;
const bytesFile = (name: string, ...bytes: number[]) => ({ name, bytes: Uint8Array.from(bytes) });
const eur: ImportOptions = { currency: 'EUR' };

const cases: readonly Case[] = [
  {
    name: 'a workbook that was cut short',
    file: bytesFile('a.xlsx', 0x50, 0x4b, 3, 4, 20, 0),
    says: [[0, null, 'The workbook is damaged or cut short']],
    added: 0,
  },
  { name: 'a PDF', file: textFile('a.pdf', '%PDF-1.7 …'), says: [[0, null, 'a PDF']], added: 0 },
  { name: 'a picture', file: bytesFile('a.png', 0x89, 0x50, 0x4e, 0x47, 13), says: [[0, null, 'a picture']], added: 0 },
  { name: 'zero bytes', file: bytesFile('a.csv', 97, 0, 0, 98, 10, 99, 99), says: [[0, null, 'no text']], added: 0 },
  { name: 'an empty file', file: textFile('a.csv', ''), says: [[0, null, 'empty']], added: 0 },
  {
    name: 'nothing but blank lines',
    file: textFile('a.csv', '\n,,\n\n'),
    says: [[0, null, 'no cells with text']],
    added: 0,
  },
  { name: 'headers only', file: people(), says: [[0, null, 'no rows below']], added: 0 },
  {
    name: 'unknown headers',
    file: textFile('a.csv', 'Colour,Size\nred,4\n'),
    says: [[0, null, 'The first line has: Colour, Size. Files that can be read: Influencers of a programme']],
    added: 0,
  },
  {
    name: 'a web page',
    file: textFile('a.csv', '<!DOCTYPE html>\n<p>Not found</p>'),
    says: [[0, null, 'No row looks like']],
    added: 0,
  },
  {
    name: 'JSON',
    file: textFile('a.csv', '{"name": "x", "followers": 3}'),
    says: [[0, null, 'No row looks like']],
    added: 0,
  },
  {
    name: 'an unclosed quotation mark',
    file: people('1,"Asha Example,Food,Female,1200,Instagram', '2,Ben Example,Food,Male,10,Instagram'),
    says: [[2, null, 'does not close properly (line 2 of the file)']],
    added: 1,
    wrong: 1,
  },
  {
    name: 'an unclosed mark among the headers',
    file: textFile('a.csv', `"${PEOPLE}\n${GOOD}\n`),
    says: [
      [0, null, 'No row looks like'],
      [1, null, 'does not close properly'],
    ],
    added: 0,
  },
  {
    name: 'text after a closing mark',
    file: people('1,"Asha" Example,Food,Female,1200,Instagram', '2,"Ben, Example",Food,Male,10,Instagram'),
    says: [[2, null, 'does not close properly']],
    added: 1,
    wrong: 1,
  },
  {
    name: 'the wrong encoding chosen',
    file: bytesFile('a.csv', ...new TextEncoder().encode(`${PEOPLE}\n1,Jos`), 0xe9, 10),
    options: { files: { 0: { encoding: 'utf-8' } } },
    says: [[0, null, 'not valid utf-8: byte 65']],
    added: 0,
  },
  {
    name: 'a header twice, with the same values',
    file: textFile('a.csv', `${PEOPLE},Name\n${GOOD},Asha Example\n`),
    says: [[0, null, 'stands twice, in columns 2 and 7']],
    added: 1,
  },
  {
    name: 'a header twice, with other values',
    file: textFile('a.csv', `${PEOPLE},name\n${GOOD},Somebody\n2,Ben,Food,Male,9,Instagram,\n`),
    says: [
      [0, null, 'stands twice'],
      [2, 'name', 'differs from column 2'],
    ],
    added: 1,
    wrong: 1,
  },
  {
    name: 'headers named like object parts',
    file: textFile('a.csv', `${PEOPLE},__proto__,constructor\n${GOOD},x,y\n`),
    says: [],
    added: 1,
  },
  {
    name: 'ragged rows',
    file: people(`${GOOD},surplus`, '2,Ben', '3,Cem Example,Food,Male,7,Instagram,,'),
    says: [
      [2, null, 'has 7 cells, but there are 6 headers'],
      [3, null, 'has 2 cells, but there are 6 headers'],
    ],
    added: 1,
    wrong: 2,
  },
  {
    name: 'numbers that are none',
    file: people('1,A Example,,,12..4K,Instagram', '2,B Example,,,1e5,Instagram', '3,C Example,,,,Instagram'),
    says: [
      [2, 'follower_count', "'12..4K' is not a number"],
      [3, 'follower_count', "'1e5' is not a number"],
    ],
    added: 1,
    wrong: 2,
  },
  {
    name: 'negative, broken and absurd counts',
    file: people(
      '1,A Example,,,-5,Instagram',
      '2,B Example,,,1.5,Instagram',
      '3,C Example,,,99999999999,Instagram',
      '4,D Example,,,5%,Instagram',
    ),
    says: [
      [2, 'follower_count', 'is negative'],
      [3, 'follower_count', 'is not a whole number'],
      [4, 'follower_count', 'more than there are people'],
      [5, 'follower_count', 'is a percentage'],
    ],
    added: 0,
    wrong: 4,
  },
  {
    name: 'ids that are missing or shortened',
    file: orders(organic(1), organic(2).replace('2,', ',').replace('u2', 'u'), organic(3).replace('3,', '1.78E+16,')),
    options: eur,
    says: [
      [3, 'tracking_id', 'is empty, but it is needed'],
      [4, 'tracking_id', 'was shortened by a spreadsheet'],
    ],
    added: 1,
    wrong: 2,
  },
  {
    name: 'days that are none or out of range',
    file: orders(
      organic(1, '2025-02-30,1,5'),
      organic(2, '1950-01-01,1,5'),
      organic(3, '45750,1,5'),
      organic(4, '01/02/25,1,5'),
      organic(5),
    ),
    options: eur,
    says: [
      [2, 'transaction_date', 'not a day of the calendar'],
      [3, 'transaction_date', 'outside the years 1970 to 2100'],
      [4, 'transaction_date', 'own day number'],
      [5, 'transaction_date', 'year of two digits'],
    ],
    added: 1,
    wrong: 4,
  },
  {
    name: 'days nobody can tell apart',
    file: orders(organic(1, '03/04/2025,1,5')),
    options: eur,
    says: [[2, 'transaction_date', 'day or the month first']],
    added: 0,
    wrong: 1,
  },
  {
    name: 'amounts that are none, negative or absurd',
    file: orders(
      organic(1, ',1,five'),
      organic(2, ',1,-5'),
      organic(3, ',1,99999999999999'),
      organic(4, ',1,$5'),
      organic(5, ',1,'),
      organic(6),
    ),
    options: eur,
    says: [
      [2, 'revenue', 'is not an amount'],
      [3, 'revenue', 'Refunds are not read'],
      [4, 'revenue', 'larger than any real amount'],
      [5, 'revenue', 'another currency than EUR'],
      [6, 'revenue', 'is empty'],
    ],
    added: 1,
    wrong: 5,
  },
  {
    name: 'quantities out of reason',
    file: orders(organic(1, ',-1,5'), organic(2, ',2.5,5'), organic(3, ',5000000,5')),
    options: eur,
    says: [
      [2, 'orders', 'is negative'],
      [3, 'orders', 'not a whole number'],
      [4, 'orders', 'more than 1,000,000 orders'],
    ],
    added: 0,
    wrong: 3,
  },
  {
    name: 'no currency anywhere',
    file: orders(organic(1)),
    says: [],
    added: 1,
    needs: ['currency'],
  },
  {
    name: 'a currency nobody knows, in a column',
    file: textFile('a.csv', `${ORDERS},currency\n${organic(1)},XXX\n${organic(2)},eur\n`),
    says: [[2, 'currency', "'XXX' is not a currency code"]],
    added: 1,
    wrong: 1,
  },
  {
    name: 'a currency nobody knows, as the choice',
    file: orders(organic(1)),
    options: { currency: 'EURO' },
    says: [[0, null, "'EURO' is not a currency code"]],
    added: 0,
  },
  {
    name: 'an influencer nobody knows',
    file: orders('1,influencer,Spring,99.0,u1,Tea,2025-04-01,1,5', organic(2)),
    options: eur,
    says: [[2, 'influencer_id', "no influencer has the id '99'"]],
    added: 1,
    wrong: 1,
  },
  {
    name: 'sources that contradict the row',
    file: orders('1,influencer,Spring,,u1,Tea,,1,5', '2,billboard,Spring,,u2,Tea,,1,5'),
    options: eur,
    says: [
      [2, 'influencer_id', 'source is influencer'],
      [3, 'source', 'is not a source of orders'],
    ],
    added: 0,
    wrong: 2,
  },
  {
    name: 'the same id with the same and with other values',
    file: orders(organic(1), organic(1), organic(2), organic(2, '2025-04-01,1,99')),
    options: eur,
    says: [],
    added: 1,
    skipped: 1,
    doubtful: 2,
  },
  {
    name: 'a platform nobody knows',
    file: people('1,A Example,,,5,Friendster'),
    says: [[2, 'platform', "'Friendster' is not a platform. Known: Instagram"]],
    added: 0,
    wrong: 1,
  },
  {
    name: 'no platform that could be guessed',
    file: textFile('list.csv', 'Username,Follower Count\nasha,5\n'),
    says: [],
    added: 1,
    needs: ['platform'],
  },
  {
    name: 'names over the limit',
    file: people(`1,${'x'.repeat(501)},,,5,Instagram`, GOOD.replace('1,', '2,')),
    says: [[2, 'name', 'has 501 characters; 500 is the most']],
    added: 1,
    wrong: 1,
  },
  {
    name: 'formulas are text',
    file: list('asha,"=HYPERLINK(""http://evil.example.com"")",5', '@ben,+1+1,6'),
    says: [],
    added: 2,
  },
  {
    name: 'names destroyed by a wrong encoding',
    file: list('@asha,?????? ??????,5', '@ben,B?n Example,6'),
    says: [
      [2, 'Name', 'The handle asha serves as name'],
      [3, 'Name', 'lost letters'],
    ],
    added: 2,
  },
  {
    name: 'a name in the place of a handle',
    file: list('Asha Example,,5'),
    says: [[2, 'Username', 'hardly a handle']],
    added: 1,
  },
  {
    name: 'too many cells, too long a cell',
    file: people(
      Array.from({ length: CSV_LIMITS.columns + 1 }, () => '1').join(','),
      `1,${'y'.repeat(CSV_LIMITS.cell + 1)},,,,`,
      GOOD,
    ),
    says: [
      [2, null, 'more than 1,000 cells'],
      [3, null, 'more than 200,000 characters'],
    ],
    added: 1,
    wrong: 2,
  },
  {
    name: 'a preset that does not fit',
    file: orders(organic(1)),
    options: { files: { 0: { preset: 'programme-posts' } } },
    says: [[0, null, "it has no column 'post id'"]],
    added: 0,
  },
  {
    name: 'a preset that does not exist',
    file: orders(organic(1)),
    options: { files: { 0: { preset: 'nonsense' } } },
    says: [[0, null, "There is no preset 'nonsense'"]],
    added: 0,
  },
  { name: 'trailing commas', file: textFile('a.csv', `${PEOPLE},,\n${GOOD},,\n,,,,,,,\n`), says: [], added: 1 },
  {
    name: 'a line before the headers',
    file: textFile('a.csv', `Export of 2025,,,,,\n\n${PEOPLE}\n${GOOD}\n`),
    says: [],
    added: 1,
  },
];

const outcomes: string[] = [];

describe('bad input', () => {
  it.each(cases)('$name', ({ file, options, says, added, wrong = 0, skipped = 0, doubtful = 0, needs = [] }) => {
    const harness = createImportHarness();
    const { preview, rows, changes } = harness.plan([file], options);
    outcomes.push(outcomeLine(file.name, preview));
    expect(preview.problems.map(({ row, column }) => [row, column])).toEqual(
      says.map(([row, column]) => [row, column]),
    );
    for (const [index, [, , words]] of says.entries()) expect(preview.problems[index]!.problem).toContain(words);
    expect(preview.counts).toEqual({
      read: added + wrong + skipped + doubtful,
      added,
      changed: 0,
      unchanged: 0,
      skipped,
      doubtful,
      problems: wrong,
    });
    expect(rows).toHaveLength(preview.counts.read);
    expect(preview.needs.map(({ what }) => what)).toEqual(needs);
    const isWritten = added > 0 && needs.length === 0;
    expect(changes.length > 0).toBe(isWritten);
    // What is planned has to be storable as it is.
    expect(harness.store.apply(changes).tag).toBe('applied');
  });

  afterAll(() => {
    const width = Math.max(...cases.map(({ name }) => name.length));
    // oxlint-disable-next-line no-console -- the table of cases and outcomes is part of the test report
    console.info(cases.map(({ name }, index) => `${name.padEnd(width)}  ${outcomes[index] ?? 'not run'}`).join('\n'));
  });
});

function outcomeLine(
  name: string,
  preview: ReturnType<ReturnType<typeof createImportHarness>['plan']>['preview'],
): string {
  const { read, added, problems, skipped, doubtful } = preview.counts;
  const first = preview.problems[0]?.problem ?? preview.needs[0]?.message ?? 'nothing to say';
  return `${name}: ${read} read, ${added} added, ${skipped} skipped, ${doubtful} doubtful, ${problems} wrong. ${first}`;
}
