import { expect, type Locator, type Page } from '@playwright/test';

/** The screen that makes reports. */
export class ReportsScreen {
  readonly page: Page;
  readonly pages: Locator;

  constructor(page: Page) {
    this.page = page;
    this.pages = page.getByRole('region', { name: 'Pages of the report' });
  }

  /** Makes the pages and waits until the first one is drawn. */
  async build(): Promise<void> {
    await this.page.getByRole('button', { name: 'Build the report' }).click();
    await expect(this.pages.getByRole('img', { name: /^Page 1 of / })).toBeVisible({ timeout: 45_000 });
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save PDF' }).click();
  }
}
