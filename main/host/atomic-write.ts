import { bytesToHex } from '@noble/hashes/utils.js';
import type { RandomSource } from '#shared/lib/clock.ts';
import { createSha256, sha256Hex } from '#shared/lib/sha256.ts';
import type { FileSystemPort, WritableFile } from './file-system.ts';
import { folderOf, joinPath } from './join-path.ts';

const CHUNK = 4 * 1024 * 1024;
const TEMPORARY_PREFIX = '.liaison-';
const TEMPORARY_SUFFIX = '.part';

/** True for the name of a temporary file this module makes; one that is left over was never finished. */
export function isTemporaryName(name: string): boolean {
  return name.startsWith(TEMPORARY_PREFIX) && name.endsWith(TEMPORARY_SUFFIX);
}

/** Writes every byte, however little the disk takes at a time. */
export async function writeFully(file: WritableFile, data: Uint8Array): Promise<void> {
  let written = 0;
  while (written < data.length) {
    const count = await file.write(data.subarray(written));
    if (count <= 0) throw new Error('The disk took no more bytes.');
    written += count;
  }
}

/** SHA-256 of a file's content, read in pieces. */
export async function hashFile(fileSystem: FileSystemPort, path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createSha256();
  let offset = 0;
  for (;;) {
    const part = await fileSystem.readRange(path, offset, CHUNK);
    if (part.length === 0) return { sha256: hash.hex(), bytes: offset };
    hash.update(part);
    offset += part.length;
  }
}

/**
 * Writes a whole file so that its final name holds either the old bytes or all of the new ones, whatever happens in
 * between: a temporary file in the same folder (exclusive, random name, mode 0600), written in a loop, flushed, closed,
 * read again and compared, renamed, and the folder flushed. After any error the temporary file is removed and the error
 * goes to the caller: a failed flush is never retried on the same file, because the system may have marked its pages
 * clean although they never reached the disk.
 */
export async function atomicWrite(
  ports: { fileSystem: FileSystemPort; random: RandomSource },
  path: string,
  data: Uint8Array,
): Promise<{ bytes: number; sha256: string }> {
  const { fileSystem } = ports;
  const folder = folderOf(path);
  const temporary = joinPath(folder, `${TEMPORARY_PREFIX}${bytesToHex(ports.random.bytes(8))}${TEMPORARY_SUFFIX}`);
  const sha256 = sha256Hex(data);
  try {
    const file = await fileSystem.open(temporary, 'create');
    try {
      await writeFully(file, data);
      await file.sync();
    } finally {
      await file.close();
    }
    const written = await hashFile(fileSystem, temporary);
    if (written.bytes !== data.length || written.sha256 !== sha256) {
      throw new Error('The file read back differs from what was written; the disk may be failing.');
    }
    await fileSystem.rename(temporary, path);
  } catch (error) {
    await removeQuietly(fileSystem, temporary);
    throw error;
  }
  await fileSystem.syncFolder(folder);
  return { bytes: data.length, sha256 };
}

/** Removes the leftovers of writes that a crash interrupted. Only call while nobody writes in the folder. */
export async function removeTemporaryFiles(fileSystem: FileSystemPort, folder: string): Promise<void> {
  for (const name of await fileSystem.list(folder)) {
    if (isTemporaryName(name)) await removeQuietly(fileSystem, joinPath(folder, name));
  }
}

/** Tidying up must not hide the error that made it necessary; what stays behind is removed at the next start. */
async function removeQuietly(fileSystem: FileSystemPort, path: string): Promise<void> {
  try {
    await fileSystem.remove(path);
  } catch {
    return;
  }
}
