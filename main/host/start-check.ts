import { z } from 'zod';
import type { StartProblem } from '#shared/contract/host-api.ts';
import type { Clock, RandomSource } from '#shared/lib/clock.ts';
import { instantOf } from '#shared/lib/clock.ts';
import { text } from '#shared/text/text.ts';
import { atomicWrite, removeTemporaryFiles } from './atomic-write.ts';
import type { FileSystemPort } from './file-system.ts';
import { joinPath } from './join-path.ts';
import { reasonOf } from './reason-of.ts';

export interface StartCheckPorts {
  readonly fileSystem: FileSystemPort;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly dataFolder: string;
  /** The shell whose engine is remembered; Electron and Chromium keep separate databases. */
  readonly shell: string;
  readonly engine: string;
  /** Every flag that decides how the engine stores data, in a fixed order. */
  readonly engineFlags: readonly string[];
}

/** The least free space in bytes, whatever the data weighs. */
export const SMALLEST_FLOOR = 500_000_000;
const FLOOR_TIMES_DATA = 3;
const STATE_NAME = 'engine.json';

const lastRun = z.strictObject({
  format: z.literal(1),
  shells: z.record(z.string(), z.strictObject({ engine: z.string(), flags: z.array(z.string()), at: z.string() })),
});
const decoder = new TextDecoder('utf-8', { fatal: true });
const encoder = new TextEncoder();

/**
 * Looks at the computer before any window opens a database, because a full disk or another engine can empty one
 * without an error. A `rescue` problem means the window must not touch its database at all; then the remembered
 * engine stays as it is, so that the notice is not lost. Never throws for what it finds.
 */
export async function checkStart(ports: StartCheckPorts): Promise<StartProblem[]> {
  const { fileSystem, dataFolder } = ports;
  const statePath = joinPath(dataFolder, STATE_NAME);
  try {
    await fileSystem.makeFolder(dataFolder);
    await removeTemporaryFiles(fileSystem, dataFolder);
    const tooFull = await diskProblem(ports);
    if (tooFull !== null) return [tooFull];
    const before = await readLastRun(fileSystem, statePath);
    const problems = changes(ports, before?.shells[ports.shell]);
    const now = { engine: ports.engine, flags: [...ports.engineFlags], at: instantOf(ports.clock) };
    const next = { format: 1, shells: { ...before?.shells, [ports.shell]: now } };
    await atomicWrite(ports, statePath, encoder.encode(JSON.stringify(next)));
    return problems;
  } catch (error) {
    return [folderProblem(dataFolder, error)];
  }
}

type FolderPorts = Pick<StartCheckPorts, 'fileSystem' | 'dataFolder'>;

/**
 * Why the data folder could not even take a lock: then it must not be trusted with a database either. A full disk is
 * told as such, because everything else that fails follows from it. Never throws.
 */
export async function whyNoLock(ports: FolderPorts, error: unknown): Promise<StartProblem> {
  const tooFull = await diskProblem(ports).catch(() => null);
  return tooFull ?? folderProblem(ports.dataFolder, error);
}

async function diskProblem({ fileSystem, dataFolder }: FolderPorts): Promise<StartProblem | null> {
  const floor = Math.max(SMALLEST_FLOOR, FLOOR_TIMES_DATA * (await sizeOf(fileSystem, dataFolder)));
  const free = await fileSystem.freeBytes(dataFolder);
  if (free >= floor) return null;
  const message = text.host.start.diskSpace(megabytes(free), megabytes(floor));
  return { code: 'disk-space', message, severity: 'rescue' };
}

function folderProblem(dataFolder: string, error: unknown): StartProblem {
  return { code: 'data-folder', message: text.host.start.dataFolder(dataFolder, reasonOf(error)), severity: 'rescue' };
}

function changes(
  { engine, engineFlags }: StartCheckPorts,
  before: { engine: string; flags: string[] } | undefined,
): StartProblem[] {
  const problems: StartProblem[] = [];
  if (before === undefined) return problems;
  if (before.engine !== engine) {
    const message = text.host.start.engineChanged(before.engine, engine);
    problems.push({ code: 'engine-changed', message, severity: 'notice' });
  }
  if (before.flags.join('\n') !== engineFlags.join('\n')) {
    problems.push({ code: 'engine-flags', message: text.host.start.engineFlags, severity: 'notice' });
  }
  return problems;
}

/** What the last start wrote; a damaged state counts as none, because it only decides about notices. */
async function readLastRun(fileSystem: FileSystemPort, path: string): Promise<z.infer<typeof lastRun> | null> {
  if ((await fileSystem.stat(path)) === null) return null;
  try {
    return lastRun.parse(JSON.parse(decoder.decode(await fileSystem.readFile(path))));
  } catch {
    return null;
  }
}

async function sizeOf(fileSystem: FileSystemPort, path: string): Promise<number> {
  const found = await fileSystem.stat(path);
  if (found === null) return 0;
  if (!found.isFolder) return found.bytes;
  let total = 0;
  for (const name of await fileSystem.list(path)) total += await sizeOf(fileSystem, joinPath(path, name));
  return total;
}

function megabytes(bytes: number): string {
  return `${Math.floor(bytes / 1_000_000)} MB`;
}
