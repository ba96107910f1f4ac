import { expect } from '@playwright/test';
import type { AppDriver } from '../driver/app-driver.ts';
import { WindowFrame } from './window-frame.ts';

/** The campaign list, a campaign's page and its report. */
export class CampaignScreens {
  readonly #app: AppDriver;

  constructor(app: AppDriver) {
    this.#app = app;
  }

  async openCampaign(name: string): Promise<void> {
    const { page } = this.#app;
    await new WindowFrame(this.#app).goTo('Campaigns');
    await page.getByRole('row', { name }).click();
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  }

  async allocateByOrders(): Promise<void> {
    await this.#app.page.getByRole('button', { name: 'Allocate payouts by orders' }).click();
  }

  /** Builds the report of a campaign and saves it under a path. */
  async saveReport(campaign: string, path: string): Promise<void> {
    const { page } = this.#app;
    await new WindowFrame(this.#app).goTo('Reports');
    await page.getByRole('combobox', { name: 'Campaign' }).click();
    await page.getByRole('option', { name: campaign }).click();
    await page.getByRole('button', { name: 'Build the report' }).click();
    const save = page.getByRole('button', { name: 'Save PDF' });
    await expect(save).toBeVisible({ timeout: 30_000 });
    await this.#app.saveTo(path);
    await save.click();
    await this.#app.saved();
  }
}
