import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { buildAll } from './build.ts';
import { findFuseProblems } from './fuses.ts';
import { root } from './paths.ts';
import { run } from './run.ts';

/*
 * `npm run package -- [--linux|--mac|--win] [--dir]`: builds, packs with electron-builder and then reads the switches
 * back out of every program that was made, because a setting in a file proves nothing about the result.
 */

/** The unpacked programs electron-builder leaves in its output folder. */
async function packedPrograms(): Promise<string[]> {
  const output = path.join(root, 'release');
  const folders = existsSync(output) ? await readdir(output) : [];
  return folders
    .flatMap((folder) => [
      path.join(output, folder, 'liaison'),
      path.join(output, folder, 'Liaison.exe'),
      path.join(output, folder, 'Liaison.app'),
    ])
    .filter((program) => existsSync(program));
}

await buildAll({ force: true });
const { code } = await run('electron-builder', ['--publish', 'never', ...process.argv.slice(2)]);
if (code === 0) {
  const programs = await packedPrograms();
  const problems = (await Promise.all(programs.map(findFuseProblems))).flat();
  for (const problem of problems) console.error(problem);
  if (programs.length === 0) console.error('electron-builder left no program whose switches could be read back.');
  else if (problems.length === 0) console.log(`The switches of ${programs.length} program(s) are as wanted.`);
  process.exitCode = problems.length === 0 && programs.length > 0 ? 0 : 1;
} else {
  process.exitCode = code;
}
