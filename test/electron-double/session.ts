import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import type { BrowserContext, Page, Route, Request as PageRequest } from 'playwright-core';
import { originOf, toAppAddress, toPageAddress } from './address-map.ts';
import { chromiumOfDouble } from './chromium-of-double.ts';
import { doubleState } from './double-state.ts';
import { answerEscapedRequests } from './escaped-requests.ts';
import type { PageMessage } from './ipc-main.ts';
import { preventableEvent } from './preventable-event.ts';
import type { DoubleWebContents } from './web-contents.ts';

type SchemeHandler = Parameters<Session['protocol']['handle']>[1];
type PermissionRequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type PermissionCheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
type DeviceHandler = NonNullable<Parameters<Session['setDevicePermissionHandler']>[0]>;
type DisplayMediaHandler = NonNullable<Parameters<Session['setDisplayMediaRequestHandler']>[0]>;
type BeforeRequest = (
  details: { url: string },
  callback: (response: { cancel?: boolean; redirectURL?: string }) => void,
) => void;

/** Electron's names of permissions beside those of the DevTools protocol. */
const permissions = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['clipboard-read', 'clipboard-read'],
] as const;

/** One session: a browser context with its own storage, in memory unless it is the default one. */
export class DoubleSession extends EventEmitter {
  readonly partition: string;
  permissionRequestHandler: PermissionRequestHandler | null = null;
  permissionCheckHandler: PermissionCheckHandler | null = null;
  devicePermissionHandler: DeviceHandler | null = null;
  displayMediaRequestHandler: DisplayMediaHandler | null = null;
  readonly #schemes = new Map<string, SchemeHandler>();
  readonly #contexts = new Map<boolean, Promise<BrowserContext>>();
  readonly #pages = new Map<Page, DoubleWebContents>();
  #beforeRequest: BeforeRequest | null = null;
  #opening = 0;

  readonly protocol = {
    handle: (scheme: string, handler: SchemeHandler): void => {
      if (this.#schemes.has(scheme)) throw new Error(`The scheme ${scheme} has been registered`);
      this.#schemes.set(scheme, handler);
    },
    unhandle: (scheme: string): void => void this.#schemes.delete(scheme),
    isProtocolHandled: (scheme: string): boolean => this.#schemes.has(scheme),
  } satisfies Pick<Session['protocol'], 'handle' | 'unhandle' | 'isProtocolHandled'>;

  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest | null): void => {
      this.#beforeRequest = listener;
    },
  };

  constructor(partition: string) {
    super();
    this.partition = partition;
  }

  asElectron(): Session {
    return this as unknown as Session;
  }

  setPermissionRequestHandler(handler: PermissionRequestHandler | null): void {
    this.permissionRequestHandler = handler;
  }
  setPermissionCheckHandler(handler: PermissionCheckHandler | null): void {
    this.permissionCheckHandler = handler;
  }
  setDevicePermissionHandler(handler: DeviceHandler | null): void {
    this.devicePermissionHandler = handler;
  }
  setDisplayMediaRequestHandler(handler: DisplayMediaHandler | null): void {
    this.displayMediaRequestHandler = handler;
  }

  /** A session in memory is cleared by forgetting it; its context stays, unused, until the browser ends. */
  async clearStorageData(): Promise<void> {
    if (this.partition === '') throw new Error('The double clears only sessions that are kept in memory.');
    this.#contexts.clear();
  }

  /** Lets Chromium decide about permissions as the session's handlers would; without handlers all are granted. */
  async applyPermissions(contents: WebContents, address: string): Promise<void> {
    const { browser } = await chromiumOfDouble();
    await answerEscapedRequests(browser, (scheme) =>
      [...sessions.values()].map((each) => each.#schemes.get(scheme)).find((handler) => handler !== undefined),
    );
    const session = await browser.newBrowserCDPSession();
    const origin = originOf(address);
    for (const [name, permission] of permissions) {
      const isGranted = this.permissionCheckHandler?.(contents, name, origin, {
        isMainFrame: true,
        requestingUrl: address,
      });
      await session.send('Browser.setPermission', {
        permission: { name: permission },
        setting: (isGranted ?? true) ? 'granted' : 'denied',
        origin: originOf(toPageAddress(address, doubleState.schemes)),
      });
    }
    await session.detach();
  }

  /** A page of this session. Windows with scripts switched off live in a context of their own, as Chromium wants it. */
  async newPage(contents: DoubleWebContents): Promise<Page> {
    const context = await this.#context(contents.preferences.javascript ?? true);
    this.#opening += 1;
    try {
      const page = await context.newPage();
      this.#pages.set(page, contents);
      return page;
    } finally {
      this.#opening -= 1;
    }
  }

  #context(hasScripts: boolean): Promise<BrowserContext> {
    const context = this.#contexts.get(hasScripts) ?? this.#makeContext(hasScripts);
    this.#contexts.set(hasScripts, context);
    return context;
  }

  async #makeContext(hasScripts: boolean): Promise<BrowserContext> {
    const { browser } = await chromiumOfDouble();
    const standard = this.partition === '' && hasScripts ? browser.contexts()[0] : undefined;
    const context = standard ?? (await browser.newContext({ javaScriptEnabled: hasScripts, serviceWorkers: 'block' }));
    // Chromium ends a context with its last page, and may refuse a new one meanwhile: one page always stays.
    if (!standard) await context.newPage();
    await context.route('**/*', (route, request) => this.#answer(route, request));
    await context.exposeBinding('__electronDoubleSend', async (source, message: PageMessage) => {
      const contents = this.#pages.get(source.page);
      if (!contents) throw new Error('The page belongs to no window.');
      return contents.receive(source.page, source.frame, message);
    });
    context.on('page', (page) => void this.#pageAppeared(page));
    return context;
  }

  async #pageAppeared(page: Page): Promise<void> {
    if (this.#opening > 0 || this.#pages.has(page)) return;
    const opener = await page.opener();
    const contents = (opener && this.#pages.get(opener)) ?? [...this.#pages.values()][0];
    await contents?.windowOpened(page);
  }

  /** Every request of the session's pages ends here: navigation asked about, scheme answered, the rest stopped. */
  async #answer(route: Route, request: PageRequest): Promise<void> {
    const url = toAppAddress(request.url());
    const contents = this.#ownerOf(request);
    if (request.isNavigationRequest() && contents && !contents.mayNavigate(request)) {
      return this.#stop(route, request);
    }
    if (await this.#isCancelled(url)) return route.abort('blockedbyclient');
    const handler = this.#schemes.get(new URL(url).protocol.slice(0, -1));
    if (!handler) {
      doubleState.leavingRequests.push(url);
      return route.abort('internetdisconnected');
    }
    const body = request.postDataBuffer();
    const response = await handler(
      new Request(url, {
        method: request.method(),
        headers: request.headers(),
        ...(body ? { body: Uint8Array.from(body) } : {}),
      }),
    );
    const location = response.headers.get('location');
    if (location !== null && response.status >= 300 && response.status < 400 && request.isNavigationRequest()) {
      const details = { url: new URL(location, url).href, isMainFrame: true, isSameDocument: false };
      if (contents && !contents.ask('will-redirect', details)) return this.#stop(route, request);
    }
    const headers = Object.fromEntries(response.headers);
    if (location !== null) headers['location'] = toPageAddress(new URL(location, url).href, doubleState.schemes);
    return route.fulfill({
      status: response.status,
      headers,
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  /** A prevented navigation leaves the page where it is: for a main frame that is what "no content" does. */
  #stop(route: Route, request: PageRequest): Promise<void> {
    return request.frame().parentFrame() === null ? route.fulfill({ status: 204 }) : route.abort('aborted');
  }

  #ownerOf(request: PageRequest): DoubleWebContents | undefined {
    try {
      return this.#pages.get(request.frame().page());
    } catch {
      // The first request of a window that is only being opened has no frame yet.
      return undefined;
    }
  }

  async #isCancelled(url: string): Promise<boolean> {
    const listener = this.#beforeRequest;
    if (!listener) return false;
    const response = await new Promise<{ cancel?: boolean }>((resolve) => {
      listener({ url }, resolve);
    });
    return response.cancel ?? false;
  }

  /** Plays a download the page starts. Answers whether it was prevented. */
  startDownload(url: string): boolean {
    const event = preventableEvent({});
    this.emit('will-download', event, { getURL: () => url }, null);
    return event.defaultPrevented;
  }
}

const sessions = new Map<string, DoubleSession>();

/** The session of a partition: always the same object for the same name. */
export function sessionOf(partition: string): DoubleSession {
  const known = sessions.get(partition);
  if (known) return known;
  if (partition.startsWith('persist:')) throw new Error('The double keeps only the default session on disk.');
  const made = new DoubleSession(partition);
  sessions.set(partition, made);
  return made;
}

export const session = {
  get defaultSession(): Session {
    return sessionOf('').asElectron();
  },
  fromPartition: (partition: string): Session => sessionOf(partition).asElectron(),
};
