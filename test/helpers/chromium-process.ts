import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { chromium, type Browser } from 'playwright-core';
import { chromiumForTests } from './chromium-for-tests.ts';

/** A windowless Chromium on a profile of its own, with a connection to drive it. */
export interface ChromiumProcess {
  readonly browser: Browser;
  readonly pid: number;
  /** Where a second client connects to the same pages. */
  readonly endpoint: string;
  /** An orderly end: the browser writes its databases out before it goes. */
  close(): Promise<void>;
  /** The end a power cut or the system's out-of-memory killer brings. */
  kill(): Promise<void>;
}

/** Starts a windowless Chromium on a profile folder and connects to it. */
export async function startChromium(profileFolder: string, moreArgs: readonly string[] = []): Promise<ChromiumProcess> {
  mkdirSync(profileFolder, { recursive: true });
  const { path, args } = chromiumForTests();
  const child = spawn(
    path,
    [
      ...args,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profileFolder}`,
      '--password-store=basic',
      '--use-mock-keychain',
      '--hide-scrollbars',
      '--disable-backgrounding-occluded-windows',
      '--disable-renderer-backgrounding',
      // Nothing a page tries to reach has a name here, so a test cannot depend on a network.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...moreArgs,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: process.platform !== 'win32' },
  );
  const killOnExit = (): void => killGroup(child);
  process.once('exit', killOnExit);
  const endpoint = await readEndpoint(child);
  const browser = await chromium.connectOverCDP(endpoint);
  const end = async (work: () => Promise<unknown>): Promise<void> => {
    process.off('exit', killOnExit);
    const gone = hasEnded(child) ? Promise.resolve() : once(child, 'exit');
    await work();
    await gone;
  };
  return {
    browser,
    endpoint,
    pid: child.pid ?? 0,
    // The connection is closed first, so that whoever records its pages can finish.
    close: () =>
      end(async () => {
        await browser.close();
        child.kill('SIGTERM');
      }),
    kill: () =>
      end(async () => {
        await browser.close();
        killGroup(child);
      }),
  };
}

async function readEndpoint(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('Chromium was started without its error output.');
  const lines: string[] = [];
  for await (const line of createInterface(child.stderr)) {
    const match = /^DevTools listening on (ws:.*)$/.exec(line);
    if (match?.[1] !== undefined) {
      child.stderr.resume();
      return match[1];
    }
    lines.push(line);
  }
  throw new Error(`Chromium ended before it was ready:\n${lines.slice(-20).join('\n')}`);
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || hasEnded(child)) return;
  killProcessGroup(child.pid);
}

/** Ends a process that leads a group, and the group with it. Nothing happens when it is gone already. */
export function killProcessGroup(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
