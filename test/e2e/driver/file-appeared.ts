import { existsSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import path from 'node:path';

/**
 * Resolves once a file is there. The product writes beside the target and renames the finished file into place, so
 * that its being there is its being complete.
 */
export async function fileAppeared(file: string): Promise<void> {
  const end = new AbortController();
  const signal = AbortSignal.any([end.signal, AbortSignal.timeout(20_000)]);
  const changes = watch(path.dirname(file), { signal });
  const next = changes[Symbol.asyncIterator]();
  // The watcher stands before the first look, so that nothing can happen in between.
  let change = next.next();
  while (!existsSync(file)) {
    await change;
    change = next.next();
  }
  // Ended from outside: asked to end, the watcher would first wait for the change that is still awaited.
  change.catch(() => undefined);
  end.abort();
}
