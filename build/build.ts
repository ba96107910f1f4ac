import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { dist, root } from './paths.ts';
import { mainBundles, mainConfig } from './vite.main.ts';
import { rendererConfig } from './vite.renderer.ts';

const SOURCES = ['main', 'renderer', 'shared', 'build', 'package.json', 'package-lock.json'];
const stampFile = path.join(dist, 'stamp');

async function* filesBelow(folder: string): AsyncGenerator<string> {
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(full);
    else yield full;
  }
}

/** A hash over the content of everything a build is made of. */
async function sourceStamp(): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const source of SOURCES) {
    const full = path.join(root, source);
    const files = source.includes('.') ? [full] : filesBelow(full);
    for await (const file of files) hash.update(path.relative(root, file)).update(await readFile(file));
  }
  return hash.digest('hex');
}

/**
 * Builds everything into `dist/`, unless the last build was made from the same sources. The build grows in a folder of
 * its own and takes the place of the last one when it is whole, so that a program started meanwhile never finds half.
 */
export async function buildAll(options: { force?: boolean; log?: (line: string) => void } = {}): Promise<void> {
  const log = options.log ?? ((line) => process.stderr.write(`${line}\n`));
  const stamp = await sourceStamp();
  const last = existsSync(stampFile) ? await readFile(stampFile, 'utf8') : '';
  if (!options.force && last === stamp) return;
  log('Building Liaison ...');
  const growing = `${dist}-${process.pid}`;
  const replaced = `${growing}-replaced`;
  try {
    await build({ ...rendererConfig('production', growing), logLevel: 'warn' });
    for (const bundle of mainBundles) await build(mainConfig(bundle, growing));
    await writeFile(path.join(growing, 'stamp'), stamp);
    if (existsSync(dist)) await rename(dist, replaced);
    await rename(growing, dist);
  } finally {
    for (const folder of [growing, replaced]) await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildAll({ force: true });
