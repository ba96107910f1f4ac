import type { HostApi } from '#shared/contract/host-api.ts';

let isAnnounced = false;

/** Tells the shell, and whoever looks at the document, that the first screen can be used. */
export function announceReady(host: HostApi): void {
  document.documentElement.dataset['ready'] = 'true';
  if (isAnnounced) return;
  isAnnounced = true;
  void host.call('app.ready', {});
}
