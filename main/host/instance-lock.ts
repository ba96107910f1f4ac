import { hostname } from 'node:os';
import { z } from 'zod';
import type { RandomSource } from '#shared/lib/clock.ts';
import { atomicWrite, writeFully } from './atomic-write.ts';
import type { FileSystemPort } from './file-system.ts';
import { isAlive } from './is-alive.ts';
import { joinPath } from './join-path.ts';

const holder = z.strictObject({
  pid: z.int().positive(),
  host: z.string(),
  /** Where the holder listens; `null` in a shell that listens nowhere. */
  port: z.int().positive().nullable(),
  /** Lets a second start of the same user ask for a window; the file is readable for that user alone. */
  key: z.string(),
});

/** Who holds a data folder. */
type LockHolder = z.infer<typeof holder>;

export type LockOutcome =
  { readonly tag: 'taken'; release(): Promise<void> } | { readonly tag: 'held'; readonly by: LockHolder };

export interface LockPorts {
  readonly fileSystem: FileSystemPort;
  readonly random: RandomSource;
  readonly dataFolder: string;
}

const LOCK_NAME = 'instance.json';
const decoder = new TextDecoder('utf-8', { fatal: true });
const encoder = new TextEncoder();

/**
 * Makes this process the only one that uses a data folder. A lock whose process is gone, that was left on another
 * computer, that cannot be read or that names our own port (which we hold, so nobody answers there) is stale and is
 * taken over. `self.port` is `null` in a shell without a port. Call it only while holding the port, or the lock that
 * keeps a second process of the same shell away: that is what keeps two takeovers apart.
 */
export async function takeInstanceLock(
  ports: LockPorts,
  self: { port: number | null; key: string },
): Promise<LockOutcome> {
  const { fileSystem, dataFolder } = ports;
  const path = joinPath(dataFolder, LOCK_NAME);
  const mine: LockHolder = { pid: process.pid, host: hostname(), ...self };
  const content = encoder.encode(JSON.stringify(mine));
  await fileSystem.makeFolder(dataFolder);
  const by = await readLock(ports);
  if (by !== null && isHeld(by, self.port)) return { tag: 'held', by };
  if ((await fileSystem.stat(path)) === null) {
    const file = await fileSystem.open(path, 'create');
    try {
      await writeFully(file, content);
    } finally {
      await file.close();
    }
  } else {
    await atomicWrite(ports, path, content);
  }
  return {
    tag: 'taken',
    async release() {
      if ((await readLock(ports))?.key === self.key) await fileSystem.remove(path);
    },
  };
}

/** Who is written in the lock file; null when there is none or it cannot be read. */
export async function readLock({ fileSystem, dataFolder }: Omit<LockPorts, 'random'>): Promise<LockHolder | null> {
  try {
    return holder.parse(JSON.parse(decoder.decode(await fileSystem.readFile(joinPath(dataFolder, LOCK_NAME)))));
  } catch {
    return null;
  }
}

function isHeld(by: LockHolder, ownPort: number | null): boolean {
  const isOurPort = ownPort !== null && by.port === ownPort;
  return by.host === hostname() && by.pid !== process.pid && !isOurPort && isAlive(by.pid);
}
