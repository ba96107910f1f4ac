import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.ts';

/** The path of Electron's own program, or `null` when it has not been downloaded. */
export function electronBinary(): string | null {
  const folder = path.join(root, 'node_modules/electron');
  const pathFile = path.join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = path.join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}
