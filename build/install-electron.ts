import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { electronBinary } from './electron-binary.ts';
import { root } from './paths.ts';

const installer = path.join(root, 'node_modules/electron/install.js');
const attemptFile = path.join(root, 'node_modules/.cache/liaison/electron-download');

export type InstallOutcome =
  { readonly tag: 'installed'; readonly binary: string } | { readonly tag: 'failed'; readonly reason: string };

/**
 * Runs Electron's own downloader, which fetches the binary of exactly the installed version and checks its checksum,
 * for at most `limitMs`. `isLoud` shows what it says.
 */
export async function installElectron(options: { limitMs: number; isLoud: boolean }): Promise<InstallOutcome> {
  const present = electronBinary();
  if (present) return { tag: 'installed', binary: present };
  if (!existsSync(installer)) return { tag: 'failed', reason: 'the package electron is not installed; run npm ci' };
  const reason = await runInstaller(options);
  const binary = electronBinary();
  return binary ? { tag: 'installed', binary } : { tag: 'failed', reason: reason ?? 'the download left no program' };
}

/** True once the download was tried for this version, so that a start offline does not try it every time. */
export async function wasTried(): Promise<boolean> {
  return existsSync(attemptFile) && (await readFile(attemptFile, 'utf8')) === (await electronVersion());
}

export async function rememberTry(): Promise<void> {
  await mkdir(path.dirname(attemptFile), { recursive: true });
  await writeFile(attemptFile, await electronVersion());
}

async function electronVersion(): Promise<string> {
  const manifest = JSON.parse(await readFile(path.join(root, 'node_modules/electron/package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

function runInstaller({ limitMs, isLoud }: { limitMs: number; isLoud: boolean }): Promise<string | null> {
  return new Promise((resolve) => {
    let problem = '';
    const child = spawn(process.execPath, [installer], { stdio: ['ignore', isLoud ? 'inherit' : 'ignore', 'pipe'] });
    child.stderr.on('data', (part: Buffer) => {
      problem += part.toString('utf8');
    });
    const limit = setTimeout(() => {
      problem = `the download did not finish within ${limitMs / 1_000} seconds`;
      child.kill('SIGKILL');
    }, limitMs);
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => {
      clearTimeout(limit);
      resolve(code === 0 ? null : (problem.trim().split('\n')[0] ?? `exit code ${code}`));
    });
  });
}
