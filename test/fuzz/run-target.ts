import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FuzzFile } from './fuzz-target.ts';
import type { FuzzMessage, FuzzOrder } from './fuzz-worker.ts';
import { openSharedInput } from './shared-input.ts';

/**
 * `tsx test/fuzz/run-target.ts <target> <seed> <seconds> <folder> [file of a crash]`: runs one target in a thread and
 * watches it. An exception, an execution over five seconds and one that takes too much memory are crashes, each written
 * to the folder. The last line of the output is the result as JSON.
 */
const [name = '', seedText = '1', secondsText = '5', folder = '.', replayFile] = process.argv.slice(2);
const LONGEST_EXECUTION_MS = 5_000;
const HEAP_MB = 1_024;
const LARGEST_MEMORY = 2 * 1024 * 1024 * 1024;
const LOOK_EVERY_MS = 200;
/** The first execution also loads the target. */
const START_MS = 60_000;
/** TypeScript is not known in a new thread until it is told. */
const START = `
  import('tsx/esm/api').then(({ register }) => {
    register();
    return import(${JSON.stringify(new URL('./fuzz-worker.ts', import.meta.url).href)});
  });
`;
/** After so many the target is in no state to find more. */
const MOST_CRASHES = 10;

interface Crash {
  readonly problem: string;
  readonly file: string;
}

const crashes = new Map<string, Crash>();
let executions = 0;
let behaviours = 0;

/** Crashes at the same place with the same words are one, whatever of the input stands in them. */
function keyOf(problem: string): string {
  const [sentence = '', ...places] = problem.split('\n', 3);
  return [sentence.replace(/[[{].*$|\d+|'[^']*'/gsu, '#').slice(0, 200), ...places].join('\n');
}

async function keep(problem: string, files: readonly FuzzFile[] | null, seed: number): Promise<void> {
  const key = keyOf(problem);
  if (crashes.has(key)) return;
  const content = files?.map(({ name: file, bytes }) => ({
    name: file,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  const mark = createHash('sha256')
    .update(JSON.stringify(content ?? problem))
    .digest('hex')
    .slice(0, 12);
  const file = path.join(folder, `${name}-${mark}.json`);
  crashes.set(key, { problem, file });
  await mkdir(folder, { recursive: true });
  const again = `npm run fuzz -- --only ${name} --replay ${file}`;
  await writeFile(file, JSON.stringify({ target: name, seed, problem, again, files: content ?? null }, null, 2));
}

async function replayed(file: string): Promise<FuzzFile[]> {
  const { files } = JSON.parse(await readFile(file, 'utf8')) as { files: { name: string; base64: string }[] | null };
  if (!files) throw new Error('The input of this crash was too large to be kept.');
  return files.map(({ name: fileName, base64 }) => ({
    name: fileName,
    bytes: Uint8Array.from(Buffer.from(base64, 'base64')),
  }));
}

/** Runs one thread to its end or to a crash that it does not survive; answers whether it came to its end. */
async function runThread(seed: number, seconds: number, replay: readonly FuzzFile[] | null): Promise<boolean> {
  const shared = openSharedInput();
  const order: FuzzOrder = { target: name, seed, seconds, memory: shared.memory, replay };
  const worker = new Worker(START, {
    eval: true,
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  const waiting: Promise<void>[] = [];
  let latest = { executions: 0, behaviours: 0 };
  const isFinished = await new Promise<boolean>((resolve) => {
    let isOver = false;
    let execution = 0;
    let since = Date.now();
    const end = (finished: boolean): void => {
      if (isOver) return;
      isOver = true;
      clearInterval(watch);
      resolve(finished);
    };
    const fatal = (problem: string): void => {
      if (!isOver) waiting.push(keep(problem, execution === 0 ? null : shared.files(), seed));
      end(false);
    };
    const watch = setInterval(() => {
      if (shared.execution() !== execution) {
        execution = shared.execution();
        since = Date.now();
      }
      const elapsed = Date.now() - since;
      if (elapsed > (execution === 0 ? START_MS : LONGEST_EXECUTION_MS)) {
        fatal(`Execution ${execution} took longer than ${LONGEST_EXECUTION_MS} ms.`);
      } else if (process.memoryUsage.rss() > LARGEST_MEMORY) {
        fatal(`Execution ${execution} took more than ${LARGEST_MEMORY} bytes of memory.`);
      }
    }, LOOK_EVERY_MS);
    worker.on('message', (message: FuzzMessage) => {
      if (message.tag === 'broken') waiting.push(keep(message.problem, message.files, seed));
      else latest = message;
      if (message.tag === 'done' || crashes.size >= MOST_CRASHES) end(true);
    });
    worker.on('error', (error) => {
      execution = shared.execution();
      fatal(error.stack ?? error.message);
    });
    worker.on('exit', () => end(true));
  });
  await worker.terminate();
  await Promise.all(waiting);
  executions += Math.max(latest.executions, isFinished ? 0 : shared.execution());
  behaviours = Math.max(behaviours, latest.behaviours);
  return isFinished;
}

const until = Date.now() + Number(secondsText) * 1_000;
if (replayFile) await runThread(Number(seedText), 0, await replayed(replayFile));
else {
  // A thread that did not survive its input is followed by one with other random numbers for the rest of the time.
  for (let thread = 0; crashes.size < MOST_CRASHES; thread += 1) {
    const seconds = (until - Date.now()) / 1_000;
    if (thread > 0 && seconds <= 0) break;
    if (await runThread(Number(seedText) + thread, seconds, null)) break;
  }
}
process.stdout.write(
  `${JSON.stringify({ target: name, executions, behaviours, crashes: [...crashes.values()] })}\n`,
  () => process.exit(0),
);
