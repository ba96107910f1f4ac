import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFuseProblems, wantedFuses } from '#build/fuses.ts';
import { root } from '#build/paths.ts';

/** Marks the place of the switches inside Electron's program. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'fuses-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A file that carries switches where Electron's program does. */
async function programWith(states: readonly boolean[]): Promise<string> {
  const program = path.join(folder, states.map(Number).join(''));
  const wire = states.map((isOn) => (isOn ? '1' : '0')).join('');
  const switches = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, states.length]), Buffer.from(wire)]);
  await writeFile(program, Buffer.concat([Buffer.alloc(1_000, 7), switches, Buffer.alloc(1_000, 9)]));
  return program;
}

const wanted = Object.values(wantedFuses).map(([, isOn]) => isOn);

describe('the switches of a packaged program', () => {
  it('pass when every one is as wanted', async () => {
    expect(await findFuseProblems(await programWith(wanted))).toEqual([]);
  });

  it.each(Object.keys(wantedFuses).map((name, at) => [name, at] as const))(
    'are refused when %s differs',
    async (name, at) => {
      const states = wanted.map((isOn, index) => (index === at ? !isOn : isOn));
      const problems = await findFuseProblems(await programWith(states));
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain(name);
    },
  );

  it('are set by the packaging configuration just as they are checked', async () => {
    const configuration = await readFile(path.join(root, 'electron-builder.yml'), 'utf8');
    const block = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(configuration)?.[1] ?? '';
    const set = Object.fromEntries(
      [...block.matchAll(/^ {2}(\w+): (true|false)$/gm)].map((line) => [line[1], line[2] === 'true']),
    );
    expect(set).toEqual(Object.fromEntries(Object.entries(wantedFuses).map(([name, [, isOn]]) => [name, isOn])));
  });
});
