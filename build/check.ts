import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { electronWarning } from './electron-support.ts';
import { root } from './paths.ts';
import { run } from './run.ts';
import { findPurityBreaches } from './lint/pure-shared.ts';

/** `npm run check`: everything that can be said about the code without running it. Fails on the first wall that breaks. */
const walls: readonly { readonly name: string; readonly command: string; readonly args: readonly string[] }[] = [
  { name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  {
    name: 'lint (rules, layers, banned imports, file length)',
    command: 'oxlint',
    args: ['--type-aware', '--deny-warnings'],
  },
  { name: 'types: shared', command: 'tsc', args: ['--noEmit', '-p', 'shared'] },
  { name: 'types: renderer', command: 'tsc', args: ['--noEmit', '-p', 'renderer'] },
  { name: 'types: main', command: 'tsc', args: ['--noEmit', '-p', 'main'] },
  { name: 'types: build', command: 'tsc', args: ['--noEmit', '-p', 'build'] },
  { name: 'types: test', command: 'tsc', args: ['--noEmit', '-p', 'test'] },
  { name: 'dead code and dependencies', command: 'knip', args: ['--no-progress'] },
];

let broken = 0;
for (const wall of walls) {
  const { code, output } = await run(wall.command, wall.args, { isQuiet: true });
  if (code === 0) {
    console.log(`ok      ${wall.name}`);
  } else {
    broken += 1;
    console.log(`BROKEN  ${wall.name}\n${output}`);
  }
}
const breaches = await findPurityBreaches();
if (breaches.length === 0) {
  console.log('ok      shared reads no clock');
} else {
  broken += 1;
  console.log(`BROKEN  shared reads no clock\n${breaches.join('\n')}`);
}
// The calendar alone must not break a build that was sound yesterday, so this is said and not counted.
const electron = JSON.parse(await readFile(path.join(root, 'node_modules/electron/package.json'), 'utf8')) as {
  readonly version: string;
};
const warning = electronWarning(electron.version, new Date().toISOString().slice(0, 10));
if (warning !== null) console.log(`warning ${warning}`);
process.exitCode = broken === 0 ? 0 : 1;
