import { contextBridge, ipcRenderer } from 'electron';
import type { Channel, HostApi, HostEvent } from '#shared/contract/host-api.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './ipc-channels.ts';

/*
 * Runs in the sandbox before the page. The names are repeated here instead of read from the schemas so that the
 * bundle stays a few lines; the types below fail to compile when a channel or an event is missing or left over.
 */
const channels = {
  'app.info': true,
  'app.start': true,
  'app.ready': true,
  'app.quit': true,
  'files.open': true,
  'files.read': true,
  'files.save': true,
  'files.write': true,
  'files.takeOpened': true,
  'files.release': true,
  'files.openWithSystem': true,
  'pdf.render': true,
  'links.open': true,
  'workspaces.list': true,
  'workspaces.register': true,
  'workspaces.remove': true,
  'journal.head': true,
  'journal.append': true,
  'journal.read': true,
  'snapshots.write': true,
  'snapshots.list': true,
  'snapshots.read': true,
  'command.take': true,
  'command.progress': true,
  'command.finish': true,
} as const satisfies Record<Channel, true>;

const events = {
  'menu.command': true,
  'files.opened': true,
  'app.closing': true,
  'host.lost': true,
} as const satisfies Record<HostEvent, true>;

const listeners = new Map<string, Set<(payload: never) => void>>();

// The event object stays on this side: it carries the sender and would hand the page more than the payload.
ipcRenderer.on(EVENT_CHANNEL, (_event, name: unknown, payload: unknown) => {
  if (typeof name !== 'string') return;
  for (const listener of listeners.get(name) ?? []) listener(payload as never);
});

const host = {
  async call(channel, request) {
    if (typeof channel !== 'string' || !Object.hasOwn(channels, channel)) {
      return { tag: 'refused', reason: 'Unknown channel.' };
    }
    return ipcRenderer.invoke(CALL_CHANNEL, channel, request);
  },
  on(event, listener) {
    if (typeof event !== 'string' || !Object.hasOwn(events, event) || typeof listener !== 'function') {
      throw new Error('Unknown event.');
    }
    // One wrapper for each subscription, so that the same function may listen twice and leave once.
    const own = (payload: never): void => listener(payload);
    const ofEvent = listeners.get(event) ?? new Set();
    listeners.set(event, ofEvent.add(own));
    return () => {
      ofEvent.delete(own);
    };
  },
} satisfies HostApi;

if (!process.sandboxed || !process.contextIsolated) throw new Error('The window is not isolated; no host for it.');
contextBridge.exposeInMainWorld('liaisonHost', host);
