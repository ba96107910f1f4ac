import { expect, type Locator, type Page } from '@playwright/test';

/** The list of campaigns and the page of one. */
export class CampaignsScreen {
  readonly page: Page;
  readonly list: Locator;
  readonly costNotice: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('grid', { name: 'Campaigns' });
    this.costNotice = page.getByText('The cost is blank');
  }

  /** Adds a campaign for a new client; its page opens. */
  async add({ name, client }: { name: string; client: string }): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a campaign' }).first().click();
    const dialog = this.page.getByRole('dialog', { name: 'Add a campaign' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await dialog.getByRole('combobox', { name: 'Client' }).fill(client);
    await this.page.getByRole('option', { name: `Add client “${client}”` }).click();
    await dialog.getByRole('button', { name: 'Add campaign' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  /** Opens a campaign of the list. */
  async open(name: string): Promise<void> {
    await this.list.getByRole('gridcell', { name, exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  figure(label: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${label}: `) });
  }
}
