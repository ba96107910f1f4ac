import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { createCdpPipe } from '../chromium/cdp-pipe.ts';
import { APP_WINDOW_FLAGS, sandboxFlags } from '../chromium/chromium-flags.ts';
import { endProcess } from '../chromium/launch-app-window.ts';

/** A browser without a window that has opened one page. */
export interface HiddenBrowser {
  /** Settles when the process is gone. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

const CLOSE_MS = 3_000;

/**
 * Opens one page in a browser nobody sees. The address goes through the debugging pipe, because it holds a one-time
 * code and the list of processes is readable by everybody; the pipe also ends the browser when this process is killed.
 * Everything it writes goes below `temporary`. `onPageError` hears errors of the page that nothing in it has caught.
 */
export async function openHiddenBrowser(
  binary: string,
  options: { temporary: string; address: string; onPageError: (reason: string) => void },
): Promise<HiddenBrowser> {
  const args = [
    '--headless',
    '--remote-debugging-pipe',
    '--disable-gpu',
    '--mute-audio',
    // The page talks to its own host and to nobody else.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ...APP_WINDOW_FLAGS,
    ...sandboxFlags(),
    `--user-data-dir=${path.join(options.temporary, 'profile')}`,
    'about:blank',
  ];
  const child = spawn(binary, args, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...temporaryFolders(options.temporary) },
    // Ctrl-C in a terminal reaches a whole group of processes; the browser is ended by us, in order.
    detached: process.platform !== 'win32',
  });
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => resolve());
    child.on('error', () => resolve());
  });
  const pipe = createCdpPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
  child.on('error', (error) => pipe.fail(error.message));
  const close = async (): Promise<void> => {
    if (child.pid === undefined) return;
    // A browser that is asked to close tidies up after itself; one that no longer answers is ended by force.
    await Promise.race([pipe.send('Browser.close').catch(() => undefined), pause(CLOSE_MS)]);
    await Promise.race([ended, pause(CLOSE_MS)]);
    await endProcess(child, ended);
  };
  try {
    const { targetId } = await pipe.send('Target.createTarget', { url: 'about:blank' });
    const attached = await pipe.send('Target.attachToTarget', { targetId, flatten: true });
    const sessionId = String(attached['sessionId']);
    pipe.on('Runtime.exceptionThrown', (params) => options.onPageError(exceptionText(params)));
    pipe.on('Inspector.targetCrashed', () => options.onPageError('the page crashed'));
    await pipe.send('Runtime.enable', {}, sessionId);
    await pipe.send('Inspector.enable', {}, sessionId);
    await pipe.send('Page.navigate', { url: options.address }, sessionId);
    return { ended, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** On Linux the browser puts its lock's socket into the temporary folder; elsewhere paths may be too long for that. */
function temporaryFolders(folder: string): Record<string, string> {
  return process.platform === 'linux' ? { TMPDIR: folder } : {};
}

function pause(millis: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, millis).unref());
}

function exceptionText(params: Record<string, unknown>): string {
  const details = params['exceptionDetails'] as { text?: string; exception?: { description?: string } } | undefined;
  return details?.exception?.description?.split('\n')[0] ?? details?.text ?? 'an unknown error';
}
