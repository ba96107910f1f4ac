import { bytesToHex } from '@noble/hashes/utils.js';
import type { RandomSource } from '#shared/lib/clock.ts';

/** What a handle stands for. A file that was chosen to be read cannot be overwritten through its handle. */
export interface HeldFile {
  readonly path: string;
  readonly access: 'read' | 'write';
}

/** Chosen paths behind opaque names, so that a page never names a path and never learns one. */
export interface FileHandles {
  add(file: HeldFile): string;
  get(handle: string, access: HeldFile['access']): HeldFile | null;
  release(handle: string): void;
}

const MOST_HANDLES = 1_000;

/** When too many handles are open the oldest one is forgotten: a page that was reloaded cannot release its own. */
export function createFileHandles(random: RandomSource): FileHandles {
  const held = new Map<string, HeldFile>();
  return {
    add(file) {
      const handle = `file-${bytesToHex(random.bytes(16))}`;
      const oldest = held.keys().next();
      if (held.size >= MOST_HANDLES && oldest.done !== true) held.delete(oldest.value);
      held.set(handle, file);
      return handle;
    },
    get(handle, access) {
      const file = held.get(handle);
      return file?.access === access ? file : null;
    },
    release: (handle) => void held.delete(handle),
  };
}
