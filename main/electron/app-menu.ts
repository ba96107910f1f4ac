import { Menu, type MenuItemConstructorOptions } from 'electron';
import { text } from '#shared/text/text.ts';

/** The user commands the menu can start; the page owns what they do. */
export const menuCommands = {
  undo: 'edit.undo',
  redo: 'edit.redo',
  palette: 'palette.open',
  roster: 'go.roster',
  campaigns: 'go.campaigns',
  clients: 'go.clients',
  ledger: 'go.ledger',
  reports: 'go.reports',
  files: 'go.files',
  settings: 'go.settings',
  keys: 'help.keys',
} as const;

type MenuCommand = keyof typeof menuCommands;

/**
 * The window's menu. Items of ours send the id of a user command. Their keys are shown but not claimed where the
 * system allows it, so that the page decides, as in the other shell, whether Ctrl+Z belongs to a text field.
 */
export function buildAppMenu(send: (commandId: string) => void, platform: NodeJS.Platform = process.platform): Menu {
  const item = (name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id: menuCommands[name],
    label: text.menu[name],
    click: () => send(menuCommands[name]),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const template: MenuItemConstructorOptions[] = [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: text.menu.file,
      submenu: [item('settings', 'CmdOrCtrl+,'), separator, { role: 'quit', label: text.menu.quit }],
    },
    {
      label: text.menu.edit,
      submenu: [
        item('undo', 'CmdOrCtrl+Z'),
        item('redo', platform === 'darwin' ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
        separator,
        { role: 'cut', label: text.menu.cut },
        { role: 'copy', label: text.menu.copy },
        { role: 'paste', label: text.menu.paste },
        { role: 'selectAll', label: text.menu.selectAll },
      ],
    },
    {
      label: text.menu.go,
      submenu: [
        item('palette', 'CmdOrCtrl+K'),
        separator,
        item('roster'),
        item('campaigns'),
        item('clients'),
        item('ledger'),
        item('reports'),
        item('files'),
      ],
    },
    {
      label: text.menu.view,
      submenu: [
        { role: 'zoomIn', label: text.menu.zoomIn },
        { role: 'zoomOut', label: text.menu.zoomOut },
        { role: 'resetZoom', label: text.menu.actualSize },
        separator,
        { role: 'togglefullscreen', label: text.menu.fullScreen },
      ],
    },
    { label: text.menu.help, role: 'help', submenu: [item('keys')] },
  ];
  return Menu.buildFromTemplate(template);
}
