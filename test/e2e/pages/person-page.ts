import { expect, type Locator } from '@playwright/test';
import type { AppDriver } from '../driver/app-driver.ts';

/** The open page of a person: accounts with their figures, and who speaks for them. */
export class PersonPage {
  readonly #app: AppDriver;

  constructor(app: AppDriver) {
    this.#app = app;
  }

  async openTab(name: string): Promise<void> {
    await this.#app.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  }

  /** An account by its platform and handle. */
  account(name: string): Locator {
    return this.#app.page.getByRole('region', { name, exact: true });
  }

  async addAccount(platform: string, handle: string): Promise<void> {
    const dialog = await this.#open('Add an account', 'Add an account');
    await dialog.getByRole('combobox', { name: 'Platform' }).click();
    await this.#app.page.getByRole('option', { name: platform, exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Handle' }).fill(handle);
    await this.#send(dialog, 'Save account');
    await expect(this.account(`${platform} ${handle}`)).toBeVisible();
  }

  /** Records figures of an account, by the names the platform has for them, as true on a day. */
  async recordFigures(account: string, figures: Readonly<Record<string, string>>, day: string): Promise<void> {
    const dialog = await this.#open(`Record figures of ${account}`, `Record figures of ${account}`);
    for (const [measure, count] of Object.entries(figures))
      await dialog.getByRole('textbox', { name: measure, exact: true }).fill(count);
    await dialog.getByLabel('True on').fill(day);
    await this.#send(dialog, 'Record figures');
  }

  /** The measures that can be recorded of an account. */
  async measures(account: string): Promise<readonly string[]> {
    const dialog = await this.#open(`Record figures of ${account}`, `Record figures of ${account}`);
    const names = await dialog
      .locator('input[inputmode="numeric"]')
      .evaluateAll((inputs) =>
        inputs.map((input) => (input instanceof HTMLInputElement ? (input.labels?.[0]?.textContent ?? '') : '')),
      );
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toHaveCount(0);
    return names;
  }

  async chooseTier(account: string, tier: string, reason: string): Promise<void> {
    const dialog = await this.#open(`Choose the tier of ${account}`, `Tier of ${account}`);
    await dialog.getByRole('combobox', { name: 'Tier' }).click();
    await this.#app.page.getByRole('option', { name: tier, exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Why this tier' }).fill(reason);
    await this.#send(dialog, 'Save tier');
  }

  /** Who speaks for the person. */
  get contacts(): Locator {
    return this.#app.page.getByRole('region', { name: 'Who speaks for them' });
  }

  /** Somebody new speaks for the person. */
  async addNewContact(name: string, email: string): Promise<void> {
    const dialog = await this.#open('Add a contact', 'Who speaks for them?');
    await dialog.getByRole('button', { name: 'Somebody new' }).click();
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await dialog.getByRole('textbox', { name: 'Email' }).fill(email);
    await this.#send(dialog, 'Add this contact');
  }

  /** Somebody who is known already speaks for the person, too. */
  async addKnownContact(name: string): Promise<void> {
    const dialog = await this.#open('Add a contact', 'Who speaks for them?');
    await dialog.getByRole('combobox', { name: 'Contact', exact: true }).fill(name);
    await this.#app.page.getByRole('option', { name }).click();
    await this.#send(dialog, 'Add this contact');
  }

  async #open(button: string, title: string): Promise<Locator> {
    await this.#app.page.getByRole('button', { name: button, exact: true }).click();
    const dialog = this.#app.page.getByRole('dialog', { name: title });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  async #send(dialog: Locator, button: string): Promise<void> {
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await expect(dialog).toHaveCount(0);
  }
}
