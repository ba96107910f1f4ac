import { bytesToHex } from '@noble/hashes/utils.js';
import type { RequestOf } from '#shared/contract/host-api.ts';
import { endingOf, isOpenable } from '#shared/contract/openable-files.ts';
import { failed, ok, refused, unavailable, type HostResult } from '#shared/contract/result.ts';
import type { RandomSource } from '#shared/lib/clock.ts';
import { ATTACHMENT_LIMIT } from '#shared/model/attachment.ts';
import { text } from '#shared/text/text.ts';
import { writeFully } from './atomic-write.ts';
import type { FileSystemPort } from './file-system.ts';
import { hasHiddenProgram } from './hidden-program.ts';
import { joinPath } from './join-path.ts';
import type { DocumentOpener } from './ports.ts';
import { reasonOf } from './reason-of.ts';

export interface DocumentPorts {
  readonly fileSystem: FileSystemPort;
  readonly random: RandomSource;
  readonly dataFolder: string;
}

const FOLDER = 'opened-files';
const LONGEST_BYTES = 120;
const encoder = new TextEncoder();

/**
 * Writes a copy of a kept file into a private folder of its own and hands it to the system's program for it. The copy
 * can only be read, so that nobody edits what is removed at the end of the run; each copy gets a folder with a random
 * name, so that two files of one name do not meet.
 */
export async function openDocument(
  ports: DocumentPorts & { readonly documents: DocumentOpener | null },
  { name, data }: RequestOf<'files.openWithSystem'>,
): Promise<HostResult<Record<string, never>>> {
  const words = text.host.files;
  const safe = safeDocumentName(name);
  if (!isOpenable(safe)) return refused(words.openKind(safe, endingOf(safe)));
  if (data.length > ATTACHMENT_LIMIT) return refused(words.openTooLarge(ATTACHMENT_LIMIT / 1024 / 1024));
  if (hasHiddenProgram(data)) return refused(words.openContent(safe));
  if (ports.documents === null) return unavailable(words.openUnavailable);
  let path: string;
  try {
    path = await writeCopy(ports, safe, data);
  } catch (error) {
    return failed(words.cannotOpen(safe, reasonOf(error)));
  }
  try {
    const problem = await ports.documents.open(path);
    return problem === null ? ok({}) : failed(words.cannotOpen(safe, problem));
  } catch {
    // Nothing on this computer opens files at all, which is no accident of this file.
    return unavailable(words.openUnavailable);
  }
}

async function writeCopy(ports: DocumentPorts, name: string, data: Uint8Array): Promise<string> {
  const folder = joinPath(ports.dataFolder, FOLDER, bytesToHex(ports.random.bytes(8)));
  await ports.fileSystem.makeFolder(folder);
  const path = joinPath(folder, name);
  const file = await ports.fileSystem.open(path, 'create-read-only');
  try {
    await writeFully(file, data);
  } finally {
    await file.close();
  }
  return path;
}

/**
 * Removes every copy, at the start and at the end of a run. Call it only while holding the data folder. A copy that
 * another program still holds (Windows) stays for the next time.
 */
export async function removeOpenedDocuments({ fileSystem, dataFolder }: DocumentPorts): Promise<void> {
  const root = joinPath(dataFolder, FOLDER);
  const quietly = (path: string): Promise<void> => fileSystem.remove(path).catch(() => undefined);
  for (const name of await fileSystem.list(root).catch(() => [])) {
    const folder = joinPath(root, name);
    for (const file of await fileSystem.list(folder).catch(() => [])) await quietly(joinPath(folder, file));
    await quietly(folder);
  }
  await quietly(root);
}

/**
 * A name that is one plain file name in every system, whatever it was before: no folders, no invisible or direction
 * signs (which can make `exe` read like `pdf`), not hidden, not a device of Windows, at most 120 bytes with its ending
 * kept.
 */
export function safeDocumentName(name: string): string {
  const visible = name.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '');
  const plain = visible
    .replace(/[/\\:*?"<>|]/g, '-')
    .replace(/^[.\s-]+/u, '')
    .replace(/[.\s]+$/u, '');
  const ending = endingOf(plain);
  const stem = ending === '' ? plain : plain.slice(0, -ending.length - 1);
  const isDevice = /^(con|prn|aux|nul|com\d|lpt\d|com[¹²³]|lpt[¹²³]|conin\$|conout\$)$/i.test(
    stem.split('.')[0]!.trim(),
  );
  const shown = stem === '' || isDevice ? `file-${stem}`.replace(/-$/, '') : stem;
  const tail = ending === '' ? '' : `.${firstBytes(ending, 20)}`;
  return `${firstBytes(shown, LONGEST_BYTES - tail.length)}${tail}`;
}

/** As many whole characters from the start as fit into so many bytes of UTF-8. */
function firstBytes(words: string, most: number): string {
  let taken = '';
  let bytes = 0;
  for (const character of words) {
    bytes += encoder.encode(character).length;
    if (bytes > most) break;
    taken += character;
  }
  return taken;
}
