import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CommandJob, RequestOf } from '#shared/contract/host-api.ts';
import { text } from '#shared/text/text.ts';
import { chromiumVersion, findChromium } from '../chromium/find-chromium.ts';
import { createHeadlessPdf } from '../chromium/headless-pdf.ts';
import { startServer } from '../chromium/server.ts';
import { createSession } from '../chromium/session.ts';
import { createHost } from '../host/create-host.ts';
import type { FileHandles } from '../host/file-handles.ts';
import { isAlive } from '../host/is-alive.ts';
import { createNodeFileSystem } from '../host/node-file-system.ts';
import { builtRenderer } from '../host/renderer-files.ts';
import type { HostPorts } from '../host/ports.ts';
import { systemClock, systemRandom } from '../host/system-sources.ts';
import { openHiddenBrowser } from './hidden-browser.ts';

export type JobOutcome = RequestOf<'command.finish'>;

export interface JobSurroundings {
  readonly appVersion: string;
  readonly rendererFolder: string;
  readonly handles: FileHandles;
  readonly progress: (message: string) => void;
  /** Ends the work early; everything temporary is removed. */
  readonly signal: AbortSignal;
}

/** A browser that has not loaded the page by then will not. */
const START_SECONDS = 60;
/** The process id follows, so that the next job can tell whether anybody still needs the folder. */
const TEMPORARY_PREFIX = 'liaison-command-';
const CODE_LIFETIME_MS = START_SECONDS * 1_000;

/**
 * Does one job in a hidden browser: the same host and the same page code as in a window, with a data folder, a browser
 * profile and a port that exist for this job only. Nothing of it is left afterwards.
 */
export async function runJob(job: CommandJob, surroundings: JobSurroundings): Promise<JobOutcome> {
  const found = await findChromium();
  if (!found) return failure(text.commandLine.refused.noChromium);
  const temporaries = temporaryRoot(found.isSnap);
  await sweep(temporaries);
  const temporary = await mkdtemp(path.join(temporaries, `${TEMPORARY_PREFIX}${process.pid}-`));
  try {
    return await runIn(temporary, found.path, job, surroundings);
  } finally {
    // The browser's last helpers may still be writing while it ends.
    await rm(temporary, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Removes what a job left behind whose process was killed: the folder holds a copy of somebody's records. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = Number(/^\d+(?=-)/.exec(name.slice(TEMPORARY_PREFIX.length))?.[0]);
    if (!name.startsWith(TEMPORARY_PREFIX) || !(pid > 0) || isAlive(pid)) continue;
    // Somebody else's leftovers cannot be removed, and they are not in the way.
    await rm(path.join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** A confined browser cannot write below the system's temporary folder. */
function temporaryRoot(isSnap: boolean): string {
  const home = process.env['HOME'];
  return isSnap && home !== undefined ? path.join(home, 'snap/chromium/common') : tmpdir();
}

async function runIn(
  temporary: string,
  binary: string,
  job: CommandJob,
  surroundings: JobSurroundings,
): Promise<JobOutcome> {
  const finished = deferred<JobOutcome>();
  const { signal, progress } = surroundings;
  signal.throwIfAborted();
  signal.addEventListener('abort', () => finished.reject(new Error('aborted')), { once: true });
  // It may be ended before anybody waits for the outcome; whoever waits later still hears of it.
  finished.promise.catch(() => undefined);
  const session = createSession({ clock: systemClock, random: systemRandom });
  const server = await startServer({
    port: 0,
    files: builtRenderer(surroundings.rendererFolder, systemRandom),
    session,
    random: systemRandom,
    log: () => undefined,
    onWindowAsked: () => undefined,
    onExchange: () => undefined,
  });
  try {
    const commandJob = { job, progress, finish: finished.resolve };
    const slow = setTimeout(
      () => finished.resolve(failure(text.commandLine.failed.pageSilent(START_SECONDS))),
      START_SECONDS * 1_000,
    );
    const ports = await jobPorts(binary, temporary, surroundings, commandJob, () => clearTimeout(slow));
    server.serve(createHost(ports, surroundings.handles));
    const browser = await openHiddenBrowser(binary, {
      temporary,
      address: `${server.origin}/command.html?code=${session.issueCode(CODE_LIFETIME_MS)}`,
      onPageError: (reason) => finished.resolve(failure(text.commandLine.failed.pageError(reason))),
    });
    void browser.ended.then(() => finished.resolve(failure(text.commandLine.failed.browserEnded)));
    try {
      return await finished.promise;
    } finally {
      clearTimeout(slow);
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

async function jobPorts(
  binary: string,
  temporary: string,
  surroundings: JobSurroundings,
  commandJob: NonNullable<HostPorts['commandJob']>,
  onReady: () => void,
): Promise<HostPorts> {
  return {
    shell: 'chromium',
    appVersion: surroundings.appVersion,
    system: `${process.platform} ${process.arch}`,
    engine: await chromiumVersion(binary),
    dataFolder: path.join(temporary, 'data'),
    dialogs: null,
    pdf: createHeadlessPdf(binary, { temporaryFolder: temporary }),
    links: null,
    documents: null,
    hasMenu: false,
    lifecycle: { ready: onReady, quit: () => undefined },
    startProblems: [],
    commandJob,
    clock: systemClock,
    random: systemRandom,
    fileSystem: createNodeFileSystem(),
  };
}

function deferred<Value>(): {
  readonly promise: Promise<Value>;
  resolve(value: Value): void;
  reject(error: Error): void;
} {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<Value>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}

function failure(reason: string): JobOutcome {
  return { exitCode: 1, stdout: '', stderr: `${reason}\n` };
}
