import path from 'node:path';
import type { InlineConfig } from 'vite';
import { root } from './paths.ts';

/** One bundle of the Node side. */
export interface MainBundle {
  readonly name: string;
  readonly entry: string;
  /** Below the output folder. */
  readonly folder: string;
  /** A sandboxed preload must be CommonJS; everything else is an ES module. */
  readonly format: 'es' | 'cjs';
}

export const mainBundles: readonly MainBundle[] = [
  { name: 'main', entry: 'main/chromium/main.ts', folder: 'chromium', format: 'es' },
  { name: 'main', entry: 'main/command-line/main.ts', folder: 'command-line', format: 'es' },
  { name: 'main', entry: 'main/electron/main.ts', folder: 'electron', format: 'es' },
  { name: 'preload', entry: 'main/electron/preload.ts', folder: 'electron', format: 'cjs' },
];

/** Bundles an entry with all its libraries, so that nothing but Node (or Electron) is needed to run it. */
export function mainConfig(bundle: MainBundle, outputFolder: string): InlineConfig {
  const ending = bundle.format === 'cjs' ? 'cjs' : 'js';
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: path.join(root, bundle.entry),
      outDir: path.join(outputFolder, bundle.folder),
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rollupOptions: {
        output: {
          format: bundle.format,
          entryFileNames: `${bundle.name}.${ending}`,
          chunkFileNames: `[name]-[hash].${ending}`,
        },
      },
    },
  };
}
