import { z } from 'zod';
import { countField, idField, instantField } from './common.ts';

export const importFileSchema = z.strictObject({
  name: z.string().max(500),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: countField,
  /** The preset that read the file, such as `tracking-orders`. */
  preset: z.string().max(100),
  rows: countField,
});

export const importCountsSchema = z.strictObject({
  read: countField,
  added: countField,
  changed: countField,
  unchanged: countField,
  skipped: countField,
  doubtful: countField,
  problems: countField,
});
export type ImportCounts = z.infer<typeof importCountsSchema>;

/** One import of one or several files, kept so that it can be explained and undone. Counts are of rows. */
export const importRunSchema = z.strictObject({
  id: idField<'importRun'>(),
  files: z.array(importFileSchema).min(1).max(1_000),
  counts: importCountsSchema,
  actor: z.string().max(200),
  at: instantField,
});

export type ImportRun = z.infer<typeof importRunSchema>;
