import type { EnginePorts } from './engine-ports.ts';

/** A window that is being reloaded lets go of its lock a moment after the new one starts. */
const PATIENCE = 2_000;

/** Takes the workspace for this engine alone; answers how to let go, or `null` when another window has it. */
export function acquireWorkspace(ports: EnginePorts, workspaceId: string): Promise<(() => void) | null> {
  const { locks } = ports;
  if (!locks) return Promise.resolve(() => undefined);
  return new Promise((resolve) => {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    locks
      .request(`liaison-${workspaceId}`, { signal: patience.signal }, () => {
        clearTimeout(timer);
        return new Promise<void>((release) => resolve(release));
      })
      .catch(() => resolve(null));
  });
}
