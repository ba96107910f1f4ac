import { rm } from 'node:fs/promises';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { electronBinary } from '#build/electron-binary.ts';
import { root } from '#build/paths.ts';
import type { AppDriver, FinishedProcess, Launch } from './app-driver.ts';
import { fileAppeared } from './file-appeared.ts';
import { collectComplaints, waitUntilReady } from './ready-page.ts';

/** The Electron shell in Electron itself, where its program is installed. */
export const launchElectron: Launch = async ({ dataFolder, filesFolder }) => {
  const driver = new ElectronDriver(dataFolder, filesFolder);
  await driver.start();
  return driver;
};

class ElectronDriver implements AppDriver {
  readonly shell = 'electron';
  readonly dataFolder: string;
  readonly filesFolder: string;
  readonly #complaints: string[] = [];
  readonly #leaving: string[] = [];
  #savePath = '';
  #app: ElectronApplication | null = null;
  #page: Page | null = null;

  constructor(dataFolder: string, filesFolder: string) {
    this.dataFolder = dataFolder;
    this.filesFolder = filesFolder;
  }

  get #running(): ElectronApplication {
    if (!this.#app) throw new Error('The product is not running.');
    return this.#app;
  }

  get page(): Page {
    if (!this.#page) throw new Error('The product is not running.');
    return this.#page;
  }

  async start(files: readonly string[] = []): Promise<void> {
    this.#app = await this.#launch(files);
    const page = await this.#app.firstWindow();
    collectComplaints(page, this.#complaints);
    page.on('request', (request) => {
      if (!/^(app|data|blob|devtools):/.test(request.url())) this.#leaving.push(request.url());
    });
    this.#page = page;
    await waitUntilReady(page);
    await this.#app.evaluate(({ app }) => {
      const counter = globalThis as { __focusCount?: number };
      app.on('browser-window-focus', () => (counter.__focusCount = (counter.__focusCount ?? 0) + 1));
    });
  }

  #launch(files: readonly string[]): Promise<ElectronApplication> {
    const executablePath = electronBinary();
    if (executablePath === null) throw new Error("Electron's program is not installed.");
    const env = { ...process.env, LIAISON_DATA_FOLDER: this.dataFolder } as Record<string, string>;
    const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return _electron.launch({ executablePath, args: [...switches, root, ...files], env });
  }

  async openFiles(paths: readonly string[]): Promise<void> {
    await this.#running.evaluate(
      ({ dialog }, filePaths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
      },
      [...paths],
    );
  }

  async saveTo(target: string): Promise<void> {
    this.#savePath = target;
    await this.#running.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, target);
  }

  async saved(): Promise<void> {
    await fileAppeared(this.#savePath);
  }

  async restart(): Promise<void> {
    await this.closeWindow();
    await this.start();
  }

  async kill(): Promise<void> {
    const child = this.#running.process();
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    this.#app = null;
    this.#page = null;
  }

  async closeWindow(): Promise<FinishedProcess> {
    const child = this.#running.process();
    const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
    await this.#running.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close();
    });
    const exitCode = await gone;
    this.#app = null;
    this.#page = null;
    return { exitCode, output: '' };
  }

  async startAgain(files: readonly string[] = []): Promise<FinishedProcess> {
    const second = await this.#launch(files);
    const exitCode = await new Promise<number | null>((resolve) => second.process().once('exit', resolve));
    return { exitCode, output: '' };
  }

  focusCount(): Promise<number> {
    return this.#running.evaluate(() => (globalThis as { __focusCount?: number }).__focusCount ?? 0);
  }

  async leavingRequests(): Promise<readonly string[]> {
    return this.#leaving;
  }

  complaints(): readonly string[] {
    return this.#complaints;
  }

  async close(): Promise<void> {
    if (this.#app) await this.kill();
    await rm(this.dataFolder, { recursive: true, force: true, maxRetries: 5 });
    await rm(this.filesFolder, { recursive: true, force: true });
  }
}
