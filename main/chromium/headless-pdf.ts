import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { createMutex } from '../host/mutex.ts';
import type { PdfPrinter } from '../host/ports.ts';
import { createCdpPipe, type CdpPipe } from './cdp-pipe.ts';
import { PRINTER_FLAGS, sandboxFlags } from './chromium-flags.ts';
import { endProcess } from './launch-app-window.ts';

const DEADLINE_MS = 90_000;

/**
 * Prints pages in a short windowless browser process of its own, so that the app's window needs no debugging channel:
 * temporary profile, no scripts, every request refused. One page at a time; the process and its profile are gone
 * afterwards, also when the deadline passes.
 */
export function createHeadlessPdf(binary: string, options: { temporaryFolder?: string } = {}): PdfPrinter {
  const mutex = createMutex();
  return { print: (page) => mutex.run(() => printOnce(binary, options.temporaryFolder ?? tmpdir(), page)) };
}

async function printOnce(
  binary: string,
  temporaryFolder: string,
  page: { html: string; title: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const profile = await mkdtemp(path.join(temporaryFolder, 'liaison-print-'));
  const args = [...PRINTER_FLAGS, `--user-data-dir=${profile}`, ...sandboxFlags(), 'about:blank'];
  const child = spawn(binary, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => resolve());
    child.on('error', () => resolve());
  });
  const pipe = createCdpPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
  child.on('error', (error) => pipe.fail(error.message));
  const deadline = setTimeout(() => pipe.fail('The browser took too long.'), DEADLINE_MS);
  try {
    return await printPage(pipe, withTitle(page));
  } finally {
    clearTimeout(deadline);
    if (child.pid !== undefined) await endProcess(child, ended);
    // The browser's last helpers may still be writing while it ends; the folder is temporary either way.
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function printPage(pipe: CdpPipe, html: string): Promise<Uint8Array<ArrayBuffer>> {
  const { targetId } = await pipe.send('Target.createTarget', { url: 'about:blank' });
  const attached = await pipe.send('Target.attachToTarget', { targetId, flatten: true });
  const sessionId = String(attached['sessionId']);
  const send = (method: string, params: object = {}) => pipe.send(method, params, sessionId);
  pipe.on('Fetch.requestPaused', ({ requestId }, from) => {
    // The page may be gone by then; what matters is that the request never leaves.
    void pipe.send('Fetch.failRequest', { requestId, errorReason: 'AccessDenied' }, from).catch(() => undefined);
  });
  await send('Page.enable');
  await send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  await send('Emulation.setScriptExecutionDisabled', { value: true });
  const tree = (await send('Page.getFrameTree'))['frameTree'] as { frame: { id: string } };
  const loaded = new Promise<void>((resolve) => pipe.on('Page.loadEventFired', () => resolve()));
  await send('Page.setDocumentContent', { frameId: tree.frame.id, html });
  await loaded;
  // The page's own scripts are off; this one is the browser's, and waits until embedded fonts are decoded.
  await send('Runtime.evaluate', { expression: 'document.fonts.ready.then(() => true)', awaitPromise: true });
  const printed = await send('Page.printToPDF', {
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: false,
    transferMode: 'ReturnAsStream',
  });
  return readStream(send, String(printed['stream']));
}

async function readStream(
  send: (method: string, params?: object) => Promise<Record<string, unknown>>,
  handle: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = [];
  for (;;) {
    const part = await send('IO.read', { handle, size: 1024 * 1024 });
    parts.push(Buffer.from(String(part['data']), part['base64Encoded'] === true ? 'base64' : 'utf8'));
    if (part['eof'] === true) break;
  }
  await send('IO.close', { handle });
  return new Uint8Array(Buffer.concat(parts));
}

/** The PDF's title is the page's; a page without one gets the title of the request. */
function withTitle({ html, title }: { html: string; title: string }): string {
  if (/<title[\s>]/i.test(html)) return html;
  const safe = title.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '');
  const head = /<head[^>]*>/i.exec(html);
  if (head === null) return `<title>${safe}</title>${html}`;
  const at = head.index + head[0].length;
  return `${html.slice(0, at)}<title>${safe}</title>${html.slice(at)}`;
}
