import { useCallback, useState } from 'react';
import type { DocumentRequest } from '#shared/domain/documents/build-document.ts';
import { text } from '#shared/text/text.ts';
import type { TaskHandle } from '../../../engine/engine-api.ts';
import { bytesText } from '../../../state/format.ts';
import { openFile, saveFile } from '../../../state/host-files.ts';
import { useServices, type Services } from '../../../state/services.ts';
import { runTask } from '../../../state/tasks.ts';

const words = text.shortlist;

/** How saving a document ended, in words, with a way to open it where the system has one. */
export interface DocumentMessage {
  readonly severity: 'success' | 'error';
  readonly message: string;
  readonly open?: () => Promise<{ readonly problem: string } | null>;
}

/**
 * Makes a document and saves it where the person says, as one task. Answers how it ended, or `null` when no place was
 * chosen.
 */
export function useSaveDocument(): {
  readonly isSaving: boolean;
  readonly save: (request: DocumentRequest) => Promise<DocumentMessage | null>;
} {
  const services = useServices();
  const [isSaving, setIsSaving] = useState(false);
  const save = useCallback(
    async (request: DocumentRequest): Promise<DocumentMessage | null> => {
      setIsSaving(true);
      const outcome = await runTask(words.saving, (task) => makeAndSave(services, request, task));
      setIsSaving(false);
      if (outcome.tag === 'cancelled') return null;
      if (outcome.tag === 'failed') return { severity: 'error', message: words.notSaved(outcome.reason) };
      return outcome.value;
    },
    [services],
  );
  return { isSaving, save };
}

async function makeAndSave(
  { engine, host }: Services,
  request: DocumentRequest,
  task: TaskHandle,
): Promise<DocumentMessage | null> {
  const isPage = request.is === 'shortlist-page';
  const { html, title, suggestedName } = await engine.api.buildDocument(request, task);
  const filters = isPage
    ? [{ label: words.handOverDialog.page, extensions: ['html'] }]
    : [{ label: text.reports.pdf, extensions: ['pdf'] }];
  let content: Uint8Array<ArrayBuffer> | null = null;
  const saved = await saveFile(host, suggestedName, filters, async () => {
    if (isPage) return (content = new TextEncoder().encode(html));
    const printed = await host.call('pdf.render', { html, title });
    if (printed.tag === 'cancelled') return null;
    return printed.tag === 'ok' ? (content = printed.value.data) : { problem: printed.reason };
  });
  if (saved === null) return null;
  if ('problem' in saved) return { severity: 'error', message: words.notSaved(saved.problem) };
  const info = await host.call('app.info', {});
  const hasDialog = info.tag !== 'ok' || info.value.capabilities.saveDialog;
  const sentence = hasDialog ? words.saved : words.savedToDownloads;
  const bytes = content;
  return {
    severity: 'success',
    message: sentence(saved.name, bytesText(saved.bytes)),
    ...(!isPage && bytes !== null && { open: () => openFile(host, saved.name, bytes) }),
  };
}
