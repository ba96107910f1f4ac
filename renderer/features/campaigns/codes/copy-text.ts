import { text } from '#shared/text/text.ts';
import { ui } from '../../../state/ui-store.ts';

/** Puts a text on the clipboard and says so, or why not. */
export async function copyText(value: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(value);
    ui.notify({ severity: 'success', message: done });
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : String(problem);
    ui.notify({ severity: 'error', message: text.roster.selection.copyFailed(reason) });
  }
}
