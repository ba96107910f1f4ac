import { app, dialog, Menu, session, shell, type BrowserWindow } from 'electron';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { text } from '#shared/text/text.ts';
import { createHost, type Host } from '../host/create-host.ts';
import { takeInstanceLock } from '../host/instance-lock.ts';
import { removeOpenedDocuments } from '../host/opened-documents.ts';
import { checkStart, whyNoLock } from '../host/start-check.ts';
import { createNodeFileSystem } from '../host/node-file-system.ts';
import type { StartProblem } from '#shared/contract/host-api.ts';
import { buildAppMenu } from './app-menu.ts';
import { registerAppScheme, serveRenderer } from './app-protocol.ts';
import { createAppWindow, focusWindow, loadApp } from './app-window.ts';
import { electronDialogs } from './electron-dialogs.ts';
import { electronPdf } from './electron-pdf.ts';
import { serveIpc, type IpcTransport } from './ipc-transport.ts';
import { collectSystemFiles } from './system-files.ts';
import { systemClock, systemRandom } from '../host/system-sources.ts';
import { guardSession, guardWebContents } from './web-contents-guard.ts';

/** How long a page that is told `app.closing` may take until the window closes without it. */
const CLOSING_LIMIT_MS = 3_000;
/** Without `persist:` Electron keeps a session in memory: no database of the rescue screen reaches the disk. */
const RESCUE_PARTITION = 'rescue';

export interface ElectronAppOptions {
  /** The built renderer. */
  readonly rendererFolder: string;
  readonly preloadFile: string;
  /** Where journals and snapshots are kept, and the profile of the window beside them. */
  readonly dataFolder: string;
}

/** Runs the Electron shell. Everything up to the first `await` must happen before Electron is ready. */
export async function startElectronApp(options: ElectronAppOptions): Promise<void> {
  app.enableSandbox();
  // Nothing of the app needs a network; what the engine does by itself finds nobody.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  registerAppScheme();
  app.on('web-contents-created', (_event, contents) => guardWebContents(contents));
  const systemFiles = collectSystemFiles();
  const { dataFolder } = options;
  const profileFolder = path.join(dataFolder, 'electron-profile');
  mkdirSync(profileFolder, { recursive: true, mode: 0o700 });
  app.setPath('userData', profileFolder);
  if (!app.requestSingleInstanceLock()) {
    process.stderr.write(`${text.menu.alreadyRunning}\n`);
    app.quit();
    return;
  }
  await app.whenReady();
  const engine = `Chromium ${process.versions['chrome'] ?? ''}`.trim();
  const sources = { clock: systemClock, random: systemRandom, fileSystem: createNodeFileSystem() };
  const lock = await takeInstanceLock({ ...sources, dataFolder }, { port: null, key: randomUUID() }).catch(
    (error: unknown) => whyNoLock({ ...sources, dataFolder }, error),
  );
  if ('tag' in lock && lock.tag === 'held') throw new Error(text.host.shell.dataFolderInUse(dataFolder, lock.by.pid));
  const startProblems =
    'tag' in lock ? await checkStart({ ...sources, dataFolder, shell: 'electron', engine, engineFlags: [] }) : [lock];
  const documents = { ...sources, dataFolder };
  if ('tag' in lock) await removeOpenedDocuments(documents);
  const shellState = new ShellState(async () => {
    if (!('tag' in lock)) return;
    await removeOpenedDocuments(documents);
    await lock.release();
  });
  const host = createHost({
    shell: 'electron',
    appVersion: app.getVersion(),
    system: `${process.platform} ${process.arch}`,
    engine,
    dataFolder,
    dialogs: electronDialogs(() => shellState.window),
    pdf: electronPdf(systemRandom),
    links: { open: (url) => shell.openExternal(url) },
    documents: { open: async (file) => (await shell.openPath(path.normalize(file))) || null },
    hasMenu: true,
    lifecycle: { ready: () => shellState.pageIsReady(), quit: () => shellState.finishClosing() },
    startProblems,
    commandJob: null,
    ...sources,
  });
  const transport = serveIpc(host.handlers);
  host.subscribe(({ event, payload }) => transport.send(event, payload));
  systemFiles.deliverTo((given) => {
    host.openFiles(given);
    if (shellState.window) focusWindow(shellState.window);
  });
  Menu.setApplicationMenu(buildAppMenu((id) => host.emit('menu.command', { id })));
  await openWindow(options, shellState, host, transport, startProblems);
}

async function openWindow(
  options: ElectronAppOptions,
  shellState: ShellState,
  host: Host,
  transport: IpcTransport,
  startProblems: readonly StartProblem[],
): Promise<void> {
  const isRescue = startProblems.some((problem) => problem.severity === 'rescue');
  const ownSession = isRescue ? session.fromPartition(RESCUE_PARTITION) : session.defaultSession;
  guardSession(ownSession);
  serveRenderer(ownSession, options.rendererFolder, systemRandom);
  const window = createAppWindow({
    preloadFile: options.preloadFile,
    ...(isRescue ? { partition: RESCUE_PARTITION } : {}),
  });
  shellState.attach(window, host);
  transport.admit(window.webContents);
  app.on('second-instance', () => focusWindow(window));
  app.on('window-all-closed', () => app.quit());
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') void offerReload(window, details.reason);
  });
  await loadApp(window);
}

/** The one window of the app and how far its closing has come. */
class ShellState {
  window: BrowserWindow | null = null;
  readonly #release: () => Promise<void>;
  #isPageReady = false;
  #mayClose = false;

  constructor(release: () => Promise<void>) {
    this.#release = release;
  }

  /** Gives the page a moment to finish saving before its window closes. */
  attach(window: BrowserWindow, host: Host): void {
    this.window = window;
    window.on('close', (event) => {
      if (this.#mayClose || !this.#isPageReady) return;
      event.preventDefault();
      host.emit('app.closing', {});
      setTimeout(() => this.finishClosing(), CLOSING_LIMIT_MS).unref();
    });
    window.on('closed', () => {
      this.window = null;
    });
  }

  pageIsReady(): void {
    this.#isPageReady = true;
  }

  finishClosing(): void {
    if (this.#mayClose) return;
    this.#mayClose = true;
    // A lock that stays behind is recognised as left by a process that is gone, so quitting does not depend on it.
    void this.#release().finally(() => app.quit());
  }
}

/** The page's process died: nothing acknowledged is lost, and a reload brings the window back. */
async function offerReload(window: BrowserWindow, reason: string): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: text.menu.pageGone(reason),
    buttons: [text.menu.reload, text.menu.quit],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 0) window.reload();
  else app.exit(1);
}
