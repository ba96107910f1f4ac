import { describe, expect, it } from 'vitest';
import { columnFieldOf, fieldKey, offeredFields } from '#shared/domain/import/column-fields.ts';
import { importKinds, WITHOUT_MEMORY, type ImportOptions } from '#shared/domain/import/import-types.ts';
import { writeWorkbook } from '#shared/formats/xlsx/write-workbook.ts';
import { createChange } from '#shared/commands/row-changes.ts';
import { createImportHarness, textFile, type ImportHarness } from '#test/helpers/import-harness.ts';

const odd = textFile(
  'odd.csv',
  'Made by a tool,,\nWho,Where they are,Fans\nZoe Example,zoe,1200\nBen Sample,ben,900\n',
);
const people = (harness: ImportHarness) => [...harness.store.all('influencer')].map(({ name }) => name);

describe('a table nobody knows', () => {
  it('is refused with its headers and examples, so that its columns can be named', () => {
    const [file] = createImportHarness().plan([odd]).preview.files;
    expect(file).toMatchObject({ preset: null, headerRow: 1 });
    const named = createImportHarness().plan([odd], { files: { 0: { headerRow: 2 } } }).preview.files[0]!;
    expect(named.columns.map(({ header, key, examples }) => [header, key, examples])).toEqual([
      ['Who', 'none', ['Zoe Example', 'Ben Sample']],
      ['Where they are', 'none', ['zoe', 'ben']],
      ['Fans', 'none', ['1200', '900']],
    ]);
  });

  it('is read once kind, header row and columns are chosen', () => {
    const harness = createImportHarness();
    const choices = { kind: 'influencers', headerRow: 2, platform: 'tiktok' } as const;
    const options: ImportOptions = {
      files: { 0: { ...choices, columns: { 0: 'name', 1: 'handle', 2: 'followers' } } },
    };
    expect(harness.import([odd], options).preview.counts).toMatchObject({ added: 2, problems: 0 });
    expect(people(harness)).toEqual(['Zoe Example', 'Ben Sample']);
    expect([...harness.store.all('account')].map(({ platform, handle }) => [platform, handle])).toEqual([
      ['tiktok', 'zoe'],
      ['tiktok', 'ben'],
    ]);
    expect([...harness.store.all('metricSnapshot')].map(({ metrics }) => metrics.followers)).toEqual([1200, 900]);
    expect(harness.plan([odd], options).preview.changesNothing).toBe(true);
  });

  it('names the columns it still needs, and plans nothing until they are there', () => {
    const plan = createImportHarness().plan([odd], { files: { 0: { kind: 'posts', headerRow: 2 } } });
    expect(plan.preview.needs.map(({ what, message }) => [what, message])).toContainEqual([
      'columns',
      'odd.csv has no column that is read as id or link. Choose it among the columns, or leave the table out.',
    ]);
    expect(plan.changes).toEqual([]);
  });

  it('reads a field from one column, and says so of the other that was chosen for it too', () => {
    const columns = { 0: 'name', 1: 'handle', 2: 'handle' };
    const { preview } = createImportHarness().plan([odd], {
      files: { 0: { kind: 'influencers', headerRow: 2, platform: 'tiktok', columns } },
    });
    expect(preview.files[0]!.columns.map(({ key, why }) => [key, why])).toEqual([
      ['name', 'Read as name, as chosen.'],
      ['handle', 'Read as handle, as chosen.'],
      ['none', 'Not stored: column 2 is already read as handle.'],
    ]);
  });

  it('leaves out a column on request, also one the preset knows', () => {
    const harness = createImportHarness();
    const list = textFile('instagram.csv', 'Username,Name,Follower Count\nzoe,Zoe Example,1200\n');
    harness.import([list], { files: { 0: { columns: { 2: 'none' } } } });
    expect(harness.store.count('metricSnapshot')).toBe(0);
    expect(harness.store.count('account')).toBe(1);
  });
});

describe('a remembered way of reading', () => {
  function remembering(): ImportHarness {
    const harness = createImportHarness();
    const columns = { 0: 'name', 1: 'handle', 2: 'none' };
    const plan = harness.plan([odd], {
      files: { 0: { kind: 'influencers', headerRow: 2, platform: 'tiktok', columns } },
    });
    expect(plan.mappings).toHaveLength(1);
    harness.store.apply(plan.mappings.map((mapping) => createChange('importMapping', mapping)));
    return harness;
  }

  it('holds for the next file with these headers, in whatever order they stand', () => {
    const harness = remembering();
    const moved = textFile('next.csv', 'FANS;Who;"where they are"\n7;Eda Sample;eda\n');
    const { preview } = harness.import([moved]);
    expect(preview.files[0]).toMatchObject({ remembered: 'odd.csv', platform: 'tiktok' });
    expect(preview.files[0]!.guesses).toContain('The columns are read as they were chosen for odd.csv.');
    expect(people(harness)).toEqual(['Eda Sample']);
    expect(harness.store.count('metricSnapshot')).toBe(0);
  });

  it('gives way when the person wants the file read as shipped', () => {
    const again = remembering().plan([odd], { files: { 0: { preset: WITHOUT_MEMORY } } });
    expect(again.preview.files[0]).toMatchObject({ remembered: null, preset: null });
  });

  it('is not kept twice when nothing else was chosen', () => {
    const harness = remembering();
    const [held] = harness.store.all('importMapping');
    const columns = { 0: 'name', 1: 'handle', 2: 'none' };
    const same = harness.plan([odd], {
      files: { 0: { kind: 'influencers', headerRow: 2, platform: 'tiktok', columns } },
    });
    expect(same.mappings).toEqual([]);
    const other = harness.plan([odd], { files: { 0: { kind: 'influencers', headerRow: 2, platform: 'x', columns } } });
    expect(other.mappings.map(({ id, platform }) => [id, platform])).toEqual([[held!.id, 'x']]);
  });
});

describe('tables of one file', () => {
  const report = textFile(
    'export.csv',
    '# ---\n# Creators\n# ---\nUsername,Name,Platform,Followers\nzoe,Zoe Example,TikTok,10\n\n# ---\n# More\n# ---\nUsername,Name,Platform,Followers\nben,Ben Sample,TikTok,20\n',
  );

  it('are planned together under names of their own, with rows as the file numbers them', () => {
    const { preview, rows } = createImportHarness().plan([report]);
    expect(preview.files.map(({ name, file, sheet, rows: count }) => [name, file, sheet, count])).toEqual([
      ['export.csv, Creators', 0, 0, 1],
      ['export.csv, More', 0, 1, 1],
    ]);
    expect(rows.map(({ file, row, title }) => [file, row, title])).toEqual([
      ['export.csv, Creators', 5, 'Zoe Example'],
      ['export.csv, More', 11, 'Ben Sample'],
    ]);
  });

  it('can be left out one by one', () => {
    const { preview } = createImportHarness().plan([report], { files: { 1: { isLeftOut: true } } });
    expect(preview.counts).toMatchObject({ read: 1, added: 1 });
    expect(preview.problems).toMatchObject([{ file: 'export.csv, More', severity: 'notice' }]);
  });
});

describe('fields of columns', () => {
  it('have keys that lead back to them, for every kind', () => {
    for (const kind of importKinds) {
      for (const { key, label } of offeredFields(kind, [])) {
        expect(fieldKey(columnFieldOf(key, []))).toBe(key);
        expect(label).not.toBe('');
      }
    }
    expect(columnFieldOf('none', [])).toBeNull();
    expect(columnFieldOf('gone:by', [])).toBeNull();
  });
});

describe('a cell of a workbook', () => {
  it('keeps an apostrophe of its own, which in a file of text would be a guard', () => {
    const rows = [["'=Zoe", 'zoe', 'TikTok']];
    const bytes = writeWorkbook([{ name: 'People', columns: ['Name', 'Username', 'Platform'], rows }]);
    const harness = createImportHarness();
    harness.import([{ name: 'people.xlsx', bytes }]);
    expect(people(harness)).toEqual(["'=Zoe"]);
  });
});
