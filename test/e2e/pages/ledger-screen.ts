import { expect, type Locator, type Page } from '@playwright/test';

/** The list of payments with its totals. */
export class LedgerScreen {
  readonly page: Page;
  readonly list: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('grid', { name: 'Payments' });
  }

  async show(filter: 'All' | 'Unallocated' | 'Allocated'): Promise<void> {
    await this.page.getByRole('button', { name: filter, exact: true }).click();
  }

  /** How many payments the list has. */
  async count(): Promise<number> {
    await expect(this.list).not.toHaveAttribute('aria-busy', 'true');
    return Number(await this.list.getAttribute('aria-rowcount')) - 1;
  }

  async allocateAll(): Promise<void> {
    await this.page.getByRole('button', { name: 'Allocate all by orders' }).click();
  }
}
