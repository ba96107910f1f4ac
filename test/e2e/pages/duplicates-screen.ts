import { expect } from '@playwright/test';
import type { AppDriver } from '../driver/app-driver.ts';

/** The list of people who look alike, and the page on which they are merged. */
export class DuplicatesScreen {
  readonly #app: AppDriver;

  constructor(app: AppDriver) {
    this.#app = app;
  }

  get pairs() {
    return this.#app.page.getByRole('list', { name: 'Pairs of people who look alike' }).locator('> li');
  }

  /** Goes to the list by the palette. */
  async open(): Promise<void> {
    const { page } = this.#app;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Possible duplicates');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Possible duplicates' })).toBeVisible();
    await expect(this.pairs.first()).toBeVisible();
  }

  /** Merges the first pair that shares an account by the keyboard alone, with what is proposed. */
  async mergeFirst(): Promise<void> {
    const { page } = this.#app;
    const pair = this.pairs.filter({ hasText: 'The same account' }).first();
    await pair.focus();
    await page.keyboard.press('m');
    const button = page.getByRole('button', { name: 'Merge 2 people' });
    await expect(page.getByText(/become part of/)).toBeVisible();
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Possible duplicates' })).toBeVisible();
  }

  /** Says by one key that the first pair is not the same person; answers which pair it was. */
  async tellFirstApart(): Promise<string> {
    const pair = this.pairs.first();
    const name = await pair.evaluate(
      (item) => document.getElementById(item.getAttribute('aria-labelledby') ?? '')?.textContent ?? '',
    );
    await pair.focus();
    await this.#app.page.keyboard.press('n');
    return name;
  }
}
