import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ImportSource } from '#shared/domain/import/import-types.ts';
import { parseCsv } from '#shared/formats/csv.ts';

const folder = new URL('../fixtures/import/', import.meta.url);

/** A made-up file of `fixtures/import`. */
export function importFixture(name: string): ImportSource {
  return { name, bytes: new Uint8Array(readFileSync(fileURLToPath(new URL(name, folder)))) };
}

/** The same table as other programs would write it: with these marks, headers in capitals and every cell in quotes. */
export function writtenOtherwise(
  source: ImportSource,
  how: { readonly delimiter: ';' | '\t'; readonly encoding: 'utf-8' | 'utf-16le' },
): ImportSource {
  const { rows } = parseCsv(new TextDecoder().decode(source.bytes));
  const lines = rows.map((row, index) =>
    row.map((cell) => `"${(index === 0 ? cell.toUpperCase() : cell).replaceAll('"', '""')}"`).join(how.delimiter),
  );
  const content = `\ufeff${lines.join('\r\n')}\r\n`;
  const encoded = how.encoding === 'utf-8' ? Buffer.from(content, 'utf8') : Buffer.from(content, 'utf16le');
  return { name: source.name, bytes: new Uint8Array(encoded) };
}
