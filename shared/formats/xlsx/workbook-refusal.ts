import { CSV_LIMITS } from '../csv.ts';

/**
 * More than this is refused or told, with the limit in the message. Sizes are in bytes, `cell` and `characters` in
 * characters. A hostile file must not choose how much memory or time it costs.
 */
export const WORKBOOK_LIMITS = {
  fileBytes: 64 * 1024 * 1024,
  /** Unpacked bytes of everything that is read together, and of one part: short of the longest text an engine holds. */
  unpackedBytes: 512 * 1024 * 1024,
  partBytes: 500 * 1024 * 1024,
  /** Unpacked bytes per packed byte, for parts above `ratioFreeBytes`. */
  ratio: 200,
  ratioFreeBytes: 10 * 1024 * 1024,
  entries: 10_000,
  rows: CSV_LIMITS.rows,
  columns: CSV_LIMITS.columns,
  cell: CSV_LIMITS.cell,
  /** Cells of all sheets together, with blank ones up to the last row and column that hold something. */
  cells: 30_000_000,
  /** Characters of all cells together: many cells can share one long text. */
  characters: 512 * 1024 * 1024,
  sheets: 200,
  sharedStrings: 5_000_000,
  styles: 100_000,
  /** Elements within elements, and attributes of one element. */
  depth: 64,
  attributes: 256,
  /** Cells of one sheet that are told of one by one. */
  notices: 100,
} as const;

/** A workbook that is not going to be read, with the sentence that says why and what to do. */
export class WorkbookRefusal extends Error {
  override readonly name = 'WorkbookRefusal';
}
