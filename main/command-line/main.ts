import path from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { runCommandLine } from './run-command-line.ts';

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => interrupted.abort());
}

const write = (stream: NodeJS.WriteStream) => (text: string) => {
  if (text !== '') stream.write(text);
};

// A reader such as `head` may close its end early; that is no fault of ours and nothing to report.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

// The exit code is only set: ending the process at once would cut what a pipe has not taken yet.
process.exitCode = await runCommandLine({
  words: process.argv.slice(2),
  folder: process.cwd(),
  appVersion: packageJson.version,
  rendererFolder: path.join(import.meta.dirname, '../renderer'),
  out: write(process.stdout),
  error: write(process.stderr),
  isWatched: process.stderr.isTTY,
  signal: interrupted.signal,
});
