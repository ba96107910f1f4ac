import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readWorkspaceFile, workspaceStateHash } from '#shared/formats/workspace-file.ts';
import type { AppDriver } from '../driver/app-driver.ts';
import { WindowFrame } from './window-frame.ts';

/** The part of the Files screen that saves the whole workspace. */
export class WorkspaceFiles {
  readonly #app: AppDriver;

  constructor(app: AppDriver) {
    this.#app = app;
  }

  /** One hash over everything the workspace holds, from a workspace file saved by the window. */
  async stateHash(): Promise<string> {
    const { page } = this.#app;
    const target = path.join(this.#app.filesFolder, `state-${Date.now()}.liaison`);
    await new WindowFrame(this.#app).goTo('Files');
    await this.#app.saveTo(target);
    await page.getByRole('button', { name: 'Save a workspace file' }).click();
    await this.#app.saved();
    const file = readWorkspaceFile(await readFile(target));
    if (file.tag !== 'ok') throw new Error(file.reason);
    return workspaceStateHash(file.header);
  }
}
