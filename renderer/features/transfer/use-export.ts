import { useCallback } from 'react';
import { exportFileName, type ExportRequest } from '#shared/domain/export/export-request.ts';
import { text } from '#shared/text/text.ts';
import { bytesText, countText } from '../../state/format.ts';
import { saveFile } from '../../state/host-files.ts';
import { useServices } from '../../state/services.ts';
import { runTask } from '../../state/tasks.ts';
import { today } from '../../state/today.ts';
import { ui, type ExportDone } from '../../state/ui-store.ts';
import type { ExportThing } from './export-things.ts';

const words = text.exports;

/** How an export ended: written, not (yet), or with a sentence that says why not. */
type ExportOutcome = 'written' | 'not-written' | { readonly problem: string };

/**
 * Asks for a place, makes the file and saves it there. What is left out of the file is told even where the dialog has been
 * closed meanwhile.
 */
export function useExport(): (thing: ExportThing, request: ExportRequest) => Promise<ExportOutcome> {
  const { host, engine } = useServices();
  return useCallback(
    async ({ name, of }, request) => {
      const { format } = request;
      const suggested = exportFileName(of, name, format, today());
      const filters = [{ label: words.filters[format], extensions: [format] }];
      let made: { readonly rows: number; readonly notes: readonly string[] } = { rows: 0, notes: [] };
      let wasStopped = false;
      const saved = await saveFile(host, suggested, filters, async () => {
        const outcome = await runTask(words.working(suggested), (task) => engine.api.exportFile(request, task));
        if (outcome.tag === 'failed') return { problem: outcome.reason };
        wasStopped = outcome.tag === 'cancelled';
        if (outcome.tag === 'cancelled') return null;
        made = outcome.value;
        return outcome.value.bytes;
      });
      if (wasStopped) ui.notify({ severity: 'info', message: words.stopped });
      if (saved === null) return 'not-written';
      if ('problem' in saved) return saved;
      const counted = words.counted[format](countText(made.rows));
      tell({ message: words.written(saved.name, counted, bytesText(saved.bytes)), notes: made.notes });
      return 'written';
    },
    [host, engine],
  );
}

/** A line is enough, unless there is more to know. */
function tell(done: ExportDone): void {
  if (done.notes.length > 0) ui.tellExport(done);
  else ui.notify({ severity: 'success', message: done.message });
}
