import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { text } from '#shared/text/text.ts';
import { version } from '../../package.json';
import { dataFolder } from '../host/data-folder.ts';
import { runChromiumApp } from './chromium-app.ts';
import { findChromium } from './find-chromium.ts';
import { hasDisplay } from './has-display.ts';
import { LIAISON_PORT } from './server.ts';

/*
 * Entry of the Chromium shell. Environment: LIAISON_DATA_FOLDER (where everything is kept), LIAISON_CHROMIUM (which
 * browser), LIAISON_NO_WINDOW=1 (print an address instead of opening a window), LIAISON_NO_SANDBOX=1 (containers), and,
 * for tests only, LIAISON_PORT: the data of one port cannot be seen from another.
 */
const { env, platform } = process;

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

async function main(): Promise<number> {
  const rendererFolder = path.join(import.meta.dirname, '../renderer');
  const warn = (line: string) => void process.stderr.write(`${line}\n`);
  if (!existsSync(path.join(rendererFolder, 'index.html'))) {
    warn(text.host.shell.notBuilt);
    return 1;
  }
  return runChromiumApp({
    version,
    port: Number(env['LIAISON_PORT'] || LIAISON_PORT),
    dataFolder: dataFolder({ platform, home: homedir(), env }),
    rendererFolder,
    chromium: await findChromium(),
    hasWindow: hasDisplay(),
    print: (line) => void process.stdout.write(`${line}\n`),
    warn,
    stopped: untilStopped(),
    onAddressWanted: onEnter,
  });
}

process.exitCode = await main();
