import createCache from '@emotion/cache';
import { createRoot, type Root } from 'react-dom/client';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { App } from '#renderer/app/app.tsx';
import { ui } from '#renderer/state/ui-store.ts';
import { settled } from './engine-tools.ts';
import { createMemoryHost, type MemoryHost, type MemoryHostOptions } from './memory-host.ts';
import { createTestEngine } from './test-engine.ts';

export interface AppBench {
  readonly host: MemoryHost;
  /** Closes the window and opens it again on the same data, as a restart does; or over another host. */
  restart(host?: MemoryHost): Promise<void>;
  location(): string;
  end(): Promise<void>;
}

/** The whole window from its first moment, over the real engine and database and a host in memory. */
export async function createAppBench(options: MemoryHostOptions = {}): Promise<AppBench> {
  let host = createMemoryHost({ clock: { now: () => Date.now() }, ...options });
  let engine = createTestEngine(host.api);
  let root: Root | null = null;
  let place: HTMLElement | null = null;
  let memory = memoryLocation({ path: '/', record: true });
  const show = () => {
    ui.reset();
    delete document.documentElement.dataset['ready'];
    memory = memoryLocation({ path: '/', record: true });
    place = document.body.appendChild(document.createElement('div'));
    place.id = 'root';
    root = createRoot(place);
    const services = { host: host.api, engine };
    const connect = async () => services;
    root.render(
      <Router hook={memory.hook} searchHook={memory.searchHook}>
        <App styleCache={createCache({ key: 'css' })} connect={connect} />
      </Router>,
    );
  };
  const hide = async () => {
    root?.unmount();
    place?.remove();
    await engine.api.close();
  };
  window.localStorage.clear();
  // The first screen lists every workspace of this browser, also those that another test left behind.
  await deleteDatabases();
  show();
  return {
    get host() {
      return host;
    },
    async restart(other = host) {
      await hide();
      host = other;
      engine = createTestEngine(host.api);
      show();
    },
    location: () => memory.history.at(-1) ?? '',
    async end() {
      await hide();
      window.localStorage.clear();
      await deleteDatabases();
    },
  };
}

async function deleteDatabases(): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (name !== undefined) await settled(indexedDB.deleteDatabase(name));
  }
}
