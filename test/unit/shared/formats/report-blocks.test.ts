import { describe, expect, it } from 'vitest';
import { openFile } from '#shared/formats/open-file.ts';
import { textFile } from '#test/helpers/import-harness.ts';

const sheetsOf = (content: string) =>
  openFile(textFile('a.csv', content)).sheets.map(({ rows, name, period }) => ({
    name,
    period,
    rows: rows.filter((row) => row.some((cell) => cell !== '')),
  }));

describe('a report with comment lines', () => {
  it('is taken apart into its tables, each with the title and the days above it', () => {
    const report = [
      '# ----------------------------------------',
      '# Traffic, by channel',
      '# Start date: 20260701',
      '# End date: 20260928',
      '# ----------------------------------------',
      '',
      'Channel,Sessions',
      'Direct,4',
      '# Landing pages',
      'Page,Sessions',
      '/,9',
    ].join('\n');
    expect(sheetsOf(report)).toMatchObject([
      {
        name: 'Traffic, by channel',
        period: { startsOn: '2026-07-01', endsOn: '2026-09-28' },
        rows: [
          ['Channel', 'Sessions'],
          ['Direct', '4'],
        ],
      },
      {
        name: 'Landing pages',
        rows: [
          ['Page', 'Sessions'],
          ['/', '9'],
        ],
      },
    ]);
  });

  it.each([
    ['numbers of orders', 'Name,Total\n#1001,5\n#1002,6\n'],
    ['positions', '#,Name\n1,Mara\n2,Odo\n'],
    ['a header with the sign', '# of posts,Name\n4,Mara\n5,Odo\n'],
    ['tags', 'Tag,Posts\n#food,5\n# tea,6\n'],
  ])('is no table with %s in its first column', (_, content) => {
    const [only, ...others] = sheetsOf(content);
    expect(others).toEqual([]);
    expect(only!.rows).toHaveLength(3);
  });
});
