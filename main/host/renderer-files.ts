import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { RandomSource } from '#shared/lib/clock.ts';
import { noncePlaceholder, securityHeaders } from './security-headers.ts';

/** One file of the built renderer, ready to be answered by either shell. */
export interface RendererFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: Record<string, string>;
}

/** Answers the file an address of the app stands for: the request's path with its query, still encoded. */
export type RendererFiles = (target: string) => Promise<RendererFile | null>;

/** The files of a built renderer. */
export function builtRenderer(folder: string, random: RandomSource): RendererFiles {
  return (target) => readRendererFile(folder, target.split(/[?#]/, 1)[0]!, random);
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

/**
 * Reads the file an address of the app stands for, or answers `null` when there is none. Only regular files whose
 * real path lies inside the real path of `folder` are served, so neither `..` in any spelling nor a link leads out.
 * An address without a file ending is a place inside the app and answers the page itself.
 *
 * `pathname` is the still encoded path of a parsed URL.
 */
export async function readRendererFile(
  folder: string,
  pathname: string,
  random: RandomSource,
): Promise<RendererFile | null> {
  const relative = decodePath(pathname);
  if (relative === null) return null;
  const isPage = path.posix.extname(relative) === '';
  const file = await containedFile(folder, isPage ? 'index.html' : relative);
  if (file === null) return null;
  const type = contentTypes[path.extname(file).toLowerCase()];
  if (type === undefined) return null;
  const nonce = Buffer.from(random.bytes(18)).toString('base64');
  const content = await readFile(file);
  const isHtml = type.startsWith('text/html');
  const body = isHtml ? Buffer.from(content.toString('utf8').replaceAll(noncePlaceholder, nonce)) : content;
  return {
    body: Uint8Array.from(body),
    headers: {
      ...securityHeaders(nonce),
      'Content-Type': type,
      'Content-Length': String(body.byteLength),
      'Cache-Control': isHtml ? 'no-store' : 'no-cache',
    },
  };
}

/** The path without its leading slash; `null` for what no address of ours contains. */
function decodePath(pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is refused here
  if (!decoded.startsWith('/') || /[\\\u0000-\u001f]|%/u.test(decoded)) return null;
  if (decoded.split('/').some((part) => part === '..' || part === '.')) return null;
  return decoded.slice(1);
}

/** The real path of a regular file inside `folder`, or `null`. */
async function containedFile(folder: string, relative: string): Promise<string | null> {
  let base: string;
  let file: string;
  try {
    base = await realpath(folder);
    file = await realpath(path.join(base, relative));
  } catch {
    return null;
  }
  const inside = path.relative(base, file);
  if (inside === '' || inside.startsWith('..') || path.isAbsolute(inside)) return null;
  return (await stat(file)).isFile() ? file : null;
}
