import { ImportCancelledError } from '#shared/domain/import/import-types.ts';
import { refuseFileSteps, type OpenChoices, type SourceFile } from '#shared/formats/open-file.ts';
import { unpackFileSteps, type PackedFile } from '#shared/formats/pack-opened-file.ts';
import type { Refusal } from '#shared/formats/sheet.ts';
import { text } from '#shared/text/text.ts';
import { inTurns } from '../tasks.ts';
import type { FileParser, ParseWatch } from './file-parser.ts';
import type { ParseReport, ParseRequest } from './parse-messages.ts';

/**
 * How long one file may take, in ticks: without any sign that it goes on, and in all. Ticks are counted rather than
 * times compared: while this thread is busy or the computer sleeps, signs of life wait unheard, and so do ticks.
 */
export interface ParseBudget {
  readonly silent: number;
  readonly total: number;
  readonly millisPerTick: number;
}

const defaultBudget: ParseBudget = { silent: 20, total: 300, millisPerTick: 1_000 };

/**
 * Takes each file apart in a worker of its own, which ends with it: at the answer, when it is stopped, when it fails and
 * when it is over its budget.
 */
export function createWorkerParser(start: () => Worker, budget: ParseBudget = defaultBudget): FileParser {
  return {
    async open(source, choices, watch) {
      const answer = await askWorker(start, source, choices, watch, budget);
      const steps = 'refusal' in answer ? refuseFileSteps(source, answer.refusal) : unpackFileSteps(answer.packed);
      return inTurns(steps, watch.breathe);
    },
  };
}

type Answer = { readonly packed: PackedFile } | Refusal;

function askWorker(
  start: () => Worker,
  { name, bytes }: SourceFile,
  choices: OpenChoices,
  { onRows, signal }: ParseWatch,
  budget: ParseBudget,
): Promise<Answer> {
  const { parsing } = text.engine.imports;
  return new Promise((resolve, reject) => {
    const worker = start();
    const ticking = setInterval(tick, budget.millisPerTick);
    let silent = 0;
    let total = 0;

    function end(): void {
      clearInterval(ticking);
      signal.removeEventListener('abort', stop);
      worker.terminate();
    }
    function answer(given: Answer): void {
      end();
      resolve(given);
    }
    function stop(): void {
      end();
      reject(new ImportCancelledError());
    }
    function tick(): void {
      silent += 1;
      total += 1;
      const seconds = (ticks: number): number => Math.ceil((ticks * budget.millisPerTick) / 1_000);
      if (silent >= budget.silent) answer({ refusal: parsing.stuck(name, seconds(silent)) });
      else if (total >= budget.total) answer({ refusal: parsing.tooLong(name, seconds(total)) });
    }

    worker.onmessage = ({ data }: MessageEvent<ParseReport>): void => {
      silent = 0;
      if (data.type === 'progress') onRows(data.rows);
      else if (data.type === 'opened') answer({ packed: data.file });
      else answer({ refusal: parsing.failed(name, data.reason) });
    };
    worker.onmessageerror = (): void => answer({ refusal: parsing.ended(name) });
    // It did not start, or an allocation failed where nothing could catch it: nobody says which. A heap that is full ends
    // the whole page in Chromium; against that only the limits of the formats help.
    worker.onerror = (event): void => {
      event.preventDefault();
      answer({ refusal: parsing.ended(name) });
    };
    signal.addEventListener('abort', stop);
    if (signal.aborted) {
      stop();
      return;
    }
    // A copy that moves: of a view, plain copying would take the whole memory behind it along.
    const request: ParseRequest = { name, bytes: bytes.slice(), choices };
    worker.postMessage(request, [request.bytes.buffer]);
  });
}
