import { useCallback, useEffect, useState } from 'react';
import { text } from '#shared/text/text.ts';
import { useServices } from '../../state/services.ts';
import { runTask } from '../../state/tasks.ts';

/** A report whose pages are made. */
export interface MadeReport {
  readonly title: string;
  readonly suggestedName: string;
  readonly pdf: Uint8Array<ArrayBuffer>;
  /** Another one for every time the pages are made. */
  readonly edition: string;
}

export type ReportState =
  | { readonly at: 'none' }
  | { readonly at: 'building' }
  | { readonly at: 'made'; readonly report: MadeReport; readonly isOutdated: boolean }
  | { readonly at: 'failed'; readonly message: string };

/**
 * Builds the report of a campaign in the engine and prints it through the host, as one task with progress and cancel.
 * When rows change afterwards, the pages are marked as outdated rather than exchanged under the reader's eyes.
 */
export function useReport(campaignId: string): { readonly state: ReportState; readonly build: (name: string) => void } {
  const { engine, host } = useServices();
  const [state, setState] = useState<ReportState>({ at: 'none' });
  useEffect(
    () => engine.on('changed', () => setState((last) => (last.at === 'made' ? { ...last, isOutdated: true } : last))),
    [engine],
  );
  const build = useCallback(
    (name: string) => {
      setState({ at: 'building' });
      const work = async (task: { taskId: string }): Promise<MadeReport | string> => {
        const built = await engine.api.buildReport({ campaignId }, task);
        const printed = await host.call('pdf.render', { html: built.html, title: built.title });
        if (printed.tag === 'cancelled') return text.reports.stopped;
        if (printed.tag !== 'ok') return printed.reason;
        return {
          title: built.title,
          suggestedName: built.suggestedName,
          pdf: printed.value.data,
          edition: task.taskId,
        };
      };
      void runTask(text.reports.building(name), work).then((outcome) => {
        if (outcome.tag === 'cancelled') setState({ at: 'failed', message: text.reports.stopped });
        else if (outcome.tag === 'failed') setState({ at: 'failed', message: text.reports.failed(outcome.reason) });
        else if (typeof outcome.value === 'string') {
          setState({ at: 'failed', message: text.reports.failed(outcome.value) });
        } else setState({ at: 'made', report: outcome.value, isOutdated: false });
      });
    },
    [engine, host, campaignId],
  );
  return { state, build };
}
