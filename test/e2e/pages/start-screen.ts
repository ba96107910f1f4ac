import { expect } from '@playwright/test';
import type { AppDriver } from '../driver/app-driver.ts';

/** The first screen. */
export class StartScreen {
  readonly #app: AppDriver;

  constructor(app: AppDriver) {
    this.#app = app;
  }

  /** Starts a workspace and waits until its empty roster can be used. */
  async startWorkspace(name: string): Promise<void> {
    const { page } = this.#app;
    await page.getByLabel('Name of your agency').fill(name);
    await page.getByRole('button', { name: 'Start this workspace' }).click();
    await expect(page.getByRole('heading', { name: 'Your roster is empty' })).toBeVisible();
  }

  /** Opens a workspace file and waits until the roster is there. */
  async openWorkspaceFile(file: string): Promise<void> {
    const { page } = this.#app;
    await this.#app.openFiles([file]);
    await page.getByRole('button', { name: 'Open a .liaison file' }).click();
  }
}
