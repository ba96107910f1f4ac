import { expect, type Locator } from '@playwright/test';
import type { AppDriver } from '../driver/app-driver.ts';
import { WindowFrame } from './window-frame.ts';

/** The screen that looks into files and imports them. */
export class ImportScreen {
  readonly #app: AppDriver;

  constructor(app: AppDriver) {
    this.#app = app;
  }

  /** Chooses files and waits for what they would do. */
  async choose(paths: readonly string[]): Promise<void> {
    const { page } = this.#app;
    await new WindowFrame(this.#app).goTo('Files');
    await page.getByRole('link', { name: 'Import files' }).first().click();
    await this.#app.openFiles(paths);
    await page.getByRole('button', { name: 'Choose files' }).click();
    await expect(page.getByRole('tab', { name: 'Rows' })).toBeVisible({ timeout: 30_000 });
  }

  async chooseCurrency(code: string): Promise<void> {
    const { page } = this.#app;
    await page.getByRole('combobox', { name: 'Currency of the amounts' }).fill(code);
    await page.getByRole('option', { name: new RegExp(`^${code}`) }).click();
    await expect(page.getByText(/names no currency/)).toHaveCount(0);
  }

  /** The count with this name above the tabs. */
  count(name: string): Locator {
    return this.#app.page.getByRole('main').locator('dl > div').filter({ hasText: name }).getByRole('definition');
  }

  async commit(): Promise<void> {
    const { page } = this.#app;
    await page.getByRole('button', { name: /^Import [\d,]+ rows?$/ }).click();
    await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible({ timeout: 30_000 });
  }

  /** Takes back the newest import of the history. */
  async undoNewest(): Promise<void> {
    const { page } = this.#app;
    await new WindowFrame(this.#app).goTo('Files');
    await page
      .getByRole('button', { name: /^Open the import of/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
}
