import { expect, type Locator } from '@playwright/test';
import type { AppDriver } from '../driver/app-driver.ts';

/** The dialog that writes records to a file. */
export class ExportDialog {
  readonly #app: AppDriver;

  constructor(app: AppDriver) {
    this.#app = app;
  }

  get dialog(): Locator {
    return this.#app.page.getByRole('dialog', { name: /^Export/ });
  }

  /** Chooses an entry of one of the dialog's fields. */
  async choose(field: string, option: string | RegExp): Promise<void> {
    await this.dialog.getByRole('combobox', { name: field, exact: true }).click();
    await this.#app.page.getByRole('option', { name: option }).click();
  }

  /** Writes the file, and waits until it is there and `said` was shown: a notice may be gone by the time the file is. */
  async write(target: string, said: Locator): Promise<void> {
    await this.#app.saveTo(target);
    await this.dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await Promise.all([expect(said).toBeVisible({ timeout: 30_000 }), this.#app.saved()]);
    await expect(this.dialog.getByRole('button', { name: 'Export', exact: true })).toHaveCount(0);
  }
}
