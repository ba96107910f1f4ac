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
    await expect(this.list.or(nothing)).toBeVisible();
    if (await nothing.isVisible()) return 0;
    await expect(this.list).not.toHaveAttribute('aria-busy', 'true');
    return Number(await this.list.getAttribute('aria-rowcount')) - 1;
  }

  async allocateAll(): Promise<void> {
    await this.page.getByRole('button', { name: 'Allocate all by orders' }).click();
  }
}
