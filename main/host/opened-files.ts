import type { RequestOf, ResponseOf } from '#shared/contract/host-api.ts';
import { text } from '#shared/text/text.ts';
import type { FileHandles } from './file-handles.ts';
import type { FileSystemPort } from './file-system.ts';
import { nameOf } from './join-path.ts';
import { reasonOf } from './reason-of.ts';

/** Files a person opened with the app by way of the system. */
export interface GivenFiles {
  /** Absolute paths. */
  readonly files: readonly string[];
  /** How many more there were that are not among them. */
  readonly leftOut: number;
}

/** As many files as one answer to a page holds. */
export const MOST_OPENED_FILES = 100;

/** Files that wait until a page takes them. */
export interface OpenedFiles {
  add(given: GivenFiles): void;
  take(kind: RequestOf<'files.takeOpened'>['kind']): Promise<ResponseOf<'files.takeOpened'>>;
}

/**
 * Keeps opened files until a page is ready for them, whenever they came. What waits already is not added again; beyond
 * {@link MOST_OPENED_FILES} it is counted as left out. A file is looked at when it is taken: whether it is an ordinary
 * file that can be read, and how large it is.
 */
export function createOpenedFiles(fileSystem: FileSystemPort, handles: FileHandles): OpenedFiles {
  let waiting: readonly string[] = [];
  let leftOut = 0;
  return {
    add(given) {
      const all = [...new Set([...waiting, ...given.files])];
      waiting = all.slice(0, MOST_OPENED_FILES);
      leftOut += given.leftOut + all.length - waiting.length;
    },
    async take(kind) {
      // Everything that decides who gets what happens before the first wait: two pages may ask at the same moment.
      const taken = waiting.filter((path) => isWorkspaceFile(path) === (kind === 'workspaces'));
      const missed = leftOut;
      waiting = waiting.filter((path) => !taken.includes(path));
      leftOut = 0;
      const answer: ResponseOf<'files.takeOpened'> = {
        files: [],
        unreadable: [],
        leftOut: missed,
        waiting: waiting.length,
      };
      for (const path of taken) {
        const name = nameOf(path);
        const size = await sizeOf(fileSystem, path);
        if (typeof size === 'string') answer.unreadable.push({ name, reason: size });
        else answer.files.push({ handle: handles.add({ path, access: 'read' }), name, bytes: size });
      }
      return answer;
    },
  };
}

function isWorkspaceFile(path: string): boolean {
  return /\.liaison$/i.test(path);
}

/** The size of an ordinary file that can be read, or why it cannot. */
async function sizeOf(fileSystem: FileSystemPort, path: string): Promise<number | string> {
  try {
    const found = await fileSystem.stat(path);
    if (found === null) return text.host.disk.gone;
    if (!found.isFile) return text.host.files.notFile;
    // Only an opened file shows whether this account may read it.
    await fileSystem.readRange(path, 0, 1);
    return found.bytes;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'EACCES' || code === 'EPERM' ? text.host.files.notReadable : reasonOf(error);
  }
}
