import { text } from '../../text/text.ts';
import type { PlannedFile, Planning } from './planning.ts';
import type { ReadRow } from './row-values.ts';

const { doubts } = text.import;

/** A value of the workspace that a row contradicts. */
export interface Conflict {
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Asks whether what is stored or what a row says holds; `waitsFor` is the item while nobody has decided. */
export function askWhichHolds(
  planning: Planning,
  file: PlannedFile,
  { row }: Pick<ReadRow, 'row'>,
  conflicts: readonly Conflict[],
): { readonly isTaken: boolean; readonly waitsFor?: string } {
  const id = `change:${file.table.index}:${row}`;
  const values = (of: 'before' | 'after'): string =>
    conflicts.map((conflict) => `${conflict.label} ${conflict[of] ?? doubts.noValue}`).join(', ');
  const decided = planning.doubts.ask({
    id,
    title: doubts.changeTitle(text.import.files.part(file.table.name, String(row))),
    question: doubts.changeQuestion(conflicts.map(({ label }) => label)),
    rows: [{ file: file.table.name, row }],
    options: [
      { id: 'keep', label: doubts.keepStored(values('before')) },
      { id: 'take', label: doubts.takeFile(values('after')) },
      { id: 'leave', label: doubts.leaveOut },
    ],
  });
  return decided === null ? { isTaken: false, waitsFor: id } : { isTaken: decided === 'take' };
}
