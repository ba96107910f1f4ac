import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import type { FileDialogs, FileFilter } from '../host/ports.ts';

const toElectronFilters = (filters: readonly FileFilter[]): { name: string; extensions: string[] }[] =>
  filters.map((filter) => ({ name: filter.label, extensions: [...filter.extensions] }));

/** The system's own dialogs, attached to the window that asks. */
export function electronDialogs(currentWindow: () => BrowserWindow | null): FileDialogs {
  return {
    async open({ filters, multiple }) {
      const options: OpenDialogOptions = {
        properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
        filters: toElectronFilters(filters),
      };
      const window = currentWindow();
      const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      return answer.canceled || answer.filePaths.length === 0 ? null : answer.filePaths;
    },
    async save({ suggestedName, filters }) {
      const options = {
        defaultPath: suggestedName,
        filters: toElectronFilters(filters),
        properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
      };
      const window = currentWindow();
      const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
      return answer.canceled || answer.filePath === '' ? null : answer.filePath;
    },
  };
}
