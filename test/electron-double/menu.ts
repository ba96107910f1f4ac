import type { MenuItem as ElectronMenuItem, MenuItemConstructorOptions } from 'electron';

/** One entry, flattened to what tests look at. */
export interface DoubleMenuItem extends Pick<MenuItemConstructorOptions, 'id' | 'label' | 'role' | 'type'> {
  readonly accelerator: string | null;
  readonly registerAccelerator: boolean;
  readonly submenu: DoubleMenu | null;
  click(): void;
}

/** The menu bar as data: it is read and clicked by tests instead of drawn. */
export class DoubleMenu {
  readonly items: readonly DoubleMenuItem[];

  constructor(items: readonly DoubleMenuItem[]) {
    this.items = items;
  }

  getMenuItemById(id: string): DoubleMenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}

let applicationMenu: DoubleMenu | null = null;

export const Menu = {
  buildFromTemplate: (template: readonly MenuItemConstructorOptions[]): DoubleMenu =>
    new DoubleMenu(template.map(toItem)),
  setApplicationMenu: (menu: DoubleMenu | null): void => void (applicationMenu = menu),
  getApplicationMenu: (): DoubleMenu | null => applicationMenu,
};

function toItem(options: MenuItemConstructorOptions): DoubleMenuItem {
  return {
    ...(options.id === undefined ? {} : { id: options.id }),
    ...(options.label === undefined ? {} : { label: options.label }),
    ...(options.role === undefined ? {} : { role: options.role }),
    ...(options.type === undefined ? {} : { type: options.type }),
    accelerator: typeof options.accelerator === 'string' ? options.accelerator : null,
    registerAccelerator: options.registerAccelerator ?? true,
    submenu: Array.isArray(options.submenu) ? Menu.buildFromTemplate(options.submenu) : null,
    click: () => options.click?.({} as ElectronMenuItem, undefined, {}),
  };
}
