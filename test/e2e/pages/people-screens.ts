import { expect, type Locator } from '@playwright/test';
import type { AppDriver } from '../driver/app-driver.ts';
import { WindowFrame } from './window-frame.ts';

/** The roster and a person's page. */
export class PeopleScreens {
  readonly #app: AppDriver;

  constructor(app: AppDriver) {
    this.#app = app;
  }

  /** The row of a person on the roster. */
  row(name: string): Locator {
    return this.#app.page.getByRole('grid', { name: 'People on the roster' }).getByRole('row', { name });
  }

  async openPerson(name: string): Promise<void> {
    await new WindowFrame(this.#app).goTo('Roster');
    // A single click looks beside the list.
    await this.row(name).getByRole('gridcell').nth(1).dblclick();
    await expect(this.#app.page.getByRole('heading', { name, level: 1 })).toBeVisible();
  }

  /** A figure of the open page by the beginning of its name. */
  figure(label: string): Locator {
    return this.#app.page.getByRole('button', { name: new RegExp(`^${label}: `) });
  }

  /** Opens a figure, hands its explanation over, and closes it again. */
  async explain(label: string, look: (explanation: Locator) => Promise<void>): Promise<void> {
    await this.figure(label).click();
    const explanation = this.#app.page.getByRole('dialog', { name: label });
    await look(explanation);
    await this.#app.page.keyboard.press('Escape');
    await expect(explanation).toHaveCount(0);
  }
}
