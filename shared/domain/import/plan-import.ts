import type { RecordReader } from '../../store/record-reader.ts';
import type { ImportContext, ImportOptions, ImportPlan, ImportSource } from './import-types.ts';

/**
 * Reads and matches files against a workspace and says what importing them would do. Pure: nothing is written, the
 * caller stores `changes` as one change set. Never throws for bad files (they become problems of the preview).
 */
export function planImport(
  reader: RecordReader,
  sources: readonly ImportSource[],
  options: ImportOptions,
  context: ImportContext,
): ImportPlan {
  void reader;
  void sources;
  void options;
  if (context.isCancelled?.()) throw new Error('cancelled');
  const counts = { read: 0, added: 0, changed: 0, unchanged: 0, skipped: 0, doubtful: 0, problems: 0 };
  return {
    preview: { files: [], counts, problems: [], doubtful: [], needs: [], allocationOffer: null, changesNothing: true },
    rows: [],
    changes: [],
    importRun: null,
  };
}
