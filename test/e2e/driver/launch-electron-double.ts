import { rm } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { root } from '#build/paths.ts';
import type { ControlAnswer, Controls, DoubleRecords } from '#test/electron-double/control.ts';
import { killProcessGroup } from '#test/helpers/chromium-process.ts';
import type { AppDriver, FinishedProcess, Launch } from './app-driver.ts';
import { fileAppeared } from './file-appeared.ts';
import { distFolder, startProduct, type ProductProcess } from './product-process.ts';
import { collectComplaints, pageWithAddress, waitUntilReady } from './ready-page.ts';

/** The Electron shell on the double of the `electron` module: the built main script and preload, unchanged. */
export const launchElectronDouble: Launch = async ({ dataFolder, filesFolder }) => {
  const driver = new ElectronDoubleDriver(dataFolder, filesFolder);
  await driver.start();
  return driver;
};

type ControlName = keyof Controls;
type AnswerOf<Name extends ControlName> = Awaited<ReturnType<Controls[Name]>>;

/** The Electron shell on the double, with what only the double can tell. */
export class ElectronDoubleDriver implements AppDriver {
  readonly shell = 'electron-double';
  readonly dataFolder: string;
  readonly filesFolder: string;
  readonly #complaints: string[] = [];
  #leavingBefore: string[] = [];
  #savePath = '';
  #main: ProductProcess | null = null;
  #browser: Browser | null = null;
  #browserPid = 0;
  #page: Page | null = null;
  #nextQuestion = 1;

  constructor(dataFolder: string, filesFolder: string) {
    this.dataFolder = dataFolder;
    this.filesFolder = filesFolder;
  }

  get page(): Page {
    if (!this.#page) throw new Error('The product is not running.');
    return this.#page;
  }

  async start(files: readonly string[] = []): Promise<void> {
    this.#main = this.#startMain(files);
    const { endpoint, pid } = await this.ask('browser', undefined);
    this.#browserPid = pid;
    this.#browser = await chromium.connectOverCDP(endpoint);
    const context = this.#browser.contexts()[0];
    if (!context) throw new Error('Chromium has no standard context.');
    const page = await pageWithAddress(context, (url) => url.includes('.app.electron-double.test'));
    collectComplaints(page, this.#complaints);
    this.#page = page;
    await waitUntilReady(page);
  }

  #startMain(files: readonly string[]): ProductProcess {
    return startProduct(
      path.join(root, 'test/electron-double/run-main.ts'),
      [path.join(distFolder, 'electron/main.js'), ...files],
      { env: { LIAISON_DATA_FOLDER: this.dataFolder }, execArgv: ['--import', 'tsx'] },
    );
  }

  /** Asks the process that runs the product on the double. */
  async ask<Name extends ControlName>(name: Name, argument: Parameters<Controls[Name]>[0]): Promise<AnswerOf<Name>> {
    const main = this.#main;
    if (!main) throw new Error('The product is not running.');
    const id = this.#nextQuestion++;
    const answer = await new Promise<ControlAnswer>((resolve, reject) => {
      const listen = (message: ControlAnswer): void => {
        if (message.id !== id) return;
        main.child.off('message', listen);
        resolve(message);
      };
      main.child.on('message', listen);
      main.child.send({ id, name, argument });
      void main.finished.then((end) => reject(new Error(`The product ended:\n${end.output}`)));
    });
    if ('error' in answer) throw new Error(answer.error);
    return answer.value as AnswerOf<Name>;
  }

  records(): Promise<DoubleRecords> {
    return this.ask('records', undefined);
  }

  async openFiles(paths: readonly string[]): Promise<void> {
    await this.ask('answerOpen', [...paths]);
  }

  async saveTo(target: string): Promise<void> {
    this.#savePath = target;
    await this.ask('answerSave', target);
  }

  async saved(): Promise<void> {
    await fileAppeared(this.#savePath);
  }

  async restart(): Promise<void> {
    await this.closeWindow();
    await this.start();
  }

  async kill(): Promise<void> {
    // The connection is closed first, so that whoever records its pages can finish.
    await this.#browser?.close();
    if (this.#browserPid !== 0) killProcessGroup(this.#browserPid);
    await this.#main?.kill();
    this.#forget();
  }

  async closeWindow(): Promise<FinishedProcess> {
    const main = this.#main;
    if (!main) throw new Error('The product is not running.');
    this.#leavingBefore = [...(await this.leavingRequests())];
    await this.#browser?.close();
    await this.ask('closeWindow', undefined);
    const end = await main.finished;
    this.#forget();
    return end;
  }

  #forget(): void {
    this.#page = null;
    this.#browser = null;
    this.#browserPid = 0;
    this.#main = null;
  }

  startAgain(files: readonly string[] = []): Promise<FinishedProcess> {
    return this.#startMain(files).finished;
  }

  async focusCount(): Promise<number> {
    return (await this.records()).windows[0]?.focusCount ?? 0;
  }

  async leavingRequests(): Promise<readonly string[]> {
    return [...this.#leavingBefore, ...(await this.records()).leavingRequests];
  }

  complaints(): readonly string[] {
    return this.#complaints;
  }

  async close(): Promise<void> {
    if (this.#main) await this.kill();
    await rm(this.dataFolder, { recursive: true, force: true, maxRetries: 5 });
    await rm(this.filesFolder, { recursive: true, force: true });
  }
}
