import path from 'node:path';
import { createServer, mergeConfig } from 'vite';
import { runFromTerminal } from '#main/chromium/run-from-terminal.ts';
import { noncePlaceholder } from '#main/host/security-headers.ts';
import type { RendererFile } from '#main/host/renderer-files.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { dist, root } from './paths.ts';
import { rendererConfig } from './vite.renderer.ts';

/**
 * `npm run dev`: the real Chromium shell, whose pages come from a Vite server with hot reload instead of from a build.
 * The content policy is loosened for what Vite needs (its inline start script and its own connection), nothing else of
 * the host changes. It keeps a data folder of its own, so that experiments never touch anybody's workspace.
 */
const hotReloadPort = 47_616;
const nonce = 'development-only-nonce';
const developmentPolicy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  `connect-src 'self' ws://127.0.0.1:${hotReloadPort}`,
].join('; ');

const vite = await createServer(
  mergeConfig(rendererConfig('development', dist), {
    // Vite serves only to the shell in front of it.
    server: {
      host: '127.0.0.1',
      port: hotReloadPort,
      strictPort: true,
      hmr: { host: '127.0.0.1', clientPort: hotReloadPort },
      fs: { allow: [root] },
    },
    appType: 'spa',
  }),
);
await vite.listen();

/** Takes a page or module from the Vite server. */
async function developmentFile(target: string): Promise<RendererFile | null> {
  const wantsPage = path.posix.extname(target.split(/[?#]/, 1)[0]!) === '' && !target.startsWith('/@');
  const accept = wantsPage ? 'text/html' : '*/*';
  const response = await fetch(`http://127.0.0.1:${hotReloadPort}${target}`, { headers: { Accept: accept } });
  if (!response.ok) return null;
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  const content = new Uint8Array(await response.arrayBuffer());
  const isHtml = type.startsWith('text/html');
  const html = isHtml ? new TextDecoder().decode(content).replaceAll(noncePlaceholder, nonce) : '';
  const body = isHtml ? new TextEncoder().encode(html) : content;
  const headers = {
    'Content-Security-Policy': developmentPolicy,
    'Content-Type': type,
    'Content-Length': String(body.byteLength),
    'Cache-Control': 'no-store',
  };
  return { body, headers };
}

process.env['LIAISON_CHROMIUM'] = await ensureChromium({ log: (line) => console.log(line) });
process.env['LIAISON_DATA_FOLDER'] ??= path.join(root, 'node_modules/.cache/liaison-development');
process.exitCode = await runFromTerminal(developmentFile);
await vite.close();
