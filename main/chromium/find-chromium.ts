import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, readdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** A browser Liaison can open its window in. */
export interface FoundChromium {
  readonly path: string;
  /** Confined by snap: it may only write below its own folder. */
  readonly isSnap: boolean;
}

export interface SearchPlace {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const run = promisify(execFile);

const LINUX = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/microsoft-edge',
  '/opt/microsoft/msedge/msedge',
  '/snap/bin/chromium',
] as const;

const MACOS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
] as const;

const WINDOWS = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
] as const;

/** Where a Chromium-based browser may be, best first. `LIAISON_CHROMIUM` comes before all others. */
export function chromiumCandidates({ platform, env }: SearchPlace): string[] {
  const chosen = env['LIAISON_CHROMIUM'];
  const first = chosen === undefined || chosen === '' ? [] : [chosen];
  if (platform === 'darwin') {
    const own = env['HOME'] === undefined ? [] : MACOS.map((each) => path.join(env['HOME'] ?? '', each));
    return [...first, ...MACOS, ...own];
  }
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
    const present = roots.filter((root): root is string => root !== undefined && root !== '');
    return [...first, ...WINDOWS.flatMap((name) => present.map((root) => `${root}/${name}`))];
  }
  return [...first, ...LINUX];
}

/** The first candidate that can be run, or null. */
export async function findChromium(
  place: SearchPlace = { platform: process.platform, env: process.env },
): Promise<FoundChromium | null> {
  for (const candidate of chromiumCandidates(place)) {
    try {
      await access(candidate, constants.X_OK);
    } catch {
      continue;
    }
    return { path: candidate, isSnap: await isSnap(candidate) };
  }
  return null;
}

/** Ubuntu's /usr/bin/chromium-browser is a script that hands over to the snap. */
async function isSnap(binary: string): Promise<boolean> {
  const real = await realpath(binary);
  if (real.startsWith('/snap/') || real === '/usr/bin/snap') return true;
  try {
    const start = (await readFile(real)).subarray(0, 4_096).toString('latin1');
    return start.startsWith('#!') && start.includes('/snap/bin/chromium');
  } catch {
    return false;
  }
}

/**
 * Name and version such as `Chromium 156.0.8078.79`. On Windows asking the program would open a window, so the version
 * is the name of the folder beside it.
 */
export async function chromiumVersion(binary: string): Promise<string> {
  if (process.platform === 'win32') {
    const versions = (await readdir(path.dirname(binary))).filter((name) => /^\d+(\.\d+){3}$/.test(name)).sort();
    return `${path.basename(binary, '.exe')} ${versions.at(-1) ?? '?'}`;
  }
  const { stdout } = await run(binary, ['--version'], { timeout: 15_000 });
  return /^.*?\d+(\.\d+){3}/.exec(stdout.trim())?.[0] ?? stdout.trim().slice(0, 100);
}
