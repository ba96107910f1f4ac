import type Electron from 'electron';
import { doubleState } from './double-state.ts';

/*
 * Stands in for the `electron` module of the main process. Windows are real pages of the system's Chromium; dialogs,
 * the menu bar and the operating system are scripted and recorded. Only what the product uses is implemented: a
 * member it starts to use fails loudly until it is added here.
 */
export { app } from './app.ts';
export { DoubleBrowserWindow as BrowserWindow } from './browser-window.ts';
export { dialog } from './dialogs.ts';
export { ipcMain } from './ipc-main.ts';
export { Menu } from './menu.ts';
export { session } from './session.ts';

export const protocol = {
  registerSchemesAsPrivileged: (schemes) => {
    if (doubleState.isReady)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    if (doubleState.schemes.size > 0) throw new Error('Schemes can be registered as privileged only once.');
    for (const { scheme, privileges } of schemes) {
      doubleState.schemes.add(scheme);
      doubleState.schemePrivileges.push({ scheme, privileges: privileges ?? {} });
    }
  },
} satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>;

export const shell = {
  openExternal: async (url) => {
    doubleState.openedExternally.push(url);
  },
  openPath: async (path) => {
    doubleState.openedPaths.push(path);
    return '';
  },
} satisfies Pick<Electron.Shell, 'openExternal' | 'openPath'>;

export const nativeTheme = { shouldUseDarkColors: false } satisfies Pick<Electron.NativeTheme, 'shouldUseDarkColors'>;

const workArea = { x: 0, y: 0, width: 1920, height: 1040 };

export const screen = {
  getDisplayMatching: () => ({ workArea }) as Electron.Display,
  getPrimaryDisplay: () => ({ workArea }) as Electron.Display,
} satisfies Pick<Electron.Screen, 'getDisplayMatching' | 'getPrimaryDisplay'>;
