import { expect, type Locator } from '@playwright/test';
import type { AppDriver } from '../driver/app-driver.ts';

/** The roster: finding, filtering, choosing and editing people. */
export class RosterScreen {
  readonly #app: AppDriver;

  constructor(app: AppDriver) {
    this.#app = app;
  }

  get grid(): Locator {
    return this.#app.page.getByRole('grid', { name: 'People on the roster' });
  }

  row(name: string): Locator {
    return this.grid.getByRole('row', { name });
  }

  head(column: string): Locator {
    return this.grid.getByRole('columnheader', { name: column });
  }

  get filters(): Locator {
    return this.#app.page.getByRole('region', { name: 'Filters', exact: true });
  }

  /** Names of the people listed, from the top. */
  async listed(names: readonly string[]): Promise<void> {
    await expect(this.grid.getByRole('row')).toHaveCount(names.length + 1);
    for (const [at, name] of names.entries()) await expect(this.grid.getByRole('row').nth(at + 1)).toContainText(name);
  }

  async search(words: string): Promise<void> {
    await this.#app.page.getByRole('searchbox', { name: 'Search the roster' }).fill(words);
  }

  async openFilters(): Promise<void> {
    await this.#app.page.getByRole('button', { name: 'Filters', exact: true }).click();
    await expect(this.filters).toBeVisible();
  }

  /** Opens the section of a field, unless it is open. */
  async section(field: string): Promise<void> {
    const head = this.filters.getByRole('button', { name: field, exact: true });
    if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
    await expect(head).toHaveAttribute('aria-expanded', 'true');
  }

  async choose(name: string): Promise<void> {
    await this.grid.getByRole('checkbox', { name: `Select ${name}` }).check();
  }

  get selection(): Locator {
    return this.#app.page.getByRole('region', { name: 'Selected people' });
  }

  /** Chooses an entry of the menu of views. */
  async view(entry: string): Promise<void> {
    const { page } = this.#app;
    await page.getByRole('button', { name: /^View: / }).click();
    await page.getByRole('menuitem', { name: entry }).click();
    await expect(page.getByRole('menu')).toHaveCount(0);
  }

  async saveViewAs(name: string): Promise<void> {
    const { page } = this.#app;
    await this.view('Save as a new view …');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: `View: ${name}`, exact: true })).toBeVisible();
  }
}
