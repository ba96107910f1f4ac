import { existsSync } from 'node:fs';
import path from 'node:path';
import { text } from '#shared/text/text.ts';
import { builtRenderer } from '../host/renderer-files.ts';
import { systemRandom } from '../host/system-sources.ts';
import { runFromTerminal } from './run-from-terminal.ts';

/* Entry of the Chromium shell, over the renderer that was built beside it. */
const rendererFolder = path.join(import.meta.dirname, '../renderer');

if (existsSync(path.join(rendererFolder, 'index.html'))) {
  process.exitCode = await runFromTerminal(builtRenderer(rendererFolder, systemRandom));
} else {
  process.stderr.write(`${text.host.shell.notBuilt}\n`);
  process.exitCode = 1;
}
