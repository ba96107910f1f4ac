import type { Steps } from '../lib/steps.ts';
import type { OpenedFile } from './open-file.ts';
import { packSheetSteps, unpackSheetSteps, type PackedSheet } from './pack-sheet.ts';
import type { Sheet } from './sheet.ts';

/** An {@link OpenedFile} on its way from one thread to another. */
export interface PackedFile extends Omit<OpenedFile, 'sheets'> {
  readonly sheets: readonly PackedSheet[];
}

/** Packs the tables of a file; {@link unpackFileSteps} gives them back. */
export function* packFileSteps(file: OpenedFile): Steps<PackedFile> {
  const sheets: PackedSheet[] = [];
  for (const sheet of file.sheets) sheets.push(yield* packSheetSteps(sheet));
  return { ...file, sheets };
}

/** The file that was packed. */
export function* unpackFileSteps(file: PackedFile): Steps<OpenedFile> {
  const sheets: Sheet[] = [];
  for (const sheet of file.sheets) sheets.push(yield* unpackSheetSteps(sheet));
  return { ...file, sheets };
}

/** Memory of a packed file that can move to the other thread instead of being copied. */
export function buffersOf({ sheets }: PackedFile): ArrayBuffer[] {
  const blocks = sheets.flatMap((sheet) => sheet.blocks);
  return blocks.flatMap(({ cellEnds, rowEnds }) => [cellEnds.buffer, rowEnds.buffer]);
}
