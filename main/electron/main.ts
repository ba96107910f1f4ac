import { app, dialog } from 'electron';
import path from 'node:path';
import { text } from '#shared/text/text.ts';
import { startElectronApp } from './electron-app.ts';

const folder = import.meta.dirname;

// Not awaited: Electron becomes ready only after this module has finished, and the start waits for that.
startElectronApp({
  rendererFolder: path.join(folder, '../renderer'),
  preloadFile: path.join(folder, 'preload.cjs'),
  dataFolder: process.env['LIAISON_DATA_FOLDER'],
  findStartProblems: () => Promise.resolve([]),
}).catch((error: unknown) => {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${text.menu.cannotStart}: ${reason}\n`);
  dialog.showErrorBox(text.menu.cannotStart, reason);
  app.exit(1);
});
