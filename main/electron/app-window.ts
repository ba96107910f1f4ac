import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import path from 'node:path';
import { text } from '#shared/text/text.ts';
import { APP_ORIGIN } from './app-address.ts';
import { windowPreferences } from './web-contents-guard.ts';
import { fitToScreen, readWindowState, writeWindowState } from './window-state.ts';

const DEFAULT_SIZE = { width: 1280, height: 800 } as const;
const SMALLEST_SIZE = { minWidth: 900, minHeight: 600 } as const;
/** The page's own ground, so that the window does not flash while it loads. */
const GROUND = { light: '#fbfaf8', dark: '#191817' } as const;

export interface AppWindowOptions {
  readonly preloadFile: string;
  /** A session name without `persist:` keeps everything in memory: the rescue screen opens no database on disk. */
  readonly partition?: string;
}

/** Makes the app's window where it was last time, hidden until its first frame is drawn. */
export function createAppWindow(options: AppWindowOptions): BrowserWindow {
  const stateFile = path.join(app.getPath('userData'), 'window.json');
  const remembered = readWindowState(stateFile);
  const place = remembered && fitToScreen(remembered, screen.getDisplayMatching(remembered).workArea);
  const window = new BrowserWindow({
    title: text.app.name,
    ...(place ? { x: place.x, y: place.y, width: place.width, height: place.height } : DEFAULT_SIZE),
    ...SMALLEST_SIZE,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: windowPreferences({
      preload: options.preloadFile,
      devTools: !app.isPackaged,
      ...(options.partition === undefined ? {} : { partition: options.partition }),
    }),
  });
  window.once('ready-to-show', () => {
    if (place?.isMaximized) window.maximize();
    window.show();
  });
  window.on('close', () => rememberPlace(window, stateFile));
  return window;
}

/** Opens the app's page in its window. */
export async function loadApp(window: BrowserWindow): Promise<void> {
  await window.loadURL(`${APP_ORIGIN}/`);
}

/** Brings the window of the running app to the front, for a second start. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function rememberPlace(window: BrowserWindow, stateFile: string): void {
  try {
    writeWindowState(stateFile, { ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  } catch (error) {
    // A full disk must not keep the window from closing; the place of a window is worth no more than a line.
    process.stderr.write(
      `The window's place was not kept: ${error instanceof Error ? error.message : String(error)}\n`,
    );
  }
}
