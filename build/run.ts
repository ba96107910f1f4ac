import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './paths.ts';

export interface RunResult {
  readonly code: number;
  readonly output: string;
}

/**
 * Runs a program in the repository's folder and answers its exit code. With `isQuiet` the output is collected instead
 * of shown. Local programs (`node_modules/.bin`) come first in the path.
 */
export async function run(
  command: string,
  args: readonly string[],
  options: { isQuiet?: boolean; env?: Record<string, string> } = {},
): Promise<RunResult> {
  const bin = path.join(root, 'node_modules/.bin');
  const env = { ...process.env, ...options.env, PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}` };
  return await new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: options.isQuiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
