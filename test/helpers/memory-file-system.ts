import type { FileSystemPort } from '#main/host/file-system.ts';
import { folderOf } from '#main/host/join-path.ts';

/** A disk in memory, for tests that run in Node and in the browser alike. */
export interface MemoryFileSystem extends FileSystemPort {
  /** Every file by its path. */
  readonly files: Map<string, Uint8Array<ArrayBuffer>>;
}

export function createMemoryFileSystem(options: { freeBytes?: number } = {}): MemoryFileSystem {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const folders = new Set<string>();
  const changed = new Map<string, number>();
  let tick = 0;
  const put = (path: string, data: Uint8Array<ArrayBuffer>) => {
    files.set(path, data);
    changed.set(path, (tick += 1));
  };
  const get = (path: string) => {
    const data = files.get(path);
    if (data === undefined) throw new Error(`ENOENT: no such file: ${path}`);
    return data;
  };
  return {
    files,
    readFile: async (path) => get(path).slice(),
    readRange: async (path, offset, length) => get(path).slice(offset, offset + length),
    list: async (path) => [
      ...new Set(
        [...files.keys(), ...folders]
          .filter((each) => each.startsWith(`${path}/`))
          .map((each) => each.slice(path.length + 1).split('/')[0]!),
      ),
    ],
    stat: async (path) => {
      const data = files.get(path);
      if (data !== undefined)
        return { bytes: data.length, isFolder: false, isFile: true, modifiedAt: changed.get(path) ?? 0 };
      return folders.has(path) ? { bytes: 0, isFolder: true, isFile: false, modifiedAt: 0 } : null;
    },
    makeFolder: async (path) => {
      for (let each = path; each.length > 1; each = folderOf(each)) folders.add(each);
    },
    open: async (path, mode) => {
      if (mode !== 'append' && files.has(path)) throw new Error(`EEXIST: file already exists: ${path}`);
      if (!folders.has(folderOf(path))) throw new Error(`ENOENT: no such folder: ${folderOf(path)}`);
      if (!files.has(path)) put(path, new Uint8Array(0));
      return {
        write: async (data) => {
          const before = get(path);
          const after = new Uint8Array(before.length + data.length);
          after.set(before);
          after.set(data, before.length);
          put(path, after);
          return data.length;
        },
        sync: async () => undefined,
        close: async () => undefined,
      };
    },
    rename: async (from, to) => {
      put(to, get(from));
      files.delete(from);
    },
    remove: async (path) => {
      files.delete(path);
      folders.delete(path);
    },
    truncate: async (path, length) => put(path, get(path).slice(0, length)),
    syncFolder: async () => undefined,
    freeBytes: async () => options.freeBytes ?? 100_000_000_000,
  };
}
