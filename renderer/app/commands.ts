import { useColorScheme } from '@mui/material/styles';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { text } from '#shared/text/text.ts';
import { modKey } from '../state/mod-key.ts';
import { useServices } from '../state/services.ts';
import { ui, useUi } from '../state/ui-store.ts';
import { redo, undo } from '../state/use-command.ts';
import { pages } from './pages.ts';

/** One thing a person can do from anywhere: by the palette, the menu or a key. */
export interface UserCommand {
  /** Menus send this id. */
  readonly id: string;
  readonly label: string;
  readonly group: string;
  /** How the keys are shown, such as `Ctrl Z`. */
  readonly keys?: readonly string[];
  readonly isEnabled: boolean;
  readonly run: () => void;
}

/** Every command of an open workspace, in the order the palette lists them. */
export function useUserCommands(leave: () => void): readonly UserCommand[] {
  const { engine } = useServices();
  const [, navigate] = useLocation();
  const history = useUi((state) => state.history);
  const { setMode } = useColorScheme();
  return useMemo(() => {
    const words = text.app.commands;
    const go = pages.map((page): UserCommand => {
      const keys = page.goKey ? { keys: ['G', page.goKey.toUpperCase()] } : {};
      const label = words.goTo(page.label);
      return {
        id: `go.${page.id}`,
        label,
        group: words.group.go,
        isEnabled: true,
        ...keys,
        run: () => navigate(page.path),
      };
    });
    return [
      ...go,
      command('roster.new', words.newInfluencer, words.group.make, () => navigate('/roster?new=1')),
      command('roster.duplicates', text.duplicates.title, words.group.go, () => navigate('/roster/duplicates')),
      command('rights.all', text.rights.view.open, words.group.go, () => navigate('/rights')),
      command('files.import', words.importFiles, words.group.make, () => navigate('/files/import')),
      command('files.export', text.exports.command, words.group.make, () => ui.askExport({ is: 'workspace' })),
      command('roster.export', text.exports.peopleCommand, words.group.make, () =>
        ui.askExport({ is: 'workspace', kind: 'influencers' }),
      ),
      {
        id: 'edit.undo',
        label: history.undo === null ? words.undo : words.undoWhat(history.undo),
        group: words.group.edit,
        keys: [modKey, 'Z'],
        isEnabled: history.undo !== null,
        run: () => void undo(engine),
      },
      {
        id: 'edit.redo',
        label: history.redo === null ? words.redo : words.redoWhat(history.redo),
        group: words.group.edit,
        keys: [modKey, 'Shift', 'Z'],
        isEnabled: history.redo !== null,
        run: () => void redo(engine),
      },
      command('workspace.switch', words.switchWorkspace, words.group.view, leave),
      command('theme.light', words.themeLight, words.group.view, () => setMode('light')),
      command('theme.dark', words.themeDark, words.group.view, () => setMode('dark')),
      command('theme.system', words.themeSystem, words.group.view, () => setMode('system')),
      {
        ...command('palette.open', words.palette, words.group.view, () => ui.openOverlay('palette')),
        keys: [modKey, 'K'],
      },
      { ...command('help.keys', words.keys, words.group.view, () => ui.openOverlay('keys')), keys: ['?'] },
    ];
  }, [engine, navigate, history, setMode, leave]);
}

function command(id: string, label: string, group: string, run: () => void): UserCommand {
  return { id, label, group, isEnabled: true, run };
}
