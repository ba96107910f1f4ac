import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openFile, type OpenedFile } from '#shared/formats/open-file.ts';
import { buffersOf, packFileSteps, unpackFileSteps } from '#shared/formats/pack-opened-file.ts';
import { runSteps } from '#shared/lib/steps.ts';

/** Packs, moves to what could be another thread, and unpacks. */
function there(file: OpenedFile): OpenedFile {
  const packed = runSteps(packFileSteps(file));
  return runSteps(unpackFileSteps(structuredClone(packed, { transfer: buffersOf(packed) })));
}

const opened = (name: string, content: string): OpenedFile =>
  openFile({ name, bytes: new TextEncoder().encode(content) });

const base = opened('people.csv', 'name,city\nAda Example,Porto\n');

// Any code unit, so that halves of surrogate pairs are among them.
const cells = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '\ud800', '\udc00', '\0', 'same'));
const sheets = fc.record({
  name: fc.option(fc.string()),
  rows: fc.array(fc.array(cells)),
  broken: fc.array(fc.nat()).map((rows) => new Map(rows.map((row) => [row, { code: 'quote' as const, line: row }]))),
  notices: fc.array(
    fc.record({ row: fc.nat(), column: fc.option(cells), problem: cells, severity: fc.constant('notice' as const) }),
  ),
  isTyped: fc.boolean(),
  period: fc.option(fc.record({ startsOn: fc.string(), endsOn: fc.string() })),
});

it('gives back every table as it was', () => {
  fc.assert(
    fc.property(fc.array(sheets, { maxLength: 3 }), (made) => {
      const file: OpenedFile = { ...base, sheets: made };
      expect(there(file)).toEqual(file);
    }),
  );
});

it('gives back what fills many blocks, with rows of every width and cells longer than a block', () => {
  const rows = Array.from({ length: 5_000 }, (_, row) =>
    Array.from({ length: row % 7 }, (_unused, column) => (row === 2_500 ? 'ü'.repeat(300_000) : `${row}:${column}`)),
  );
  const file: OpenedFile = { ...base, sheets: [{ ...base.sheets[0]!, rows }] };
  const packed = runSteps(packFileSteps(file));
  expect(packed.sheets[0]!.blocks.length).toBeGreaterThan(4);
  expect(there(file)).toEqual(file);
});

it('carries a real file and a refused one', () => {
  expect(base.sheets[0]!.rows).toEqual([
    ['name', 'city'],
    ['Ada Example', 'Porto'],
  ]);
  expect(there(base)).toEqual(base);
  const refused = opened('empty.csv', '');
  expect(refused.refusal).not.toBeNull();
  expect(there(refused)).toEqual(refused);
});

it('leaves nothing of the rows where they were', () => {
  const packed = runSteps(packFileSteps(base));
  structuredClone(packed, { transfer: buffersOf(packed) });
  expect(packed.sheets[0]!.blocks.map(({ cellEnds, rowEnds }) => cellEnds.length + rowEnds.length)).toEqual([0]);
});
