import type { Dialog } from 'electron';
import { doubleState } from './double-state.ts';

/** The options of a call whose first argument may be the parent window. */
function optionsOf(args: readonly unknown[]): object {
  const last = args.at(-1);
  return typeof last === 'object' && last !== null ? last : {};
}

/** Dialogs answer what a test scripted, in order; without an answer the person closes them. */
export const dialog = {
  showOpenDialog: async (...args: unknown[]) => {
    doubleState.shownDialogs.push({ kind: 'open', options: optionsOf(args) });
    return doubleState.openAnswers.shift() ?? { canceled: true, filePaths: [] };
  },
  showSaveDialog: async (...args: unknown[]) => {
    doubleState.shownDialogs.push({ kind: 'save', options: optionsOf(args) });
    return doubleState.saveAnswers.shift() ?? { canceled: true, filePath: '' };
  },
  showMessageBox: async (...args: unknown[]) => {
    doubleState.shownDialogs.push({ kind: 'message', options: optionsOf(args) });
    return { response: doubleState.messageBoxAnswers.shift() ?? 0, checkboxChecked: false };
  },
  showErrorBox: (title: string, content: string) => {
    doubleState.shownDialogs.push({ kind: 'message', options: { title, content } });
  },
} satisfies Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>;
