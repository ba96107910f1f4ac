import { useCallback, useState } from 'react';
import { text } from '#shared/text/text.ts';
import { bytesText } from '../../state/format.ts';
import { saveFile } from '../../state/host-files.ts';
import { useServices } from '../../state/services.ts';
import { runTask } from '../../state/tasks.ts';
import type { MadeReport } from './use-report.ts';

const words = text.reports;

/** How saving ended, in words; `null` before the first time. */
export type SaveMessage = { readonly severity: 'success' | 'info' | 'error'; readonly message: string } | null;

/** Saves the pages as they are shown, and names the outcome: where the file is, or why it is not. */
export function useSaveReport(): {
  readonly message: SaveMessage;
  readonly isSaving: boolean;
  readonly save: (report: MadeReport) => void;
  readonly forget: () => void;
} {
  const { host } = useServices();
  const [message, setMessage] = useState<SaveMessage>(null);
  const [isSaving, setIsSaving] = useState(false);
  const save = useCallback(
    async (report: MadeReport) => {
      setIsSaving(true);
      setMessage(null);
      const filters = [{ label: words.pdf, extensions: ['pdf'] }];
      const outcome = await runTask(words.saving, async () => {
        const saved = await saveFile(host, report.suggestedName, filters, async () => report.pdf);
        const info = await host.call('app.info', {});
        return { saved, hasDialog: info.tag !== 'ok' || info.value.capabilities.saveDialog };
      });
      setIsSaving(false);
      if (outcome.tag !== 'done') {
        setMessage({
          severity: 'error',
          message: words.notSaved(outcome.tag === 'failed' ? outcome.reason : words.saveCancelled),
        });
        return;
      }
      const { saved, hasDialog } = outcome.value;
      if (saved === null) setMessage({ severity: 'info', message: words.saveCancelled });
      else if ('problem' in saved) setMessage({ severity: 'error', message: words.notSaved(saved.problem) });
      else {
        const sentence = hasDialog ? words.saved : words.savedToDownloads;
        setMessage({ severity: 'success', message: sentence(saved.name, bytesText(saved.bytes)) });
      }
    },
    [host],
  );
  return {
    message,
    isSaving,
    save: useCallback((report) => void save(report), [save]),
    forget: useCallback(() => setMessage(null), []),
  };
}
