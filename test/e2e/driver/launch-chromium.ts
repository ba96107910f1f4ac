import { copyFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import type { FileChooser, Page, Request } from 'playwright-core';
import { APP_WINDOW_FLAGS } from '#main/chromium/chromium-flags.ts';
import { startChromium, type ChromiumProcess } from '#test/helpers/chromium-process.ts';
import type { AppDriver, FinishedProcess, Launch } from './app-driver.ts';
import { distFolder, startProduct, type ProductProcess } from './product-process.ts';
import { collectComplaints, waitUntilReady } from './ready-page.ts';

/** The Chromium shell: the real host, and its page in a Chromium that the test opens in place of the app window. */
export const launchChromium: Launch = async ({ dataFolder, filesFolder }) => {
  const driver = new ChromiumDriver(dataFolder, filesFolder, await freePort());
  await driver.start();
  return driver;
};

/** The Chromium shell, with what only a browser can tell. */
export class ChromiumDriver implements AppDriver {
  readonly shell = 'chromium';
  readonly dataFolder: string;
  readonly filesFolder: string;
  readonly #port: number;
  readonly #complaints: string[] = [];
  readonly #leaving: string[] = [];
  readonly #saveTargets: string[] = [];
  #saving: Promise<unknown> = Promise.resolve();
  #host: ProductProcess | null = null;
  #browser: ChromiumProcess | null = null;
  #page: Page | null = null;

  constructor(dataFolder: string, filesFolder: string, port: number) {
    this.dataFolder = dataFolder;
    this.filesFolder = filesFolder;
    this.#port = port;
  }

  get page(): Page {
    if (!this.#page) throw new Error('The product is not running.');
    return this.#page;
  }

  async start(files: readonly string[] = []): Promise<void> {
    this.#host = this.#startHost(files);
    const address = (await this.#host.printed(/http:\/\/127\.0\.0\.1:\d+\/\S*/))[0];
    const browser = await startChromium(path.join(this.dataFolder, 'test-browser'), [
      ...APP_WINDOW_FLAGS,
      `--log-net-log=${this.netLog}`,
    ]);
    this.#browser = browser;
    const context = browser.browser.contexts()[0];
    if (!context) throw new Error('Chromium has no standard context.');
    context.on('request', (request) => this.#noteRequest(request));
    context.on('requestfailed', (request) => {
      // What the page's policy stopped was announced but never sent.
      if (request.failure()?.errorText === 'csp') this.#leaving.splice(this.#leaving.indexOf(request.url()), 1);
    });
    const page = await context.newPage();
    await this.#catchDownloads(browser);
    collectComplaints(page, this.#complaints);
    await page.setViewportSize({ width: 1280, height: 800 });
    this.#page = page;
    await page.goto(address);
    await waitUntilReady(page);
  }

  #startHost(files: readonly string[]): ProductProcess {
    return startProduct(path.join(distFolder, 'chromium/main.js'), files, {
      env: { LIAISON_NO_WINDOW: '1', LIAISON_DATA_FOLDER: this.dataFolder, LIAISON_PORT: String(this.#port) },
    });
  }

  /** Everything the browser itself did on the network; complete once the window is closed. */
  get netLog(): string {
    return path.join(this.filesFolder, 'net-log.json');
  }

  get port(): number {
    return this.#port;
  }

  #noteRequest(request: Request): void {
    const url = request.url();
    if (/^(data|blob|about|chrome|devtools):/.test(url)) return;
    if (new URL(url).origin !== `http://127.0.0.1:${this.#port}`) this.#leaving.push(url);
  }

  async openFiles(paths: readonly string[]): Promise<void> {
    this.page.once('filechooser', (chooser: FileChooser) => void chooser.setFiles([...paths]));
    // The listener above switches interception on; the next message comes after it.
    await this.page.evaluate(() => undefined);
  }

  async saveTo(target: string): Promise<void> {
    this.#saveTargets.push(target);
    this.#saving = this.#nextSave();
  }

  #settleSave: () => void = () => undefined;
  #nextSave(): Promise<void> {
    return new Promise((resolve) => (this.#settleSave = resolve));
  }

  async saved(): Promise<void> {
    await this.#saving;
  }

  /** A page that is driven saves into the downloads; from there the file goes where the test wants it. */
  async #catchDownloads(browser: ChromiumProcess): Promise<void> {
    const session = await browser.browser.newBrowserCDPSession();
    const folder = path.join(this.filesFolder, 'downloads');
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allowAndName',
      downloadPath: folder,
      eventsEnabled: true,
    });
    session.on('Browser.downloadProgress', ({ state, guid }) => {
      if (state !== 'completed') return;
      const target = this.#saveTargets.shift();
      if (target !== undefined) void copyFile(path.join(folder, guid), target).then(() => this.#settleSave());
    });
  }

  async restart(): Promise<void> {
    await this.closeWindow();
    await this.start();
  }

  async kill(): Promise<void> {
    await Promise.all([this.#host?.kill(), this.#browser?.kill()]);
    this.#page = null;
  }

  async closeWindow(): Promise<FinishedProcess> {
    const host = this.#host;
    if (!host) throw new Error('The product is not running.');
    await this.#page?.close({ runBeforeUnload: false });
    await this.#browser?.close();
    this.#page = null;
    // Without a window of its own the host stays up until it is told to stop, as on a machine without a display.
    host.child.kill('SIGTERM');
    return host.finished;
  }

  async startAgain(files: readonly string[] = []): Promise<FinishedProcess> {
    return this.#startHost(files).finished;
  }

  /** Without a display the host shows a window by printing an address for it: once at the start, then on demand. */
  async focusCount(): Promise<number> {
    return [...(this.#host?.output() ?? '').matchAll(/http:\/\/127\.0\.0\.1:\d+\/\S*/g)].length;
  }

  async leavingRequests(): Promise<readonly string[]> {
    return this.#leaving;
  }

  complaints(): readonly string[] {
    return this.#complaints;
  }

  async close(): Promise<void> {
    await this.kill();
    await rm(this.dataFolder, { recursive: true, force: true, maxRetries: 5 });
    await rm(this.filesFolder, { recursive: true, force: true });
  }
}

/** A port nobody listens on. The product is told which, because its data belongs to one port. */
async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address) resolve(address.port);
        else reject(new Error('The system gave no port.'));
      });
    });
  });
}
