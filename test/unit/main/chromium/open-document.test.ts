import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentOpener, openerCommand } from '#main/chromium/open-link.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'liaison-opener-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Stands in for the system's opener: notes what it was given and ends with a code. */
async function opener(
  name: string,
  code: number,
): Promise<{ open: (file: string) => Promise<string | null>; heard: string }> {
  const script = path.join(folder, `${name}.cjs`);
  const heard = path.join(folder, `${name}.heard`);
  await writeFile(
    script,
    `require('fs').writeFileSync(${JSON.stringify(heard)}, JSON.stringify(process.argv.slice(2))); process.exit(${code});`,
  );
  await chmod(script, 0o700);
  const made = createDocumentOpener((_platform, target) => ({ command: process.execPath, args: [script, target] }));
  return { open: made.open, heard };
}

describe('the system’s opener for files', () => {
  it('gets the file as one argument, whatever its name holds', async () => {
    const { open, heard } = await opener('fine', 0);
    const name = path.join(folder, `a "b" $(touch c) ; & | 'd' %PATH%.pdf`);
    expect(await open(name)).toBeNull();
    expect(JSON.parse(await readFile(heard, 'utf8'))).toEqual([name]);
  });

  it('that finds no program says so', async () => {
    const { open } = await opener('helpless', 3);
    expect(await open('/x/rates.pdf')).toBe('no program for this kind of file was found on this computer');
  });

  it('that is not there at all is an error of its own', async () => {
    const missing = createDocumentOpener(() => ({ command: path.join(folder, 'no-such-program'), args: [] }));
    await expect(missing.open('/x/rates.pdf')).rejects.toThrow('ENOENT');
  });

  it('is never a shell', () => {
    for (const platform of ['linux', 'darwin', 'win32', 'freebsd'] as const) {
      const { command, args } = openerCommand(platform, '/x/a & b.pdf');
      expect(['xdg-open', 'open', 'rundll32']).toContain(command);
      expect(args.at(-1)).toBe('/x/a & b.pdf');
    }
  });
});
