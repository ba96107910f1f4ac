import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createViewBench, type ViewBench } from '#test/helpers/view-bench.tsx';

let bench: ViewBench;
beforeEach(async () => {
  bench = await createViewBench();
});
afterEach(() => bench.end());

/** Presses a button with the keyboard, as somebody without a mouse does. */
async function press(name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await expect.element(button).toBeEnabled();
  (button.element() as HTMLElement).focus();
  await expect.element(button).toHaveFocus();
  await userEvent.keyboard('{Enter}');
}

describe('the focus, when what had it has done its work', () => {
  it('goes to what the page marks as first', async () => {
    const people = 'username,name,platform\nmara.lind,Mara Lind,Instagram\n';
    bench.host.chooseFiles([{ name: 'people.csv', data: new TextEncoder().encode(people) }]);
    await bench.show('/files/import');
    await press('Choose files');
    await expect.element(page.getByRole('heading', { name: 'people.csv' })).toBeVisible();
    await press('Import 1 row');
    await expect.element(page.getByRole('link', { name: 'Go to the roster' })).toHaveFocus();
  });

  it('goes to the list of the page', async () => {
    await bench.run('contact.create', { name: 'Ines Vale' });
    await bench.run('contact.create', { name: 'Otto Ray' });
    await bench.show('/roster/contacts');
    await press('Remove Otto Ray');
    await expect.element(page.getByRole('gridcell', { name: 'Otto Ray', exact: true })).not.toBeInTheDocument();
    await expect.element(page.getByRole('grid', { name: 'Contacts' })).toHaveFocus();
  });

  it('goes to the page where there is neither, and the next key begins there', async () => {
    const [id] = await bench.run('influencer.create', { name: 'Mara Lind' });
    await bench.run('account.create', { influencerId: id!, platform: 'podcast', handle: 'Rising dough' });
    await bench.show(`/roster/${id!}/accounts`);
    await press('Remove Podcast Rising dough');
    await expect.element(page.getByRole('main')).toHaveFocus();
    await userEvent.tab();
    expect(page.getByRole('main').element().contains(document.activeElement)).toBe(true);
  });

  it('leaves a button that can no longer be used', async () => {
    await bench.show('/settings');
    await page.getByRole('textbox', { name: 'Micro, from followers' }).fill('12,500');
    await press('Save the tiers');
    await expect.element(page.getByRole('button', { name: 'Save the tiers' })).toBeDisabled();
    await expect.element(page.getByRole('main')).toHaveFocus();
  });

  it('is not brought back when somebody took it away and what had it is still there', async () => {
    await bench.run('contact.create', { name: 'Ines Vale' });
    await bench.show('/roster/contacts');
    const add = page.getByRole('button', { name: 'Add a contact' });
    await expect.element(add).toBeVisible();
    (add.element() as HTMLElement).focus();
    (add.element() as HTMLElement).blur();
    await bench.run('contact.create', { name: 'Otto Ray' });
    await expect.element(page.getByRole('gridcell', { name: 'Otto Ray', exact: true })).toBeVisible();
    expect(document.activeElement).toBe(document.body);
  });
});
