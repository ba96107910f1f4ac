import type { FuzzFile } from './fuzz-target.ts';

/** Bytes kept for the names and contents of one input; a larger one is run all the same, but cannot be written down. */
const CAPACITY = 4 * 1024 * 1024;
const HEAD_WORDS = 2;
const EXECUTION = 0;
const LENGTH = 1;

/**
 * The input in work, in memory that the watchdog sees as well: it can still be read when the thread that works on it
 * hangs or is gone.
 */
export interface SharedInput {
  readonly memory: SharedArrayBuffer;
  /** Puts an input in, as execution `number`. */
  put(number: number, files: readonly FuzzFile[]): void;
  /** Number of the execution in work; 0 before the first. */
  execution(): number;
  /** `null` when it was too large to be kept. */
  files(): FuzzFile[] | null;
}

export function openSharedInput(memory = new SharedArrayBuffer(HEAD_WORDS * 4 + CAPACITY)): SharedInput {
  const head = new Int32Array(memory, 0, HEAD_WORDS);
  const content = new Uint8Array(memory, HEAD_WORDS * 4);
  return {
    memory,
    put(number, files) {
      const names = new TextEncoder().encode(
        `${JSON.stringify(files.map(({ name, bytes }) => [name, bytes.length]))}\n`,
      );
      const length = files.reduce((sum, { bytes }) => sum + bytes.length, names.length);
      const isKept = length <= content.length;
      if (isKept) {
        content.set(names);
        let at = names.length;
        for (const { bytes } of files) {
          content.set(bytes, at);
          at += bytes.length;
        }
      }
      Atomics.store(head, LENGTH, isKept ? length : -1);
      Atomics.store(head, EXECUTION, number);
    },
    execution: () => Atomics.load(head, EXECUTION),
    files() {
      const length = Atomics.load(head, LENGTH);
      if (length < 0) return null;
      const copy = content.slice(0, length);
      const end = copy.indexOf(0x0a);
      const names = JSON.parse(new TextDecoder().decode(copy.subarray(0, end))) as [name: string, length: number][];
      let at = end + 1;
      return names.map(([name, size]) => ({ name, bytes: copy.slice(at, (at += size)) }));
    },
  };
}
