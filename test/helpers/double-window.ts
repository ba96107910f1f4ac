import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { app, session, type BrowserWindow } from 'electron';
import { build } from 'vite';
import type { Page } from 'playwright-core';
import { createAppWindow, loadApp } from '#main/electron/app-window.ts';
import { registerAppScheme, serveRenderer } from '#main/electron/app-protocol.ts';
import { guardSession, guardWebContents } from '#main/electron/web-contents-guard.ts';
import { systemRandom } from '#main/host/system-sources.ts';
import { app as doubleApp } from '#test/electron-double/app.ts';
import type { DoubleBrowserWindow } from '#test/electron-double/browser-window.ts';
import { closeChromium } from '#test/electron-double/chromium-of-double.ts';
import { doubleState } from '#test/electron-double/double-state.ts';
import { mainBundles, mainConfig } from '#build/vite.main.ts';
import type { HostApi } from '#shared/contract/host-api.ts';

/** The page a test window shows when the test does not bring its own. */
const plainPage = `<!doctype html><html><head><meta name="style-nonce" content="__STYLE_NONCE__"><title>Test</title></head>
<body><p>Plain page</p><script type="module" src="/plain.js"></script></body></html>`;

/** A window of the Electron shell on the double, with the real preload, protocol and guards. */
export interface DoubleWindow {
  readonly window: BrowserWindow;
  readonly double: DoubleBrowserWindow;
  readonly page: Page;
  readonly rendererFolder: string;
  close(): Promise<void>;
}

/** Makes a temporary folder that looks like a built renderer. */
export async function makeRendererFolder(files: Record<string, string> = {}): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'renderer-'));
  const all = { 'index.html': plainPage, 'plain.js': 'document.body.dataset.ran = "yes";', ...files };
  for (const [name, content] of Object.entries(all)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

/** Bundles the real preload as the product ships it and answers its path. */
export async function buildPreload(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'preload-'));
  const bundle = mainBundles.find((each) => each.name === 'preload');
  if (!bundle) throw new Error('The build knows no preload.');
  await build(mainConfig(bundle, folder));
  return path.join(folder, bundle.folder, 'preload.cjs');
}

/** Opens the app's window on the double. Once per test file: the double's app becomes ready only once. */
export async function openDoubleWindow(files: Record<string, string> = {}): Promise<DoubleWindow> {
  const rendererFolder = await makeRendererFolder(files);
  const preloadFile = await buildPreload();
  app.enableSandbox();
  registerAppScheme();
  app.on('web-contents-created', (_event, contents) => guardWebContents(contents));
  doubleApp.replaceExit(() => undefined);
  doubleApp.becomeReady();
  guardSession(session.defaultSession);
  serveRenderer(session.defaultSession, rendererFolder, systemRandom);
  const window = createAppWindow({ preloadFile });
  await loadApp(window);
  const double = doubleWindow(window);
  return {
    window,
    double,
    page: await double.double.page(),
    rendererFolder,
    async close() {
      window.destroy();
      await Promise.all(doubleState.pending);
      await closeChromium();
      await rm(rendererFolder, { recursive: true, force: true });
      await rm(path.dirname(preloadFile), { recursive: true, force: true });
    },
  };
}

/** The double behind a window the product made. */
export function doubleWindow(window: BrowserWindow): DoubleBrowserWindow {
  const found = [...doubleState.windows].find((each) => each.id === window.id);
  if (!found) throw new Error('The window is gone.');
  return found;
}

/** Runs in the page. The channel may be one that does not exist, which is for the host to say. */
function callInPage({ channel, request }: { channel: string; request: unknown }): Promise<unknown> {
  const call = (globalThis as PageWithHost).liaisonHost.call as (channel: string, request: unknown) => Promise<unknown>;
  return call(channel, request);
}

type PageWithHost = typeof globalThis & { readonly liaisonHost: HostApi };

/** The host as the page's own scripts reach it, called from the test: every call crosses the real bridge and IPC. */
export async function hostOfPage(page: Page): Promise<HostApi & { settled(): Promise<unknown> }> {
  const listeners = new Map<number, (payload: never) => void>();
  let pending: Promise<unknown> = Promise.resolve();
  const later = (work: () => Promise<unknown>): void => {
    pending = pending.then(work);
  };
  const heard = `__heard${Math.trunc(performance.now() * 1_000)}`;
  await page.exposeFunction(heard, (key: number, payload: never) => listeners.get(key)?.(payload));
  let nextKey = 1;
  return {
    call: (channel, request) =>
      page.evaluate(callInPage, { channel, request: request }) as ReturnType<HostApi['call']> as never,
    on(event, listener) {
      const key = nextKey++;
      listeners.set(key, listener);
      later(() =>
        page.evaluate(
          ({ event, key, heard }) => {
            const page = globalThis as PageWithHost & Record<string, unknown>;
            const stops = (page['__stops'] ??= new Map<number, () => void>()) as Map<number, () => void>;
            const tell = page[heard] as (key: number, payload: unknown) => void;
            stops.set(
              key,
              page.liaisonHost.on(event, (payload) => tell(key, payload)),
            );
          },
          { event, key, heard },
        ),
      );
      return () => {
        listeners.delete(key);
        later(() =>
          page.evaluate((key) => {
            const page = globalThis as PageWithHost & { __stops?: Map<number, () => void> };
            page.__stops?.get(key)?.();
          }, key),
        );
      };
    },
    /** Resolves when every subscription made so far stands in the page. */
    settled: () => pending,
  };
}
