import { expect, type Locator, type Page } from '@playwright/test';

/** A campaign's page while people are found, agreed with and seen through: its parts, its board, and the page of one deal. */
export class CampaignWork {
  readonly page: Page;
  readonly board: Locator;

  constructor(page: Page) {
    this.page = page;
    this.board = page.getByRole('group', { name: 'Stages of the campaign' });
  }

  /** Goes to a part of the campaign, or of the page of one person in it. */
  async openPart(name: RegExp): Promise<void> {
    await this.page.getByRole('main').getByRole('tab', { name }).click();
    await expect(this.page.getByRole('tab', { name, selected: true })).toBeVisible();
  }

  /** The column of a stage, with its people. */
  column(stage: string): Locator {
    return this.board.getByRole('group', { name: new RegExp(`^${stage}, `) });
  }

  card(name: string): Locator {
    return this.board.getByRole('option', { name });
  }

  /** Adds a person of the roster to the campaign by name; `look` sees the dialog before it is sent. */
  async addPerson(name: string, look?: (dialog: Locator) => Promise<void>): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a creator' }).first().click();
    const dialog = this.page.getByRole('dialog', { name: 'Add a creator' });
    await dialog.getByRole('combobox', { name: 'Person' }).fill(name);
    await this.page.getByRole('option', { name }).first().click();
    await look?.(dialog);
    await this.send(dialog, 'Add creator');
  }

  /** Opens a dialog by a button, lets it be filled in and sends it. */
  async fillIn(
    button: string | RegExp,
    title: string | RegExp,
    save: string,
    fill: (dialog: Locator) => Promise<void>,
  ): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: button }).first().click();
    const dialog = this.page.getByRole('dialog', { name: title });
    await fill(dialog);
    await this.send(dialog, save);
  }

  async send(dialog: Locator, save: string): Promise<void> {
    await dialog.getByRole('button', { name: save, exact: true }).click();
    await expect(dialog).toHaveCount(0);
  }
}
