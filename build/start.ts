import { spawn } from 'node:child_process';
import path from 'node:path';
import { hasDisplay } from '#main/chromium/has-display.ts';
import { buildAll } from './build.ts';
import { electronBinary } from './electron-binary.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { installElectron, rememberTry, wasTried } from './install-electron.ts';
import { root } from './paths.ts';

const QUIET_LIMIT_MS = 20_000;

interface Shell {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Which shell runs and why, for the terminal. */
  readonly because: string;
}

/** Electron needs a display; the Chromium shell without one prints its address instead. */
async function chooseShell(log: (line: string) => void): Promise<Shell> {
  if (!hasDisplay()) return chromiumShell(log, 'there is no display, so the address is printed');
  const wished = process.env['LIAISON_SHELL'];
  if (wished === 'chromium') return chromiumShell(log, 'LIAISON_SHELL asks for it');
  const present = electronBinary();
  if (present) return electronShell(present, 'its program is installed');
  if (await wasTried()) return chromiumShell(log, "Electron's program is not installed (npm run electron:install)");
  log("Looking for Electron's program, once ...");
  const outcome = await installElectron({ limitMs: QUIET_LIMIT_MS, isLoud: false });
  await rememberTry();
  return outcome.tag === 'installed'
    ? electronShell(outcome.binary, 'its program was downloaded just now')
    : chromiumShell(log, "Electron's program could not be downloaded (npm run electron:install tries again)");
}

/** The files after `npm start --`. npm runs this in the source tree; they were named where the person is. */
function openedFiles(): string[] {
  const folder = process.env['INIT_CWD'] ?? process.cwd();
  const words = process.argv.slice(2).filter((word) => !word.startsWith('-'));
  return words.map((word) => (/^file:/i.test(word) ? word : path.resolve(folder, word)));
}

function electronShell(binary: string, reason: string): Shell {
  return { command: binary, args: [root, ...openedFiles()], env: {}, because: `Liaison runs in Electron: ${reason}.` };
}

async function chromiumShell(log: (line: string) => void, reason: string): Promise<Shell> {
  const binary = await ensureChromium({ log });
  const env = { LIAISON_CHROMIUM: binary };
  const args = [path.join(root, 'dist/chromium/main.js'), ...openedFiles()];
  return { command: process.execPath, args, env, because: `Liaison runs in the system's Chromium: ${reason}.` };
}

/** Runs the shell in this terminal until it ends; Ctrl-C reaches both and the shell decides when it is done. */
function run({ command, args, env }: Shell): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        // A terminal sends Ctrl-C to the whole group; anything else has to be passed on.
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
      });
    }
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

const log = (line: string) => void process.stdout.write(`${line}\n`);
try {
  await buildAll({ log });
  const shell = await chooseShell(log);
  log(shell.because);
  process.exitCode = await run(shell);
} catch (error) {
  process.stderr.write(`Liaison could not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
