import { app, dialog } from 'electron';
import { homedir } from 'node:os';
import path from 'node:path';
import { text } from '#shared/text/text.ts';
import { dataFolder } from '../host/data-folder.ts';
import { startElectronApp } from './electron-app.ts';

const folder = import.meta.dirname;

// Not awaited: Electron becomes ready only after this module has finished, and the start waits for that.
startElectronApp({
  rendererFolder: path.join(folder, '../renderer'),
  preloadFile: path.join(folder, 'preload.cjs'),
  dataFolder: dataFolder({ platform: process.platform, home: homedir(), env: process.env }),
}).catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  const trace = error instanceof Error ? (error.stack ?? reason) : reason;
  process.stderr.write(`${text.menu.cannotStart}: ${trace}\n`);
  dialog.showErrorBox(text.menu.cannotStart, reason);
  app.exit(1);
});
