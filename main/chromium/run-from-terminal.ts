import { homedir } from 'node:os';
import { text } from '#shared/text/text.ts';
import { version } from '../../package.json';
import { dataFolder } from '../host/data-folder.ts';
import { readFileArguments } from '../host/file-arguments.ts';
import type { RendererFiles } from '../host/renderer-files.ts';
import { runChromiumApp } from './chromium-app.ts';
import { findChromium } from './find-chromium.ts';
import { hasDisplay } from './has-display.ts';
import { LIAISON_PORT } from './server.ts';

/**
 * Runs the Chromium shell with this process's terminal, signals and environment: LIAISON_DATA_FOLDER (where everything
 * is kept), LIAISON_CHROMIUM (which browser), LIAISON_NO_WINDOW=1 (print an address instead of opening a window),
 * LIAISON_NO_SANDBOX=1 (containers), and, for tests only, LIAISON_PORT: the data of one port cannot be seen from another.
 * The words of the start are files to open. Answers the exit code.
 */
export async function runFromTerminal(files: RendererFiles): Promise<number> {
  const { env, platform } = process;
  const warn = (line: string) => void process.stderr.write(`${line}\n`);
  const opened = await readFileArguments(process.argv.slice(2), process.cwd());
  for (const word of opened.missing) warn(text.host.shell.noSuchFile(word));
  return runChromiumApp({
    version,
    port: Number(env['LIAISON_PORT'] || LIAISON_PORT),
    dataFolder: dataFolder({ platform, home: homedir(), env }),
    files,
    opened,
    chromium: await findChromium(),
    hasWindow: hasDisplay(),
    print: (line) => void process.stdout.write(`${line}\n`),
    warn,
    stopped: untilStopped(),
    onAddressWanted: onEnter,
  });
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

function onEnter(listener: () => void): () => void {
  if (!process.stdin.isTTY) return () => {};
  process.stdin.on('data', listener);
  return () => {
    process.stdin.off('data', listener);
    process.stdin.pause();
  };
}
