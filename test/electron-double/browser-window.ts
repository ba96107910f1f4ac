import { EventEmitter } from 'node:events';
import type { BrowserWindow as ElectronBrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { doubleState, track } from './double-state.ts';
import { preventableEvent } from './preventable-event.ts';
import { sessionOf } from './session.ts';
import { DoubleWebContents } from './web-contents.ts';

type Implemented = Pick<
  ElectronBrowserWindow,
  | 'id'
  | 'loadURL'
  | 'show'
  | 'hide'
  | 'focus'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'isVisible'
  | 'isMinimized'
  | 'isMaximized'
  | 'minimize'
  | 'maximize'
  | 'restore'
  | 'getNormalBounds'
  | 'setMenu'
>;

type Listener = (contents: DoubleWebContents) => void;
const created: Listener[] = [];
const lastClosed: (() => void)[] = [];

/** For the double's `app`, which emits what happens to windows. */
export function observeWindows(onCreated: Listener, onAllClosed: () => void): void {
  created.push(onCreated);
  lastClosed.push(onAllClosed);
}

/** A window without a frame around it: a page of Chromium plus the state a window manager would keep. */
export class DoubleBrowserWindow extends EventEmitter implements Implemented {
  readonly id = doubleState.nextId++;
  readonly options: BrowserWindowConstructorOptions;
  readonly double: DoubleWebContents;
  focusCount = 0;
  #bounds: Rectangle;
  #isVisible: boolean;
  #isMinimized = false;
  #isMaximized = false;
  #isDestroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    this.options = options;
    this.#isVisible = options.show ?? true;
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    const preferences = options.webPreferences ?? {};
    this.double = new DoubleWebContents(sessionOf(preferences.partition ?? ''), preferences);
    this.double.on('ready-to-show', () => this.emit('ready-to-show'));
    this.double.on('page-closed', () => this.destroy());
    doubleState.windows.add(this);
    for (const listener of created) listener(this.double);
  }

  static getAllWindows(): ElectronBrowserWindow[] {
    return [...doubleState.windows].map((window) => window.asElectron());
  }

  static fromWebContents(contents: { id: number }): ElectronBrowserWindow | null {
    const found = [...doubleState.windows].find((window) => window.double.id === contents.id);
    return found?.asElectron() ?? null;
  }

  asElectron(): ElectronBrowserWindow {
    return this as unknown as ElectronBrowserWindow;
  }

  get webContents(): ElectronBrowserWindow['webContents'] {
    return this.double.asElectron();
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.double.page();
    await page.setViewportSize({ width: this.#bounds.width, height: this.#bounds.height });
    await this.double.loadURL(address);
  }

  /** The person closes the window: listeners may prevent it. */
  close(): void {
    if (this.#isDestroyed) return;
    const event = preventableEvent({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    doubleState.windows.delete(this);
    track(this.double.destroy());
    this.emit('closed');
    if (doubleState.windows.size === 0) for (const listener of lastClosed) listener();
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
  show(): void {
    this.#isVisible = true;
    this.emit('show');
  }
  hide(): void {
    this.#isVisible = false;
  }
  isVisible(): boolean {
    return this.#isVisible;
  }
  focus(): void {
    this.focusCount += 1;
    this.double.focus();
    this.emit('focus');
  }
  minimize(): void {
    this.#isMinimized = true;
  }
  restore(): void {
    this.#isMinimized = false;
  }
  isMinimized(): boolean {
    return this.#isMinimized;
  }
  maximize(): void {
    this.#isMaximized = true;
  }
  isMaximized(): boolean {
    return this.#isMaximized;
  }
  getNormalBounds(): Rectangle {
    return { ...this.#bounds };
  }
  /** The person drags the window's edge. */
  setBounds(bounds: Rectangle): void {
    this.#bounds = { ...bounds };
  }
  setMenu(): void {}
}
