import { register } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app.ts';
import { listenForControl } from './control.ts';

/*
 * Runs the built main script of the Electron shell on the double, in a process of its own:
 * `node --import tsx test/electron-double/run-main.ts dist/electron/main.js`
 *
 * As in Electron, the app becomes ready only after the script has been evaluated to its end.
 */
const address = new URL('./electron.ts', import.meta.url).href;
const hooks = `export const resolve = (specifier, context, next) =>
  next(specifier === 'electron' ? ${JSON.stringify(address)} : specifier, context);`;

register(`data:text/javascript,${encodeURIComponent(hooks)}`);

Object.defineProperty(process, 'versions', {
  value: { ...process.versions, electron: 'double', chrome: 'double' },
});

const script = process.argv[2];
if (script === undefined) throw new Error('Name the built main script.');
// The program, the app, and the words of the start: this runner is none of them.
process.argv.splice(1, 1);
listenForControl();
await import(pathToFileURL(path.resolve(script)).href);
app.becomeReady();
