import type { HostApi } from '#shared/contract/host-api.ts';
import { withBrowserFiles } from './browser-files.ts';
import { createHttpClient } from './http-client.ts';
import { applyPageRules } from './page-rules.ts';

/**
 * Connects the page to its host: the object a preload exposed, or the loopback host this page came from. The only
 * place that knows there is more than one shell. The one-time code leaves the address at once, so that it is neither
 * in the history nor on screen.
 */
export function connectHost(): Promise<HostApi> {
  applyPageRules();
  const exposed = (globalThis as { liaisonHost?: HostApi }).liaisonHost;
  if (exposed !== undefined) return Promise.resolve(exposed);
  const address = new URL(location.href);
  const code = address.searchParams.get('code');
  if (code !== null) {
    address.searchParams.delete('code');
    history.replaceState(history.state, '', address);
  }
  const client = createHttpClient({ fetch: (path, init) => fetch(path, init), code });
  return Promise.resolve(withBrowserFiles(client));
}
