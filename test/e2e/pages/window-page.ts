import { expect, type Page } from '@playwright/test';

/** The window around every screen: how a person gets in and about. */
export class WindowPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** From the first screen into an empty workspace. */
  async startWorkspace(name: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Name of your agency' }).fill(name);
    await this.page.getByRole('button', { name: 'Start this workspace' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Roster' })).toBeVisible();
  }

  /** From the first screen into the sample agency. */
  async exploreSample(): Promise<void> {
    await this.page.getByRole('button', { name: 'Explore a sample agency' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Roster' })).toBeVisible({ timeout: 30_000 });
  }

  /**
   * Into a workspace that is there already. Which one was open last is a convenience the browser may forget when it
   * ends at once; then the first screen lists it.
   */
  async enter(name: string): Promise<void> {
    const listed = this.page.getByRole('button', { name: new RegExp(`^${name}`) });
    const navigation = this.page.getByRole('navigation');
    await expect(listed.or(navigation).first()).toBeVisible();
    if (!(await navigation.isVisible())) await listed.click();
    await expect(navigation).toBeVisible();
  }

  /** Goes to a page by the navigation. */
  async goTo(name: string): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  }

  /** Puts a person on the roster. */
  async addPerson(name: string): Promise<void> {
    await this.goTo('Roster');
    await this.page.getByRole('button', { name: 'Add a person' }).first().click();
    await this.page.getByRole('textbox', { name: 'Name' }).fill(name);
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  /** Waits until everything is in the working copy and in the journal. */
  async saved(): Promise<void> {
    await expect(this.page.getByRole('contentinfo').getByText(/^Saved/)).toBeVisible();
  }

  /** Takes back the newest change with the keyboard. */
  async undo(): Promise<void> {
    await this.page.getByRole('main').focus();
    await this.page.keyboard.press('Control+z');
  }
}
