import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rmdir, stat, statfs, truncate, unlink } from 'node:fs/promises';
import type { FileSystemPort } from './file-system.ts';

/** The real disk. */
export function createNodeFileSystem(): FileSystemPort {
  return {
    readFile: async (path) => new Uint8Array(await readFile(path)),
    readRange,
    async list(path) {
      try {
        return await readdir(path);
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return [];
        throw error;
      }
    },
    async stat(path) {
      try {
        const found = await stat(path);
        return { bytes: found.size, isFolder: found.isDirectory(), isFile: found.isFile(), modifiedAt: found.mtimeMs };
      } catch (error) {
        if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
        throw error;
      }
    },
    makeFolder: async (path) => void (await mkdir(path, { recursive: true, mode: 0o700 })),
    async open(path, mode) {
      const { O_WRONLY, O_CREAT, O_EXCL, O_APPEND } = constants;
      const flags = O_WRONLY | O_CREAT | (mode === 'append' ? O_APPEND : O_EXCL);
      const file = await open(path, flags, mode === 'create-read-only' ? 0o400 : 0o600);
      return {
        write: async (data) => (await file.write(data)).bytesWritten,
        sync: () => file.sync(),
        close: () => file.close(),
      };
    },
    rename: renamePatiently,
    async remove(path) {
      try {
        await unlink(path);
      } catch (error) {
        const code = codeOf(error);
        if (code === 'ENOENT') return;
        // Linux says EISDIR for a folder, macOS and Windows EPERM.
        if (code !== 'EISDIR' && code !== 'EPERM') throw error;
        await rmdir(path);
      }
    },
    truncate,
    syncFolder,
    async freeBytes(path) {
      const disk = await statfs(path);
      return disk.bavail * disk.bsize;
    },
  };
}

async function readRange(path: string, offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const data = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
    let filled = 0;
    while (filled < data.length) {
      const { bytesRead } = await file.read(data, filled, data.length - filled, offset + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return data.subarray(0, filled);
  } finally {
    await file.close();
  }
}

/** Windows refuses to rename while a virus scanner looks at the file, for a moment. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      const code = codeOf(error);
      if (
        process.platform !== 'win32' ||
        attempt === 5 ||
        (code !== 'EPERM' && code !== 'EBUSY' && code !== 'EACCES')
      ) {
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 50 * attempt));
    }
  }
}

/** Windows has no flush for folders; everywhere else a failure is a failure. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
