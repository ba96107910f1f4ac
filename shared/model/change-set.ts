import { z } from 'zod';
import { idField, instantField } from './common.ts';
import { storedKinds } from './kind-names.ts';

const kindField = z.enum(storedKinds);
const rowField = z.record(z.string(), z.unknown());

/**
 * One change of one row. A creation carries the whole row (`after`), a deletion the whole row (`before`), an update
 * only the fields that differ; a field that was or becomes absent is absent on that side.
 */
export const rowChangeSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('create'), kind: kindField, id: z.string(), after: rowField }),
  z.strictObject({ op: z.literal('delete'), kind: kindField, id: z.string(), before: rowField }),
  z.strictObject({ op: z.literal('update'), kind: kindField, id: z.string(), before: rowField, after: rowField }),
]);
export type RowChange = z.infer<typeof rowChangeSchema>;

/**
 * What one command did, complete enough to be replayed from the journal and to be undone.
 * `sequence` counts the workspace's change sets from 1 without gaps. `clock` is a hybrid logical clock stamp.
 * `undoes` names the change set this one takes back (undo), or whose undo it takes back (redo).
 */
export const changeSetSchema = z.strictObject({
  id: idField<'changeSet'>(),
  sequence: z.int().positive(),
  device: z.string().max(100),
  clock: z.string().max(100),
  at: instantField,
  actor: z.string().max(200),
  command: z.string().max(100),
  /** What the history says, such as `Import 4 files`. */
  label: z.string().max(500),
  importId: z.string().optional(),
  undoes: z.string().optional(),
  /**
   * How an import of an earlier copy of the workspace can be taken back, as the history keeps it: a workspace file carries
   * it, and the change set that brings it in has no changes of its own.
   */
  carried: z.string().optional(),
  changes: z.array(rowChangeSchema),
});

export type ChangeSet = z.infer<typeof changeSetSchema>;
