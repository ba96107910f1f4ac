import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { root } from './paths.ts';

/**
 * Goes first in every chunk. The pages' policy forbids code made from text, and zod would try it as soon as a schema
 * is made, which the browser reports as a violation; chunks run in an order no import can rely on.
 */
const intro = '(globalThis.__zod_globalConfig ??= {}).jitless = true;';

/**
 * The renderer: one build for both shells, with two pages: the app and the windowless page of the command line.
 * `base: './'` would break deep links, so addresses are absolute; both shells serve from the origin's root.
 */
export function rendererConfig(mode: 'production' | 'development', outputFolder: string): InlineConfig {
  return {
    configFile: false,
    root: path.join(root, 'renderer'),
    mode,
    base: '/',
    publicDir: false,
    plugins: [react()],
    worker: { format: 'es', rollupOptions: { output: { intro } } },
    build: {
      outDir: path.join(outputFolder, 'renderer'),
      emptyOutDir: true,
      target: 'chrome128',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1_500,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: [path.join(root, 'renderer/index.html'), path.join(root, 'renderer/command.html')],
        output: { intro },
      },
    },
  };
}
