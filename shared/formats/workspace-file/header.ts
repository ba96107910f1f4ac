import { z } from 'zod';
import { isUuidV7 } from '../../lib/uuid.ts';
import { instantField, nameField } from '../../model/common.ts';

/** First line of every workspace file. The number is that of the envelope, not of the rows inside. */
export const MAGIC = 'LIAISON-WORKSPACE';
export const ENVELOPE_VERSION = 1;
/** The age format's first line: an encrypted file, recognised so that it can be named as such. */
export const AGE_MAGIC = 'age-encryption.org/';

/**
 * The trailer: a line of fixed length with the length of everything before it and its SHA-256. It is checked before
 * anything else is looked at, so a file that was cut short or damaged is never interpreted.
 */
export const TRAILER_WORD = 'LIAISON-END';
const LENGTH_DIGITS = 16;
export const TRAILER_LENGTH = 1 + TRAILER_WORD.length + 1 + LENGTH_DIGITS + 1 + 64 + 1;

export function trailerText(length: number, sha256: string): string {
  return `\n${TRAILER_WORD} ${String(length).padStart(LENGTH_DIGITS, '0')} ${sha256}\n`;
}

/** What a reader is ready to unpack. A hostile file must not choose how much memory or time it costs. */
export interface WorkspaceFileLimits {
  readonly headerBytes: number;
  /** Unpacked bytes of all sections together. */
  readonly unpackedBytes: number;
  /** Unpacked bytes per packed byte, for sections above `ratioFreeBytes`. */
  readonly ratio: number;
  readonly ratioFreeBytes: number;
  readonly lineBytes: number;
  /** Nesting of objects and lists inside one line. */
  readonly depth: number;
  /** Wrong lines that are listed before reading stops. */
  readonly problems: number;
}

export const workspaceFileLimits: WorkspaceFileLimits = {
  headerBytes: 4 * 1024 * 1024,
  unpackedBytes: 2 * 1024 * 1024 * 1024,
  ratio: 200,
  ratioFreeBytes: 16 * 1024 * 1024,
  lineBytes: 16 * 1024 * 1024,
  depth: 16,
  problems: 100,
};

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const size = z.int().nonnegative();
const sums = z.record(z.string().regex(/^[A-Z]{3}$/), z.string().regex(/^-?\d{1,60}(\.\d{1,4})?$/));

/** Sums per currency: they catch a mistake in our own code that a hash over wrong rows would happily confirm. */
export const controlTotalsSchema = z.object({ payments: sums, revenue: sums });
export type ControlTotals = z.infer<typeof controlTotalsSchema>;

/**
 * What a workspace file says about itself. Members this version does not know are ignored; a file that must not be
 * read without knowing them names the feature in `requires`.
 */
export const workspaceFileHeaderSchema = z.object({
  application: z.literal('Liaison'),
  appVersion: z.string().min(1).max(100),
  /** Version of the rows; older ones go through the migrations, newer ones are refused. */
  dataVersion: z.int().positive(),
  /** The oldest envelope version a reader must know. */
  minimumReaderVersion: z.int().positive(),
  requires: z.array(z.string().max(100)).max(100),
  currencyTableVersion: z.int().positive(),
  createdAt: instantField,
  workspace: z.object({ id: z.string().refine(isUuidV7, 'is not a UUIDv7'), name: nameField }),
  sections: z
    .array(z.object({ kind: z.string().max(100), rows: size, bytes: size, packedBytes: size, sha256: hash }))
    .max(100),
  controlTotals: controlTotalsSchema,
  attachments: z.array(z.object({ sha256: hash, bytes: size })).max(1_000_000),
  /** How imports can be taken back, behind the attachments; not part of the workspace's state. */
  imports: z
    .object({ kind: z.literal('imports'), rows: size, bytes: size, packedBytes: size, sha256: hash })
    .optional(),
});
export type WorkspaceFileHeader = z.infer<typeof workspaceFileHeaderSchema>;
export type SectionEntry = WorkspaceFileHeader['sections'][number];
