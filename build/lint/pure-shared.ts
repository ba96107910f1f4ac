import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../paths.ts';

/** `new Date()` and `Date()` without an argument read the clock; the linter's own rules cannot tell them apart. */
const CLOCK_READ = /\bnew\s+Date\s*(\(\s*\)|(?=[;,)\s]))|(?<!\bnew\s)(?<![.\w])Date\s*\(\s*\)/;

/** Says where the text of a file reads the clock, as `line: code`. Comments do not count. */
export function clockReads(source: string): string[] {
  return source
    .split('\n')
    .map((line, index) => ({ line: line.replace(/\/\/.*$/, '').replace(/^\s*\*.*$/, ''), number: index + 1 }))
    .filter(({ line }) => CLOCK_READ.test(line))
    .map(({ line, number }) => `${number}: ${line.trim()}`);
}

/** Every place in `shared/` that reads the clock, as `file:line: code`. */
export async function findPurityBreaches(): Promise<string[]> {
  const folder = path.join(root, 'shared');
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts')).sort();
  const breaches: string[] = [];
  for (const name of names) {
    const source = await readFile(path.join(folder, name), 'utf8');
    breaches.push(...clockReads(source).map((place) => `shared/${name}:${place}`));
  }
  return breaches;
}
