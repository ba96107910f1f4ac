import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { PrintToPDFOptions, WebContents, WebFrameMain, WebPreferences } from 'electron';
import type { Page, Request as PageRequest } from 'playwright-core';
import { toAppAddress, toPageAddress } from './address-map.ts';
import { doubleState, track } from './double-state.ts';
import { ipcMain, type PageMessage } from './ipc-main.ts';
import { pagePreloadScript } from './page-preload.ts';
import { preventableEvent } from './preventable-event.ts';
import type { DoubleSession } from './session.ts';
import { frameView } from './web-frame.ts';

type WindowOpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

/** The parts of Electron's WebContents the double implements. */
type Implemented = Pick<
  WebContents,
  'id' | 'loadURL' | 'getURL' | 'send' | 'isDestroyed' | 'setWindowOpenHandler' | 'printToPDF' | 'reload' | 'focus'
>;

/** One page of Chromium in the role of a WebContents. */
export class DoubleWebContents extends EventEmitter implements Implemented {
  readonly id = doubleState.nextId++;
  readonly session: DoubleSession;
  /** What the window was made with, for tests that look at it. */
  readonly preferences: WebPreferences;
  #page: Promise<Page> | null = null;
  #openPage: Page | null = null;
  #isDestroyed = false;
  #expected: string | null = null;
  #windowOpenHandler: WindowOpenHandler | null = null;

  constructor(session: DoubleSession, preferences: WebPreferences) {
    super();
    this.session = session;
    this.preferences = preferences;
    doubleState.contents.add(this);
  }

  /** The object in the type the code under test expects; members that are not implemented are absent. */
  asElectron(): WebContents {
    return this as unknown as WebContents;
  }

  /** The page behind it, made when it is first needed. */
  page(): Promise<Page> {
    this.#page ??= this.#makePage();
    return this.#page;
  }

  get mainFrame(): WebFrameMain {
    if (!this.#openPage) throw new Error('The double has no frame before the first address is loaded.');
    return frameView(this.#openPage.mainFrame());
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.page();
    await this.session.applyPermissions(this.asElectron(), address);
    this.#expected = address;
    await page.goto(toPageAddress(address, doubleState.schemes));
  }

  getURL(): string {
    return this.#openPage ? toAppAddress(this.#openPage.url()) : '';
  }

  reload(): void {
    this.#expected = this.getURL();
    if (this.#openPage) track(this.#openPage.reload());
  }

  send(channel: string, ...args: unknown[]): void {
    const copy = structuredClone(args);
    if (!this.#openPage) return;
    const receive = (message: { channel: string; args: unknown[] }): void => {
      (
        globalThis as { __electronDoubleReceive?: (channel: string, args: unknown[]) => void }
      ).__electronDoubleReceive?.(message.channel, message.args);
    };
    track(this.#openPage.evaluate(receive, { channel, args: copy }));
  }

  focus(): void {
    if (this.#openPage) track(this.#openPage.bringToFront());
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpenHandler = handler;
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const page = await this.page();
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send('Page.printToPDF', {
      printBackground: options.printBackground ?? false,
      preferCSSPageSize: options.preferCSSPageSize ?? false,
      generateTaggedPDF: options.generateTaggedPDF ?? false,
      generateDocumentOutline: options.generateDocumentOutline ?? false,
    });
    await session.detach();
    return Buffer.from(data, 'base64');
  }

  /** A message from any frame of the page; the frame is reported as it is, so that the sender check has work to do. */
  async receive(source: Page, frame: Parameters<typeof frameView>[0], message: PageMessage): Promise<unknown> {
    if (source !== this.#openPage) throw new Error('The message came from a page this object does not stand for.');
    return ipcMain.deliver(this, frameView(frame), message);
  }

  /**
   * Asks the listeners whether a navigation may go on, in Electron's order. Addresses the program itself loads are not
   * asked about, as in Electron.
   */
  mayNavigate(request: PageRequest): boolean {
    const url = toAppAddress(request.url());
    const isMainFrame = request.frame() === this.#openPage?.mainFrame();
    if (isMainFrame && this.#expected !== null && sameAddress(this.#expected, url)) {
      this.#expected = null;
      return true;
    }
    const details = { url, isSameDocument: false, isMainFrame, frame: frameView(request.frame()) };
    return this.ask('will-frame-navigate', details) && (!isMainFrame || this.ask('will-navigate', details));
  }

  /** Emits a preventable event with the older positional arguments after it; answers whether nobody prevented it. */
  ask(name: string, details: { url: string; isMainFrame: boolean }): boolean {
    const event = preventableEvent(details);
    this.emit(name, event, details.url, false, details.isMainFrame);
    if (event.defaultPrevented) doubleState.prevented.push({ event: name, url: details.url });
    return !event.defaultPrevented;
  }

  /** A page this one opened: kept only when the handler allows it, which is Electron's default without a handler. */
  async windowOpened(popup: Page): Promise<void> {
    const url = toAppAddress(popup.url());
    const decision = this.#windowOpenHandler?.({
      url,
      frameName: '',
      features: '',
      disposition: 'foreground-tab',
      referrer: { url: this.getURL(), policy: 'no-referrer' },
    });
    if (decision?.action !== 'deny') return;
    doubleState.deniedWindows.push(url);
    await popup.close();
  }

  async destroy(): Promise<void> {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    doubleState.contents.delete(this);
    this.emit('destroyed');
    const page = await this.#page;
    if (page && !page.isClosed()) await page.close();
  }

  async #makePage(): Promise<Page> {
    const page = await this.session.newPage(this);
    this.#openPage = page;
    const { preload, sandbox = true, contextIsolation = true } = this.preferences;
    if (preload !== undefined) {
      const source = readFileSync(preload, 'utf8');
      await page.addInitScript({
        content: pagePreloadScript(source, { sandboxed: sandbox, contextIsolated: contextIsolation }),
      });
    }
    page.on('load', () => {
      this.emit('did-finish-load', preventableEvent({}));
      this.emit('ready-to-show');
    });
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.emit('did-navigate', preventableEvent({}), toAppAddress(frame.url()));
    });
    page.on('crash', () => this.emit('render-process-gone', preventableEvent({}), { reason: 'crashed', exitCode: 5 }));
    page.on('console', (message) => doubleState.consoleMessages.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => doubleState.consoleMessages.push(`error: ${error.message}`));
    page.on('close', () => {
      if (!this.#isDestroyed) this.emit('page-closed');
    });
    return page;
  }
}

function sameAddress(left: string, right: string): boolean {
  const normal = (address: string): string => address.replace(/\/$/, '');
  return normal(left) === normal(right);
}
