import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { text } from '#shared/text/text.ts';
import { looksLikeTable, pastedFile } from '../state/pasted-table.ts';
import { ui } from '../state/ui-store.ts';
import { isTypingTarget } from './use-shortcuts.ts';

const IMPORT = '/files/import';
/** Pages that take a table from the clipboard. */
const takers: readonly string[] = [IMPORT, '/roster'];

const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"]') !== null;

/** A table pasted on the roster or the import screen, beside every field, goes to the import screen. */
export function useTablePaste(isOff: boolean): void {
  const [location, navigate] = useLocation();
  useEffect(() => {
    if (isOff || !takers.includes(location)) return;
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTypingTarget(event.target) || isInDialog(event.target)) return;
      const plain = event.clipboardData?.getData('text/plain') ?? '';
      if (!looksLikeTable({ plain, markup: event.clipboardData?.getData('text/html') ?? '' })) {
        if (location === IMPORT && plain.trim() !== '') {
          ui.notify({ severity: 'info', message: text.files.importScreen.paste.noTable });
        }
        return;
      }
      event.preventDefault();
      const file = pastedFile(plain);
      if ('problem' in file) {
        ui.notify({ severity: 'error', message: file.problem });
        return;
      }
      ui.dropFiles([file]);
      navigate(IMPORT);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [isOff, location, navigate]);
}
