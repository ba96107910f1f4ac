import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { chromium, type Browser } from 'playwright-core';
import { chromiumForTests } from '#test/helpers/chromium-for-tests.ts';

/** The Chromium whose pages stand in for Electron's windows. */
export interface ChromiumProcess {
  readonly browser: Browser;
  /** Where a second client, such as the test, connects to the same pages. */
  readonly endpoint: string;
  close(): Promise<void>;
}

/** Starts a windowless Chromium on a profile folder and connects to it. */
export async function startChromium(profileFolder: string): Promise<ChromiumProcess> {
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
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: process.platform !== 'win32' },
  );
  const killOnExit = (): void => killGroup(child);
  process.once('exit', killOnExit);
  const endpoint = await readEndpoint(child);
  const browser = await chromium.connectOverCDP(endpoint);
  return {
    browser,
    endpoint,
    async close() {
      process.off('exit', killOnExit);
      const gone = child.exitCode === null ? once(child, 'exit') : Promise.resolve();
      const session = await browser.newBrowserCDPSession();
      // An orderly end: the browser writes its databases out before it goes.
      await session.send('Browser.close').catch(() => killGroup(child));
      await gone;
    },
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

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}
