import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import type { StartProblem } from '#shared/contract/host-api.ts';
import { text } from '#shared/text/text.ts';
import { createHost, type Host } from '../host/create-host.ts';
import { readLock, takeInstanceLock } from '../host/instance-lock.ts';
import { createNodeFileSystem } from '../host/node-file-system.ts';
import type { GivenFiles } from '../host/opened-files.ts';
import { removeOpenedDocuments } from '../host/opened-documents.ts';
import type { RendererFiles } from '../host/renderer-files.ts';
import { reasonOf } from '../host/reason-of.ts';
import { checkStart, whyNoLock } from '../host/start-check.ts';
import { systemClock, systemRandom } from '../host/system-sources.ts';
import { askForWindow } from './ask-for-window.ts';
import { APP_WINDOW_FLAGS } from './chromium-flags.ts';
import { chromiumVersion, type FoundChromium } from './find-chromium.ts';
import { createHeadlessPdf } from './headless-pdf.ts';
import { createWindows } from './windows.ts';
import { createDocumentOpener, createLinkOpener } from './open-link.ts';
import { portHolder } from './process-facts.ts';
import { PortTakenError, startServer, type LiaisonServer, type ServerOptions } from './server.ts';
import { createSession } from './session.ts';

export interface ChromiumAppOptions {
  readonly version: string;
  readonly port: number;
  readonly dataFolder: string;
  /** The pages: of a build, or of a development server. */
  readonly files: RendererFiles;
  /** The files of the person that this start is to open. */
  readonly opened: GivenFiles;
  readonly chromium: FoundChromium | null;
  /** Open a window; otherwise print an address and wait. */
  readonly hasWindow: boolean;
  readonly print: (line: string) => void;
  readonly warn: (line: string) => void;
  /** Settles when the program was told to end (Ctrl-C, a signal). */
  readonly stopped: Promise<void>;
  /** Hears a wish for a fresh address (the Enter key); the answer ends the subscription. */
  readonly onAddressWanted: (listener: () => void) => () => void;
}

/** How long a page may take over its last changes when the program is told to end. */
const CLOSING_MS = 500;
const HANDOVER_TRIES = 4;
const HANDOVER_PAUSE_MS = 250;

/**
 * Runs Liaison in the system's Chromium until its window closes or it is told to end. Answers the exit code. The order
 * is the start-up guard's: our port, our data folder, the disk and the engine, and only then a window.
 */
export async function runChromiumApp(options: ChromiumAppOptions): Promise<number> {
  if (options.hasWindow && options.chromium === null) {
    options.warn(text.host.shell.noBrowser(text.host.shell.noBrowserRemedy));
    return 1;
  }
  const fileSystem = createNodeFileSystem();
  const session = createSession({ clock: systemClock, random: systemRandom });
  let windows: ReturnType<typeof createWindows> | null = null;
  let showFiles: (given: GivenFiles) => void = () => {};
  const server = await ownPort(options, {
    port: options.port,
    files: options.files,
    session,
    random: systemRandom,
    log: options.warn,
    onWindowAsked: (given) => showFiles(given),
    onExchange: (outcome) => windows?.exchanged(outcome),
  });
  if (typeof server === 'number') return server;

  const ports = { fileSystem, random: systemRandom, dataFolder: options.dataFolder };
  const self = { port: server.port, key: server.instanceKey };
  const lock = await takeInstanceLock(ports, self).catch((error: unknown) => whyNoLock(ports, error));
  if ('tag' in lock && lock.tag === 'held') {
    options.warn(text.host.shell.dataFolderInUse(options.dataFolder, lock.by.pid));
    await server.close();
    return 1;
  }
  if ('tag' in lock) await removeOpenedDocuments(ports);
  const engine = await engineOf(options);
  const problems =
    'tag' in lock
      ? await checkStart({ ...ports, clock: systemClock, shell: 'chromium', engine, engineFlags: APP_WINDOW_FLAGS })
      : [lock];
  const places = await browserPlaces(options, problems);
  let quit = () => {};
  const quitAsked = new Promise<void>((resolve) => (quit = resolve));
  const host = createHost({
    shell: 'chromium',
    appVersion: options.version,
    system: `${process.platform} ${process.arch}`,
    engine,
    dataFolder: options.dataFolder,
    dialogs: null,
    pdf: options.chromium === null ? null : createHeadlessPdf(options.chromium.path, places),
    links: options.hasWindow ? createLinkOpener() : null,
    documents: options.hasWindow ? createDocumentOpener() : null,
    hasMenu: false,
    lifecycle: { ready: () => {}, quit: () => quit() },
    startProblems: problems,
    commandJob: null,
    clock: systemClock,
    random: systemRandom,
    fileSystem,
  });
  server.serve(host);
  windows = createWindows({ ...options, engine, origin: server.origin, profile: places.profile, session });
  showFiles = (given) => {
    if (hasAny(given)) host.openFiles(given);
    // The workspace is open in one window at a time: another one in front of it would only hide the files.
    if (!hasAny(given) || server.pageCount() === 0) void windows?.open();
  };
  if (hasAny(options.opened)) host.openFiles(options.opened);
  const forget = options.onAddressWanted(() => windows?.printAddress());
  await windows.open();
  const exitCode = await Promise.race([
    windows.ended,
    Promise.race([options.stopped, quitAsked]).then(() => sayGoodbye(host, server)),
  ]);
  forget();
  await windows.close();
  await server.close();
  if ('tag' in lock) {
    await removeOpenedDocuments(ports);
    await lock.release();
  }
  if (places.isThrowaway) await rm(places.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return exitCode;
}

function hasAny({ files, leftOut }: GivenFiles): boolean {
  return files.length + leftOut > 0;
}

/** The engine's name and version; a browser that does not tell its version may still open the window. */
async function engineOf({ chromium, warn }: ChromiumAppOptions): Promise<string> {
  if (chromium === null) return text.host.shell.unknownEngine;
  try {
    return await chromiumVersion(chromium.path);
  } catch (error) {
    warn(reasonOf(error));
    return text.host.shell.unknownEngine;
  }
}

/** Takes the port, or hands over to the Liaison that has it, or says who else does. A number is the exit code. */
async function ownPort(options: ChromiumAppOptions, server: ServerOptions): Promise<LiaisonServer | number> {
  try {
    return await startServer(server);
  } catch (error) {
    if (!(error instanceof PortTakenError)) throw error;
  }
  const fileSystem = createNodeFileSystem();
  for (let attempt = 1; attempt <= HANDOVER_TRIES; attempt += 1) {
    const other = await readLock({ fileSystem, dataFolder: options.dataFolder });
    if (other?.port === server.port && (await askForWindow({ port: server.port, key: other.key }, options.opened))) {
      const words = text.host.shell;
      options.print(hasAny(options.opened) ? words.alreadyRunningFiles : words.alreadyRunning);
      return 0;
    }
    // Another Liaison may hold the port already and be about to write its lock.
    await new Promise((resolve) => setTimeout(resolve, HANDOVER_PAUSE_MS));
  }
  options.warn(text.host.shell.portTaken(server.port, await portHolder(server.port)));
  return 1;
}

/**
 * Where the browser keeps its profile. With a rescue problem it gets a throwaway one, so that the real database is not
 * even opened: on a full disk, opening it is what destroys it. A browser from a snap may only write below its own folder.
 */
async function browserPlaces(
  options: ChromiumAppOptions,
  problems: readonly StartProblem[],
): Promise<{ profile: string; isThrowaway: boolean; temporaryFolder: string }> {
  const snap = path.join(homedir(), 'snap', 'chromium', 'common');
  const isSnap = options.chromium?.isSnap === true;
  const temporaryFolder = isSnap ? snap : tmpdir();
  if (problems.some((problem) => problem.severity === 'rescue')) {
    const profile = await mkdtemp(path.join(temporaryFolder, 'liaison-rescue-'));
    return { profile, isThrowaway: true, temporaryFolder };
  }
  const profile = isSnap ? path.join(snap, 'liaison') : path.join(options.dataFolder, 'chromium-profile');
  return { profile, isThrowaway: false, temporaryFolder };
}

/** Gives open pages a moment for their last changes. */
async function sayGoodbye(host: Host, server: LiaisonServer): Promise<number> {
  host.emit('app.closing', {});
  if (server.pageCount() > 0) await new Promise((resolve) => setTimeout(resolve, CLOSING_MS));
  return 0;
}
