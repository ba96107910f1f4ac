/// <reference lib="webworker" />
import { openFileSteps, type OpenedFile } from '#shared/formats/open-file.ts';
import { buffersOf, packFileSteps } from '#shared/formats/pack-opened-file.ts';
import type { Steps } from '#shared/lib/steps.ts';
import { dropPowers } from './drop-powers.ts';
import type { ParseReport, ParseRequest } from './parse-messages.ts';

/*
 * Takes one file apart and says what is in it. Knows nothing but formats: no host, no database, no network. Whoever
 * started it ends it, in the middle of its work too, so it need not pause.
 */
const scope = self as unknown as DedicatedWorkerGlobalScope;
dropPowers(scope);

const MILLIS_BETWEEN_REPORTS = 100;

function report(message: ParseReport, transfer: Transferable[] = []): void {
  scope.postMessage(message, transfer);
}

function takeApart({ choices, ...source }: ParseRequest): void {
  let rows = 0;
  let last = performance.now();
  const told = <Value>(steps: Steps<Value>): Value => {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (performance.now() - last < MILLIS_BETWEEN_REPORTS) continue;
      report({ type: 'progress', rows });
      last = performance.now();
    }
  };
  const opened: OpenedFile = told(openFileSteps(source, choices, (behind) => (rows = behind)));
  const file = told(packFileSteps(opened));
  report({ type: 'opened', file }, buffersOf(file));
}

scope.onmessage = ({ data }: MessageEvent<ParseRequest>): void => {
  try {
    takeApart(data);
  } catch (error) {
    report({ type: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
};
