import type { FileSystemPort } from '#main/host/file-system.ts';
import { folderOf } from '#main/host/join-path.ts';

type DataStep =
  | { readonly kind: 'write'; readonly offset: number; readonly data: Uint8Array }
  | { readonly kind: 'truncate'; readonly length: number };
type NameStep =
  | { readonly kind: 'link'; readonly path: string; readonly file: Inode }
  | { readonly kind: 'unlink'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string; readonly file: Inode };

interface Inode {
  /** What programs see. */
  seen: Uint8Array<ArrayBuffer>;
  /** What is on the platter. */
  kept: Uint8Array<ArrayBuffer>;
  pending: DataStep[];
  changes: number;
  /** A flush failed once: nothing of this file can be relied on any more. */
  isPoisoned: boolean;
}

/** What goes wrong at one changing call; `null` lets it pass. */
export type Fault = 'EIO' | 'ENOSPC' | 'short write' | 'power cut' | null;

export interface CrashFileSystem extends FileSystemPort {
  /** How many changing calls were made so far. */
  readonly calls: () => number;
  /**
   * The disk after a power cut: flushed data and names are there; of everything else an arbitrary part, as `choose`
   * (a number from 0 up to, but not including, its argument) decides: writes whole, in part, as zeros or not at all, in
   * any order, and names changed or not.
   */
  afterPowerCut(choose: (below: number) => number): CrashFileSystem;
}

/** A disk that keeps what was not flushed apart from what was, and that fails when `faultAt` says so. */
export function createCrashFileSystem(
  faultAt: (call: number) => Fault = () => null,
  start: { names: Map<string, Inode>; folders: Set<string> } = { names: new Map(), folders: new Set(['/']) },
): CrashFileSystem {
  const seen = new Map(start.names);
  const kept = new Map(start.names);
  const { folders } = start;
  let nameSteps: NameStep[] = [];
  let calls = 0;
  let isOff = false;

  function step(): Fault {
    if (isOff) throw new Error('The power is off.');
    calls += 1;
    const fault = faultAt(calls);
    if (fault === 'power cut') {
      isOff = true;
      throw new Error('The power is off.');
    }
    return fault;
  }
  function stepOrFail(): void {
    const fault = step();
    if (fault === 'EIO' || fault === 'ENOSPC') throw new Error(`${fault}: the disk failed`);
  }
  function find(path: string): Inode {
    if (isOff) throw new Error('The power is off.');
    const file = seen.get(path);
    if (file === undefined) throw new Error(`ENOENT: no such file: ${path}`);
    return file;
  }
  function change(file: Inode, next: DataStep): void {
    file.seen = applied(file.seen, next);
    file.pending.push(next);
    file.changes += 1;
  }
  function rename(next: NameStep): void {
    applyName(seen, next);
    nameSteps.push(next);
  }

  return {
    calls: () => calls,
    readFile: async (path) => find(path).seen.slice(),
    readRange: async (path, offset, length) => find(path).seen.slice(offset, offset + length),
    list: async (path) => {
      if (isOff) throw new Error('The power is off.');
      const below = [...seen.keys(), ...folders].filter((each) => each.startsWith(`${path}/`));
      return [...new Set(below.map((each) => each.slice(path.length + 1).split('/')[0]!))];
    },
    stat: async (path) => {
      if (isOff) throw new Error('The power is off.');
      const file = seen.get(path);
      if (file !== undefined)
        return { bytes: file.seen.length, isFolder: false, isFile: true, modifiedAt: file.changes };
      return folders.has(path) ? { bytes: 0, isFolder: true, isFile: false, modifiedAt: 0 } : null;
    },
    // Folders are made once, at registration; losing one loses a workspace that never held anything.
    makeFolder: async (path) => {
      for (let each = path; each.length > 1; each = folderOf(each)) folders.add(each);
    },
    open: async (path, mode) => {
      const known = seen.get(path);
      if (mode === 'create' && known !== undefined) throw new Error(`EEXIST: file exists: ${path}`);
      if (known === undefined) {
        stepOrFail();
        rename({ kind: 'link', path, file: emptyFile() });
      }
      const file = find(path);
      return {
        write: async (data) => {
          const fault = step();
          if (fault === 'EIO') throw new Error('EIO: the disk failed');
          const half = Math.ceil(data.length / 2);
          const part = fault === null ? data.slice() : data.slice(0, half);
          change(file, { kind: 'write', offset: file.seen.length, data: part });
          if (fault === 'ENOSPC') throw new Error('ENOSPC: the disk is full');
          return part.length;
        },
        sync: async () => {
          const fault = step();
          if (fault === 'EIO' || fault === 'ENOSPC') {
            // The system drops the pages and calls them clean: later flushes of this file succeed without effect.
            file.pending = [];
            file.isPoisoned = true;
            throw new Error(`${fault}: the flush failed`);
          }
          if (file.isPoisoned) return;
          for (const next of file.pending) file.kept = applied(file.kept, next);
          file.pending = [];
        },
        close: async () => undefined,
      };
    },
    rename: async (from, to) => {
      const file = find(from);
      stepOrFail();
      rename({ kind: 'rename', from, to, file });
    },
    remove: async (path) => {
      stepOrFail();
      folders.delete(path);
      if (seen.has(path)) rename({ kind: 'unlink', path });
    },
    truncate: async (path, length) => {
      stepOrFail();
      change(find(path), { kind: 'truncate', length });
    },
    syncFolder: async (path) => {
      stepOrFail();
      const isHere = (next: NameStep) => folderOf(next.kind === 'rename' ? next.to : next.path) === path;
      for (const next of nameSteps.filter(isHere)) applyName(kept, next);
      nameSteps = nameSteps.filter((next) => !isHere(next));
    },
    freeBytes: async () => 100_000_000_000,
    afterPowerCut(choose) {
      const names = new Map(kept);
      for (const next of nameSteps) if (choose(2) === 1) applyName(names, next);
      const copies = new Map<Inode, Inode>();
      for (const [path, file] of names) {
        const copy = copies.get(file) ?? survivor(file, choose);
        copies.set(file, copy);
        names.set(path, copy);
      }
      return createCrashFileSystem(() => null, { names, folders: new Set(folders) });
    },
  };
}

function emptyFile(): Inode {
  return { seen: new Uint8Array(0), kept: new Uint8Array(0), pending: [], changes: 0, isPoisoned: false };
}

function survivor(file: Inode, choose: (below: number) => number): Inode {
  let data = file.kept.slice();
  for (const next of file.pending) {
    const fate = choose(4);
    if (fate === 0) continue;
    if (next.kind === 'truncate' || fate === 1) data = applied(data, next);
    else if (fate === 2) data = applied(data, { ...next, data: next.data.slice(0, choose(next.data.length + 1)) });
    else data = applied(data, { ...next, data: new Uint8Array(next.data.length) });
  }
  return { seen: data, kept: data.slice(), pending: [], changes: file.changes + 1, isPoisoned: false };
}

function applied(data: Uint8Array<ArrayBuffer>, next: DataStep): Uint8Array<ArrayBuffer> {
  if (next.kind === 'truncate') return data.slice(0, next.length);
  const after = new Uint8Array(Math.max(data.length, next.offset + next.data.length));
  after.set(data);
  after.set(next.data, next.offset);
  return after;
}

function applyName(names: Map<string, Inode>, next: NameStep): void {
  if (next.kind === 'unlink') names.delete(next.path);
  else if (next.kind === 'link') names.set(next.path, next.file);
  else {
    names.delete(next.from);
    names.set(next.to, next.file);
  }
}
