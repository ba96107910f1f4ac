import { fork, type ChildProcess, type ForkOptions } from 'node:child_process';
import path from 'node:path';
import { root } from '#build/paths.ts';
import type { FinishedProcess } from './app-driver.ts';

/** Where the built product lies; `LIAISON_DIST` runs the specs against another build. */
export const distFolder = path.resolve(process.env['LIAISON_DIST'] ?? path.join(root, 'dist'));

/** A process of the product with everything it printed. */
export interface ProductProcess {
  readonly child: ChildProcess;
  output(): string;
  /** The first match of a pattern in what it prints; fails when the process ends before. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  readonly finished: Promise<FinishedProcess>;
  kill(): Promise<void>;
}

/** Starts a script of the product in Node, with its output collected. */
export function startProduct(
  script: string,
  args: readonly string[],
  options: { env: Record<string, string>; execArgv?: string[] },
): ProductProcess {
  const settings: ForkOptions = {
    cwd: root,
    execArgv: options.execArgv ?? [],
    env: { ...cleanEnvironment(), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  };
  const child = fork(script, [...args], settings);
  let output = '';
  const waiting = new Set<() => void>();
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
    for (const look of waiting) look();
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const finished = new Promise<FinishedProcess>((resolve) => {
    child.once('close', (exitCode) => resolve({ exitCode, output }));
  });
  return {
    child,
    output: () => output,
    finished,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const match = pattern.exec(output);
          if (!match) return;
          waiting.delete(look);
          resolve(match);
        };
        waiting.add(look);
        look();
        void finished.then((end) => {
          reject(new Error(`The product ended (${String(end.exitCode)}) before it printed ${pattern}:\n${output}`));
        });
      }),
    async kill() {
      child.kill('SIGKILL');
      await finished;
    },
  };
}

/** The test runner's own settings are not the product's business. */
function cleanEnvironment(): Record<string, string> {
  const own = /^(NODE_OPTIONS|VITEST|PLAYWRIGHT|PW_|TEST_|LIAISON_(?!CHROMIUM))/;
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || own.test(name) ? [] : [[name, value]],
    ),
  );
}
