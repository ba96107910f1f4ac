import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './paths.ts';
import { run } from './run.ts';

const folder = path.join(root, 'test/fuzz');
const SUFFIX = '.target.ts';
/** Crashes are never written into the repository. */
export const crashFolder = path.join(tmpdir(), 'liaison-fuzz');
/** Each target keeps one processor busy. */
const AT_ONCE = 2;

export interface FuzzOptions {
  /** For each target. */
  readonly seconds: number;
  readonly seed: number;
  /** Parts of the names of targets; all of them when there is none. */
  readonly only: readonly string[];
  /** A file of a crash, to be run alone. */
  readonly replay?: string;
}

export interface FuzzReport {
  readonly target: string;
  readonly executions: number;
  /** Different things that came of them. */
  readonly behaviours: number;
  readonly crashes: readonly { readonly problem: string; readonly file: string }[];
}

/** Runs the targets of `test/fuzz`, two at a time, and tells of each when it is done. In the order of their names. */
export async function fuzzTargets(options: FuzzOptions, done: (report: FuzzReport) => void): Promise<FuzzReport[]> {
  const files = await readdir(path.join(folder, 'targets'));
  const names = files
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length))
    .filter((name) => options.only.length === 0 || options.only.some((part) => name.includes(part)))
    .sort();
  const reports = new Map<string, FuzzReport>();
  const waiting = [...names];
  const work = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const report = await fuzzTarget(name, options);
      reports.set(name, report);
      done(report);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return names.map((name) => reports.get(name)!);
}

async function fuzzTarget(name: string, { seconds, seed, replay }: FuzzOptions): Promise<FuzzReport> {
  const args = [name, String(seed), String(seconds), crashFolder, ...(replay === undefined ? [] : [replay])];
  const { code, output } = await run('tsx', [path.join(folder, 'run-target.ts'), ...args], { isQuiet: true });
  const line = output.split('\n').findLast((each) => each.startsWith('{"target":'));
  if (line !== undefined) return JSON.parse(line) as FuzzReport;
  const problem = `The target ended with code ${code} before it was done.\n${output.slice(-2_000)}`;
  return { target: name, executions: 0, behaviours: 0, crashes: [{ problem, file: 'no file' }] };
}

/** A law of what is read did not hold, though nothing crashed. */
export const isBrokenLaw = ({ problem }: FuzzReport['crashes'][number]): boolean => problem.startsWith('LawError');

/** One line of a report, and the first lines of every crash. */
export function fuzzLines({ target, executions, behaviours, crashes }: FuzzReport): string[] {
  const count = new Intl.NumberFormat('en');
  const numbers = `${count.format(executions)} executions, ${count.format(behaviours)} behaviours`;
  return [
    `${crashes.length === 0 ? 'ok     ' : 'CRASHED'} ${target.padEnd(16)} ${numbers}, ${crashes.length} crashes`,
    ...crashes.map(({ problem, file }) => `  ${problem.split('\n', 4).join('\n    ')}\n    in ${file}`),
  ];
}
