import { connectHost } from '../platform/connect-host.ts';
import { connectEngine } from '../engine/engine-client.ts';
import type { Services } from '../state/services.ts';

/** Puts the window together: the host of whichever shell this is, then the engine that keeps the data. */
export async function compose(): Promise<Services> {
  const host = await connectHost();
  const engine = connectEngine(host);
  // The shell waits a moment for this answer before it closes the window.
  host.on('app.closing', () => {
    void engine.api.close().finally(() => void host.call('app.quit', {}));
  });
  return { host, engine };
}
