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

  /** Shows a column by the list of columns. */
  async showColumn(name: string): Promise<void> {
    const { page } = this.#app;
    await this.display('Columns …');
    const dialog = page.getByRole('dialog', { name: 'Columns' });
    await dialog.getByRole('checkbox', { name: `Show ${name}`, exact: true }).check();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(this.head(name)).toHaveCount(1);
  }

  /** Chooses an entry of the menu of columns and groups. */
  async display(entry: string): Promise<void> {
    const { page } = this.#app;
    await page.getByRole('button', { name: 'Columns and groups' }).click();
    await page.getByRole('menu').getByText(entry, { exact: true }).click();
    await expect(page.getByRole('menu')).toHaveCount(0);
  }

  /** Chooses an entry of a column's menu. */
  async column(name: string, entry: string): Promise<void> {
    const { page } = this.#app;
    await this.head(name).click({ button: 'right' });
    await page.getByRole('menuitem', { name: entry, exact: true }).click();
    await expect(page.getByRole('menu')).toHaveCount(0);
  }

  /** The names of the columns from the left. */
  async columns(): Promise<readonly string[]> {
    return this.grid.getByRole('columnheader').evaluateAll((heads) => heads.map((head) => head.textContent.trim()));
  }

  /** Draws a column before another one. */
  async dragColumn(name: string, before: string): Promise<void> {
    const { mouse } = this.#app.page;
    await this.head(name).scrollIntoViewIfNeeded();
    const from = await boxOf(this.head(name));
    const to = await boxOf(this.head(before));
    await mouse.move(from.x + 20, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(to.x + 4, to.y + to.height / 2, { steps: 8 });
    await mouse.up();
  }

  async widthOf(column: string): Promise<number> {
    return (await boxOf(this.head(column))).width;
  }

  /** Makes a column wider by the edge of its head; answers how wide it is then. */
  async resizeColumn(name: string, by: number): Promise<number> {
    const { mouse } = this.#app.page;
    const before = await boxOf(this.head(name));
    const y = before.y + before.height / 2;
    await mouse.move(before.x + before.width - 2, y);
    await mouse.down();
    await mouse.move(before.x + before.width - 2 + by, y, { steps: 8 });
    await mouse.up();
    await expect.poll(async () => (await this.widthOf(name)) - before.width).toBeCloseTo(by, 0);
    return this.widthOf(name);
  }

  /** Does something with the people chosen that stands under "More". */
  async bulk(entry: string): Promise<void> {
    const { page } = this.#app;
    await this.selection.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: entry, exact: true }).click();
    await expect(page.getByRole('menu')).toHaveCount(0);
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

async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error('The element is not shown.');
  return box;
}
