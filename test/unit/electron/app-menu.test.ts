import { describe, expect, it } from 'vitest';
import { buildAppMenu, menuCommands } from '#main/electron/app-menu.ts';
import type { DoubleMenu, DoubleMenuItem } from '#test/electron-double/menu.ts';

/** The double's menu behind the product's. */
const menuOn = (platform: NodeJS.Platform, send: (id: string) => void = () => undefined): DoubleMenu =>
  buildAppMenu(send, platform) as unknown as DoubleMenu;

const flat = (menu: DoubleMenu): DoubleMenuItem[] =>
  menu.items.flatMap((item) => [item, ...(item.submenu ? flat(item.submenu) : [])]);

describe('the menu', () => {
  it.each(['linux', 'win32', 'darwin'] as const)('starts every user command once on %s', (platform) => {
    const sent: string[] = [];
    const menu = menuOn(platform, (id) => void sent.push(id));
    for (const id of Object.values(menuCommands)) menu.getMenuItemById(id)?.click();
    expect(sent).toEqual(Object.values(menuCommands));
  });

  it('shows the keys of user commands without claiming them from the page', () => {
    const own = flat(menuOn('linux')).filter((item) => item.id !== undefined && item.accelerator !== null);
    expect(own.length).toBeGreaterThan(2);
    expect(own.every((item) => !item.registerAccelerator)).toBe(true);
  });

  it('offers no developer tools and no reload, which a person would take for an answer', () => {
    const roles = flat(menuOn('linux')).map((item) => item.role);
    for (const role of ['toggleDevTools', 'reload', 'forceReload']) expect(roles).not.toContain(role);
  });

  it('names every item', () => {
    for (const item of flat(menuOn('linux'))) expect(item.type === 'separator' || Boolean(item.label)).toBe(true);
  });
});
