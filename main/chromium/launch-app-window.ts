import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, readlink, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { isAlive } from '../host/is-alive.ts';
import { APP_WINDOW_FLAGS, sandboxFlags } from './chromium-flags.ts';
import { commandLineOf } from './process-facts.ts';

/** The browser process that shows the app's windows. */
export interface AppWindow {
  /** Settles when the process is gone: with its exit code, or null when a signal ended it or it never started. */
  readonly ended: Promise<number | null>;
  /** Asks the browser to end, and ends it by force when it does not within a few seconds. */
  close(): Promise<void>;
}

const CLOSE_MS = 5_000;

/** The arguments of an app window. The address may hold a one-time code and nothing else that is secret. */
export function appWindowArguments(address: string, profile: string): string[] {
  return [`--app=${address}`, `--user-data-dir=${profile}`, ...APP_WINDOW_FLAGS, ...sandboxFlags()];
}

/** Opens an app window in its own profile. A second window of the same profile is handed to the running browser. */
export function launchAppWindow(binary: string, address: string, profile: string): AppWindow {
  const child = spawn(binary, appWindowArguments(address, profile), { stdio: 'ignore' });
  const endWithUs = () => void child.kill('SIGTERM');
  process.once('exit', endWithUs);
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', (code) => resolve(code));
    child.on('error', () => resolve(null));
  });
  void ended.then(() => process.off('exit', endWithUs));
  return { ended, close: () => endProcess(child, ended) };
}

/** Ends a child process politely, then by force. */
export async function endProcess(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), CLOSE_MS);
  await ended;
  clearTimeout(force);
}

/**
 * Makes a profile ready that only we may use (we hold the instance lock): a browser that outlived a host which was
 * killed is ended, because its window has nobody to save to, and a lock left by a process that is gone or by this
 * computer under another name is removed.
 */
export async function prepareProfile(profile: string): Promise<void> {
  await mkdir(profile, { recursive: true, mode: 0o700 });
  const lock = path.join(profile, 'SingletonLock');
  const owner = await readlink(lock).catch(() => null);
  if (owner === null) return;
  const cut = owner.lastIndexOf('-');
  const pid = Number(owner.slice(cut + 1));
  if (owner.slice(0, cut) === hostname() && pid > 1 && isAlive(pid)) {
    if (!(await commandLineOf(pid)).includes(`--user-data-dir=${profile}`)) return;
    process.kill(pid, 'SIGTERM');
    await gone(pid);
    if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  }
  for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
    await rm(path.join(profile, name), { force: true });
  }
}

async function gone(pid: number): Promise<void> {
  for (let waited = 0; waited < CLOSE_MS && isAlive(pid); waited += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
