import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '#main/chromium/find-chromium.ts';

/** How to get a browser on this system, as one sentence with the exact command. */
export function installAdvice(platform: NodeJS.Platform, isDebian: boolean): string {
  if (platform === 'darwin') return 'Install one: brew install --cask chromium  (or Google Chrome or Microsoft Edge).';
  if (platform === 'win32') return 'Install one: winget install Google.Chrome  (Microsoft Edge will do as well).';
  if (isDebian) return 'Install it: sudo apt-get install -y chromium';
  return "Install the package `chromium` with this system's package manager, or set LIAISON_CHROMIUM to a browser.";
}

/**
 * The path of a Chromium-based browser. Where there is none and this is a Debian-like system on which packages may be
 * installed without asking (root, or sudo without a password), the package `chromium` is installed, and said so.
 * Throws with exact instructions otherwise.
 */
export async function ensureChromium(options: { log: (line: string) => void }): Promise<string> {
  const found = await findChromium();
  if (found !== null) return found.path;
  const isDebian = process.platform === 'linux' && existsSync('/usr/bin/apt-get');
  const prefix = isDebian ? await rootPrefix() : null;
  if (prefix !== null) {
    options.log('No Chromium, Chrome or Edge was found. Installing the package chromium with apt-get ...');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const isInstalled =
      (await succeeds([...prefix, 'apt-get', 'install', '-y', 'chromium'], env)) ||
      ((await succeeds([...prefix, 'apt-get', 'update'], env)) &&
        (await succeeds([...prefix, 'apt-get', 'install', '-y', 'chromium'], env)));
    const installed = isInstalled ? await findChromium() : null;
    if (installed !== null) {
      options.log(`Installed ${installed.path}.`);
      return installed.path;
    }
    options.log('Installing chromium did not work.');
  }
  throw new Error(`No Chromium, Chrome or Edge was found. ${installAdvice(process.platform, isDebian)}`);
}

/** The words before a command that make it run as root without a question; null when that is not possible. */
async function rootPrefix(): Promise<string[] | null> {
  if (process.getuid?.() === 0) return [];
  return (await succeeds(['sudo', '-n', 'true'], process.env)) ? ['sudo', '-n'] : null;
}

function succeeds(command: readonly string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command[0]!, command.slice(1), { env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}
