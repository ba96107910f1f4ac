import { expect, type Locator, type Page } from '@playwright/test';

/** The list of payments with its totals. */
export class LedgerScreen {
  readonly page: Page;
  readonly list: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('grid', { name: 'Payments' });
  }

  /** Lists what no campaign bears yet. What was listed before stays until the answer comes, so that is waited for. */
  async showUnallocated(): Promise<void> {
    await this.page.getByRole('button', { name: 'Unallocated', exact: true }).click();
    await expect(this.list.getByRole('gridcell', { name: 'Allocated', exact: true })).toHaveCount(0);
  }

  /** How many payments are listed; an empty list is a sentence instead of a grid. */
  async count(): Promise<number> {
    const nothing = this.page.getByRole('heading', { name: 'Every payment is allocated' });
    let counted = -1;
    // Read in one go: the grid may give way to the sentence between two looks.
    await expect(async () => {
      counted = await this.list.or(nothing).evaluate((shown) => {
        if (shown.getAttribute('role') !== 'grid') return 0;
        return shown.getAttribute('aria-busy') === 'true' ? -1 : Number(shown.getAttribute('aria-rowcount')) - 1;
      });
      expect(counted).toBeGreaterThanOrEqual(0);
    }).toPass({ timeout: 10_000 });
    return counted;
  }

  async allocateAll(): Promise<void> {
    await this.page.getByRole('button', { name: 'Allocate all by orders' }).click();
  }
}
