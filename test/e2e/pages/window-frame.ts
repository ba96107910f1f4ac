import { expect } from '@playwright/test';
import type { AppDriver } from '../driver/app-driver.ts';

type PageName = 'Roster' | 'Campaigns' | 'Ledger' | 'Reports' | 'Files' | 'Settings';

/** What stands around every screen: navigation, status line, messages. */
export class WindowFrame {
  readonly #app: AppDriver;

  constructor(app: AppDriver) {
    this.#app = app;
  }

  async goTo(name: PageName): Promise<void> {
    await this.#app.page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  }

  /** Waits until the status line says that everything is saved. */
  async saved(): Promise<void> {
    await expect(this.#app.page.getByRole('contentinfo').getByRole('status')).toHaveText(/^Saved/);
  }

  /** Takes back the newest change with the keys. */
  async undo(): Promise<void> {
    await this.#app.page.getByRole('main').focus();
    await this.#app.page.keyboard.press('Control+z');
    await expect(this.#app.page.getByText(/^Undone: /)).toBeVisible();
  }
}
