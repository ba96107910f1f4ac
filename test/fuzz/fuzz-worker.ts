import { parentPort, workerData } from 'node:worker_threads';
import { createSeededRandom } from '#shared/sample/seeded-random.ts';
import type { FuzzFile, FuzzTarget } from './fuzz-target.ts';
import { mutate } from './mutate.ts';
import { openSharedInput } from './shared-input.ts';

/** What the watchdog hands over. With `replay` that one input is run and nothing else. */
export interface FuzzOrder {
  readonly target: string;
  readonly seed: number;
  readonly seconds: number;
  readonly memory: SharedArrayBuffer;
  readonly replay: readonly FuzzFile[] | null;
}

export type FuzzMessage =
  | { readonly tag: 'progress'; readonly executions: number; readonly behaviours: number }
  | { readonly tag: 'broken'; readonly problem: string; readonly files: readonly FuzzFile[] }
  | { readonly tag: 'done'; readonly executions: number; readonly behaviours: number };

const LARGEST_CORPUS = 3_000;
const LOOK_EVERY = 64;
const TELL_EVERY_MS = 500;

const order = workerData as FuzzOrder;
const { target } = (await import(`./targets/${order.target}.target.ts`)) as { readonly target: FuzzTarget };
const shared = openSharedInput(order.memory);
const random = createSeededRandom(order.seed);
const tokens = target.tokens.map((token) => new TextEncoder().encode(token));
const corpus: (readonly FuzzFile[])[] = [];
const seen = new Set<string>();
const until = Date.now() + order.seconds * 1_000;
let executions = 0;

const tell = (message: FuzzMessage): void => parentPort!.postMessage(message);

function execute(files: readonly FuzzFile[]): void {
  executions += 1;
  shared.put(executions, files);
  try {
    const behaviours = target.run(files);
    const isNew = behaviours.filter((behaviour) => !seen.has(behaviour)).length > 0;
    for (const behaviour of behaviours) seen.add(behaviour);
    if (!isNew) return;
    if (corpus.length < LARGEST_CORPUS) corpus.push(files);
    else corpus[random.int(0, corpus.length - 1)] = files;
  } catch (error) {
    // Whatever is thrown is what this looks for: it is written down and the next input is tried.
    tell({ tag: 'broken', problem: problemOf(error), files });
  }
}

/** A stack begins with the name the error had while it was made, which is that of its base. */
function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return (error.stack ?? error.message).replace(/^Error\b/u, error.name);
}

if (order.replay) execute(order.replay);
else {
  const seeds = target.seeds();
  for (const files of seeds) execute(files);
  for (const files of seeds) if (!corpus.includes(files)) corpus.push(files);
  let toldAt = Date.now();
  for (;;) {
    const input = corpus[random.int(0, corpus.length - 1)]!;
    execute(mutate(input, { random, tokens, others: corpus, container: target.container }));
    if (executions % LOOK_EVERY !== 0) continue;
    const now = Date.now();
    if (now >= until) break;
    if (now - toldAt < TELL_EVERY_MS) continue;
    toldAt = now;
    tell({ tag: 'progress', executions, behaviours: seen.size });
  }
}
tell({ tag: 'done', executions, behaviours: seen.size });
