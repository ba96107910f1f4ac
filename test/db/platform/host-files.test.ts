import { describe, expect, it } from 'vitest';
import { attachmentLimits, importLimits, whyTooLarge } from '#renderer/state/file-limits.ts';
import { openFile, pickFiles, readDropped } from '#renderer/state/host-files.ts';
import type { HostApi } from '#shared/contract/host-api.ts';
import { createMemoryHost } from '#test/helpers/memory-host.ts';

const TWO_GB = 2 * 1024 ** 3;
const bytesOf = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words);

/** The host in memory, whose dialog names sizes no test could hold, with every channel it was called on. */
function hostWithSizes(sizes: readonly number[]): { host: HostApi; calls: string[]; released: () => number } {
  const memory = createMemoryHost();
  memory.chooseFiles(sizes.map((_, at) => ({ name: `film-${at}.mov`, data: bytesOf('x') })));
  const calls: string[] = [];
  const host: HostApi = {
    async call(channel, request) {
      calls.push(channel);
      const answer = await memory.api.call(channel, request);
      if (answer.tag === 'ok' && 'files' in answer.value) {
        answer.value.files.forEach((file, at) => Object.assign(file, { bytes: sizes[at] }));
      }
      return answer;
    },
    on: (event, listener) => memory.api.on(event, listener),
  };
  return { host, calls, released: () => calls.filter((channel) => channel === 'files.release').length };
}

function fileOf(name: string, size: number): { file: File; wasRead: () => boolean } {
  let isRead = false;
  const file = new File(['x'], name);
  Object.defineProperty(file, 'size', { value: size });
  Object.defineProperty(file, 'arrayBuffer', {
    value: async () => {
      isRead = true;
      return new ArrayBuffer(1);
    },
  });
  return { file, wasRead: () => isRead };
}

describe('files that are too large', () => {
  it.each([
    ['to attach', attachmentLimits, '25 MB'],
    ['to import', importLimits, '256 MB'],
  ])('are refused %s by their size, before anything is read', async (_purpose, limits, limit) => {
    const { host, calls, released } = hostWithSizes([10, TWO_GB]);
    const outcome = await pickFiles(host, [], true, limits);
    if (outcome === null || !('problem' in outcome)) throw new Error('not refused');
    expect(outcome.problem).toContain('“film-1.mov” has 2 GB');
    expect(outcome.problem).toContain(limit);
    expect(calls).not.toContain('files.read');
    expect(released()).toBe(2);
  });

  it('are refused when they are dropped, before anything is read', async () => {
    const small = fileOf('list.csv', 10);
    const large = fileOf('dump.csv', TWO_GB);
    const outcome = await readDropped([small.file, large.file], importLimits);
    expect(outcome).toMatchObject({ problem: expect.stringContaining('“dump.csv” has 2 GB') as string });
    expect([small.wasRead(), large.wasRead()]).toEqual([false, false]);
  });

  it('are refused together, when each alone would pass', () => {
    const files = Array.from({ length: 9 }, (_, at) => ({ name: `${at}.pdf`, bytes: attachmentLimits.perFile }));
    expect(whyTooLarge(files, attachmentLimits)).toContain('200 MB is the most at once');
    expect(whyTooLarge(files.slice(1), attachmentLimits)).toBeNull();
  });

  it('tell a file a byte too large from the limit itself', () => {
    const limit = attachmentLimits.perFile;
    expect(whyTooLarge([{ name: 'film.mov', bytes: limit }], attachmentLimits)).toBeNull();
    expect(whyTooLarge([{ name: 'film.mov', bytes: limit + 1 }], attachmentLimits)).toContain(
      '“film.mov” has 26,214,401 bytes; 25 MB is the most',
    );
  });
});

describe('files', () => {
  it('are read whole when they fit', async () => {
    const memory = createMemoryHost();
    memory.chooseFiles([{ name: 'a.csv', data: bytesOf('handle\n') }]);
    expect(await pickFiles(memory.api, [], true, importLimits)).toEqual({
      files: [{ name: 'a.csv', bytes: bytesOf('handle\n') }],
    });
    expect(await readDropped([new File(['handle\n'], 'b.csv')], importLimits)).toEqual({
      files: [{ name: 'b.csv', bytes: bytesOf('handle\n') }],
    });
  });

  it('that cannot be read when dropped, such as folders, are named', async () => {
    const file = new File([], 'folder');
    Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.reject(new Error('not a file')) });
    expect(await readDropped([file], importLimits)).toEqual({
      problem: '“folder” could not be read: not a file. A folder cannot be taken; choose the files in it.',
    });
  });

  it('are opened as a copy, or a sentence says why not', async () => {
    const memory = createMemoryHost();
    expect(await openFile(memory.api, 'contract.pdf', bytesOf('%PDF-1.7'))).toBeNull();
    expect(memory.openedDocuments).toHaveLength(1);
    expect(await openFile(memory.api, 'setup.exe', bytesOf('MZ'))).toMatchObject({
      problem: expect.stringContaining('Save a copy') as string,
    });
    expect(memory.openedDocuments).toHaveLength(1);
  });
});
