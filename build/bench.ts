import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.ts';

/** What a benchmark answers: how many times as long (or as large) as the limit it is held against, in the same run. */
export interface BenchResult {
  readonly name: string;
  readonly ratio: number;
  readonly against: string;
  readonly details: string;
}

interface BenchModule {
  readonly bench: () => Promise<BenchResult[]>;
}

/** `npm run bench [name part]`: runs every `test/bench/*.bench.ts` and prints one line per result. */
const folder = path.join(root, 'test/bench');
const wanted = process.argv[2] ?? '';
const names = (await readdir(folder).catch(() => [])).filter(
  (name) => name.endsWith('.bench.ts') && name.includes(wanted),
);
if (names.length === 0) console.log('No benchmark matches.');
for (const name of names.sort()) {
  console.log(`\n${name.replace('.bench.ts', '')}`);
  const { bench } = (await import(pathToFileURL(path.join(folder, name)).href)) as BenchModule;
  for (const result of await bench()) {
    console.log(`  ${result.name}: ${result.ratio.toFixed(2)}x ${result.against} (${result.details})`);
  }
}
