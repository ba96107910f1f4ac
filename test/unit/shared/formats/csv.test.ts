import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_LIMITS, parseCsv, parseCsvSteps, sniffDelimiter, type CsvDelimiter } from '#shared/formats/csv.ts';

const quoteCell = (cell: string, delimiter: string) =>
  cell.includes('"') || cell.includes('\n') || cell.includes('\r') || cell.includes(delimiter)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;

describe('parseCsv', () => {
  it('reads back what was written, whatever is in the cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '"', ',', ';', '\n', ' ', '1', "'", '=') });
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
      );
    const delimiter = fc.constantFrom<CsvDelimiter[]>(',', ';', '\t', '|');
    fc.assert(
      fc.property(table, delimiter, fc.constantFrom('\n', '\r\n'), (rows, mark, newline) => {
        const text = rows.map((row) => row.map((value) => quoteCell(value, mark)).join(mark)).join(newline);
        const parsed = parseCsv(text, { delimiter: mark });
        expect(parsed.broken.size).toBe(0);
        expect(parsed.rows).toEqual(rows);
      }),
    );
  });

  it('numbers rows as a spreadsheet does: a cell with line breaks is one row, a blank line is one row', () => {
    const { rows } = parseCsv('a,b\n"two\nlines",1\n\nlast,2\n');
    expect(rows).toEqual([['a', 'b'], ['two\nlines', '1'], [''], ['last', '2']]);
  });

  it('takes the delimiter from a sep= line, which is no row', () => {
    expect(parseCsv('sep=;\r\na;b\r\n1,5;2\r\n')).toMatchObject({
      delimiter: ';',
      isDelimiterGuessed: false,
      rows: [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    });
  });

  it('keeps one unclosed quotation mark from swallowing the rest', () => {
    const { rows, broken } = parseCsv('a,b\n1,"x\ny"\n2,"open\n3,c\n4,"d"\n5,e\n');
    expect([...broken]).toEqual([[3, { code: 'quote', line: 4 }]]);
    expect(rows.slice(3)).toEqual([
      ['3', 'c'],
      ['4', 'd'],
      ['5', 'e'],
    ]);
  });

  it('finds broken marks at the very end, and text after a closing mark', () => {
    expect([...parseCsv('a,b\n1,"open').broken.keys()]).toEqual([2]);
    expect([...parseCsv('a,b\n"x" y,1\n2,3').broken.keys()]).toEqual([2]);
    expect(parseCsv('a,b\n5" screen,1').broken.size).toBe(0);
  });

  it('gives up on a file that is broken all over', () => {
    const text = Array.from({ length: CSV_LIMITS.broken + 5 }, (_, index) => `${index},"x" y`).join('\n');
    expect(parseCsv(text).stopped).toBe('broken');
  });

  it('leaves out rows over the limits and keeps the others', () => {
    const wide = Array.from({ length: CSV_LIMITS.columns + 1 }, () => 'x').join(',');
    const long = 'x'.repeat(CSV_LIMITS.cell + 1);
    const { broken, rows } = parseCsv(`a,b\n${wide}\n${long},1\n2,3\n`, { delimiter: ',' });
    expect([...broken.values()].map(({ code }) => code)).toEqual(['columns', 'cell']);
    expect(rows.at(-1)).toEqual(['2', '3']);
  });

  it('stops at a million rows and at as many cells as fit into memory, and calls a cell that fills a window too long', () => {
    expect(parseCsv('a\n'.repeat(CSV_LIMITS.rows + 1)).stopped).toBe('rows');
    // No row is too wide and there are few enough of them; together they would fill the memory.
    const wide = `${','.repeat(CSV_LIMITS.columns - 1)}\n`;
    expect(parseCsv(wide.repeat(CSV_LIMITS.cells / CSV_LIMITS.columns + 1)).stopped).toBe('cells');
    const { broken, rows } = parseCsv(`a,b\n1,"${'x'.repeat(9_000_000)}"\n2,3\n`, { delimiter: ',' });
    expect([...broken]).toEqual([[2, { code: 'cell', line: 2 }]]);
    expect(rows.at(-1)).toEqual(['2', '3']);
  });

  it('reads files larger than one window, with quoted cells across its edge', () => {
    const filler = 'y'.repeat(1_000);
    const text = Array.from({ length: 9_000 }, (_, index) => `${index},"${filler}\n""${index}"""`).join('\n');
    const { rows, broken } = parseCsv(text);
    expect(broken.size).toBe(0);
    expect(rows).toHaveLength(9_000);
    expect(rows.every((row, index) => row[0] === String(index) && row[1] === `${filler}\n"${index}"`)).toBe(true);
  });

  it('reads old line ends', () => {
    expect(parseCsv('a,b\r1,2\r').rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('reads the same in pieces as in one go, with records longer than a piece', () => {
    const wide = Array.from({ length: 10 }, (_, index) => `"${'x\n'.repeat(60_000)}${index}"`).join(',');
    const lines = Array.from({ length: 40_000 }, (_, index) => `${index},"a ""quoted"" name, ${index}"`);
    const text = [...lines, wide, 'un"even,1', '"open,1', ...lines].join('\n');
    const steps = parseCsvSteps(text, { delimiter: ',' });
    let pauses = 0;
    for (let step = steps.next(); ; step = steps.next()) {
      if (!step.done) {
        pauses += 1;
        continue;
      }
      expect(step.value).toEqual(parseCsv(text, { delimiter: ',' }));
      expect(step.value.rows.length).toBe(80_003);
      expect(step.value.rows[40_000]!.map((cell) => cell.length)).toEqual(Array(10).fill(120_001));
      expect(step.value.rows[40_003]).toEqual(['0', 'a "quoted" name, 0']);
      expect([...step.value.broken]).toEqual([[40_003, { code: 'quote', line: 640_003 }]]);
      break;
    }
    expect(pauses).toBeGreaterThan(5);
  });
});

describe('sniffDelimiter', () => {
  it.each<[string, CsvDelimiter]>([
    ['a;b\n1,5;2\n2,5;3', ';'],
    ['name,note\nA,"x; y; z"\nB,"u; v; w"', ','],
    ['name\tcount\nA, B\t1\nC, D\t2', '\t'],
    ['a|b|c\n1|2|3', '|'],
    ['just one column\nvalue', ','],
    ['Title of the export\n\nname;followers;city\nA;1,5;X, Y\nB;2,5;Z', ';'],
  ])('%j', (text, delimiter) => {
    expect(sniffDelimiter(text)).toBe(delimiter);
  });
});
