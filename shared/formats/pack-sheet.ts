import type { Steps } from '../lib/steps.ts';
import type { Sheet } from './sheet.ts';

/**
 * Rows of text cells as three values, whatever their number: handing millions of texts from one thread to another takes
 * longer than reading them.
 */
export interface PackedRows {
  /** All cells, one after the other. */
  readonly text: string;
  /** Where each cell ends in `text`. */
  readonly cellEnds: Uint32Array<ArrayBuffer>;
  /** How many cells there are up to the end of each row. */
  readonly rowEnds: Uint32Array<ArrayBuffer>;
}

/** A {@link Sheet} with its rows in blocks; everything else in it is as it was. */
export interface PackedSheet extends Omit<Sheet, 'rows'> {
  readonly blocks: readonly PackedRows[];
}

/** A block ends with the row that reaches one of these: a few milliseconds' worth, and no text too long to hold. */
const ROWS_OF_BLOCK = 1_024;
const CHARACTERS_OF_BLOCK = 512 * 1024;

/** Packs a sheet; {@link unpackSheetSteps} gives back exactly the same one. */
export function* packSheetSteps({ rows, ...rest }: Sheet): Steps<PackedSheet> {
  const blocks: PackedRows[] = [];
  for (let from = 0; from < rows.length;) {
    const block = packRows(rows, from);
    blocks.push(block);
    from += block.rowEnds.length;
    yield;
  }
  return { ...rest, blocks };
}

function packRows(rows: Sheet['rows'], from: number): PackedRows {
  const texts: string[] = [];
  const cellEnds: number[] = [];
  const rowEnds: number[] = [];
  let end = 0;
  for (
    let index = from;
    index < rows.length && rowEnds.length < ROWS_OF_BLOCK && end < CHARACTERS_OF_BLOCK;
    index += 1
  ) {
    for (const cell of rows[index]!) {
      texts.push(cell);
      end += cell.length;
      cellEnds.push(end);
    }
    rowEnds.push(cellEnds.length);
  }
  return { text: texts.join(''), cellEnds: Uint32Array.from(cellEnds), rowEnds: Uint32Array.from(rowEnds) };
}

/** The sheet that was packed. */
export function* unpackSheetSteps({ blocks, ...rest }: PackedSheet): Steps<Sheet> {
  const rows: string[][] = [];
  for (const block of blocks) {
    unpackRows(block, rows);
    yield;
  }
  return { ...rest, rows };
}

function unpackRows({ text, cellEnds, rowEnds }: PackedRows, rows: string[][]): void {
  let cell = 0;
  let start = 0;
  for (const rowEnd of rowEnds) {
    const row: string[] = [];
    for (; cell < rowEnd; cell += 1) {
      const end = cellEnds[cell]!;
      row.push(text.slice(start, end));
      start = end;
    }
    rows.push(row);
  }
}
