import { parseCsv, csvDelimiters } from '#shared/formats/csv.ts';
import { decodeText, textEncodings } from '#shared/formats/decode-text.ts';
import { unguardFormula } from '#shared/formats/formula-guard.ts';
import { reportBlocks } from '#shared/formats/report-blocks.ts';
import { writeCsv } from '#shared/formats/write-csv.ts';
import { textSeed, type FuzzTarget } from '../fuzz-target.ts';
import { checkRead, hold } from '../sheet-laws.ts';

/** Text files: bytes to text in every encoding, text to cells under every delimiter, and cells written and read again. */
export const target: FuzzTarget = {
  seeds: () => [
    [textSeed('a.csv', 'name,followers\nAsha Example,"1,200"\n"Ben ""B"" Example",7\n')],
    [textSeed('a.csv', '\ufeffsep=;\r\nName;Umsatz\r\nÄsha;1.234,50\r\n"Zeile\r\nzwei";2\r\n')],
    [textSeed('a.csv', 'a\tb\tc\n1\t2\t3\n\n,\t,\t,\n')],
    [textSeed('a.csv', 'a|b\r1|2\r')],
    [textSeed('a.csv', '# Report\n# 20250401-20250430\n\nDate,Users\n2025-04-01,5\n\nSource,Users\nweb,5\n')],
    [{ name: 'a.csv', bytes: Uint8Array.from([0xff, 0xfe, 97, 0, 44, 0, 98, 0, 10, 0, 49, 0, 44, 0, 50, 0]) }],
    [{ name: 'a.csv', bytes: Uint8Array.from([0, 97, 0, 44, 0, 98, 0, 10, 0, 49, 0, 44, 0, 50]) }],
    [{ name: 'a.csv', bytes: Uint8Array.from([74, 111, 115, 0xe9, 44, 0x93, 120, 0x94, 10, 49, 44, 50, 10]) }],
  ],
  tokens: [
    '"',
    '""',
    '","',
    '"\n"',
    ',',
    ';',
    '\t',
    '|',
    '\r',
    '\n',
    '\r\n',
    'sep=;\n',
    '\ufeff',
    "'=",
    '=1+1',
    '\u0000',
    'é',
    '😀',
    '\ud7ff',
    '#',
  ],
  run([file]) {
    if (!file) return [];
    const { bytes } = file;
    const seen: string[] = [];
    for (const encoding of [undefined, ...textEncodings]) {
      const decoded = decodeText(bytes, encoding);
      if ('reason' in decoded) {
        seen.push(`${decoded.reason} ${encoding ?? ''}`);
        continue;
      }
      hold(!decoded.text.includes('\u0000'), 'text has no zero characters');
      seen.push(`${decoded.encoding} ${decoded.certainty} ${decoded.damaged > 0}`);
      if (encoding !== undefined) continue;
      for (const delimiter of [undefined, ...csvDelimiters]) seen.push(...checkTable(decoded.text, delimiter));
    }
    return seen;
  },
};

function checkTable(content: string, delimiter?: (typeof csvDelimiters)[number]): string[] {
  const table = parseCsv(content, delimiter ? { delimiter } : {});
  const sheet = { name: null, rows: table.rows, broken: table.broken, notices: [], isTyped: false };
  const seen = checkRead(reportBlocks(sheet), content);
  if (table.broken.size === 0 && table.rows.length > 0) checkRoundTrip(table.rows);
  return [...seen, `${table.delimiter} ${table.isDelimiterGuessed} ${table.stopped}`];
}

/** Our own file of the same cells has the same cells. */
function checkRoundTrip(rows: readonly (readonly string[])[]): void {
  const cells = rows.map((row) => row.map((cell) => cell.replace(/\r+\n/gu, '\n')));
  const decoded = decodeText(writeCsv({ columns: ['first', 'second'], rows: cells }));
  if ('reason' in decoded) throw new Error(`own file not read: ${decoded.reason}`);
  const { rows: again, broken } = parseCsv(decoded.text, { delimiter: ',' });
  hold(broken.size === 0, 'own file has no broken rows');
  const read = again.slice(1).map((row) => row.map(unguardFormula));
  // Halves of pairs cannot be written as UTF-8; a blank last row has no line of its own.
  const expected = JSON.stringify(cells.map((row) => row.map(wellFormed)));
  hold(JSON.stringify(read) === expected, `cells come back: ${expected} became ${JSON.stringify(read)}`);
}

const wellFormed = (cell: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(cell));
