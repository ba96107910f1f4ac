import { BrowserWindow, session, type Session } from 'electron';
import type { RandomSource } from '#shared/lib/clock.ts';
import type { PdfPrinter } from '../host/ports.ts';
import { APP_SCHEME } from './app-address.ts';
import { guardSession, windowPreferences } from './web-contents-guard.ts';

const PRINT_LIMIT_MS = 120_000;

/** The printed page may use its own styles, pictures and fonts; it runs nothing and fetches nothing. */
const printPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/**
 * Prints with a hidden window that runs no scripts, in a session of its own that is kept in memory and reaches no
 * network. The page is served under an address of its own because addresses that contain their page stop at 2 MB.
 */
export function electronPdf(random: RandomSource): PdfPrinter {
  return {
    async print({ html, title }) {
      const name = Buffer.from(random.bytes(16)).toString('hex');
      const ownSession = session.fromPartition(`print-${name}`, { cache: false });
      const address = `${APP_SCHEME}://print-${name}/`;
      serveOnly(ownSession, address, withTitle(html, title));
      const window = new BrowserWindow({
        show: false,
        webPreferences: windowPreferences({ partition: `print-${name}`, javascript: false, devTools: false }),
      });
      try {
        return await withLimit(printPage(window, address), PRINT_LIMIT_MS);
      } finally {
        window.destroy();
        ownSession.protocol.unhandle(APP_SCHEME);
        await ownSession.clearStorageData();
      }
    },
  };
}

async function printPage(window: BrowserWindow, address: string): Promise<Uint8Array<ArrayBuffer>> {
  await window.loadURL(address);
  const printed = await window.webContents.printToPDF({
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    preferCSSPageSize: true,
    printBackground: true,
  });
  return Uint8Array.from(printed);
}

function serveOnly(ownSession: Session, address: string, html: string): void {
  guardSession(ownSession);
  ownSession.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: details.url !== address && !details.url.startsWith('data:') });
  });
  ownSession.protocol.handle(APP_SCHEME, (request) =>
    request.url === address
      ? new Response(html, {
          headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': printPolicy },
        })
      : new Response(null, { status: 404 }),
  );
}

/** The page with a title, which readers of the file show in their window: its own when it has one. */
function withTitle(html: string, title: string): string {
  if (/<title[\s>]/i.test(html)) return html;
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return html.replace(/<head[^>]*>/i, (head) => `${head}<title>${escaped}</title>`);
}

async function withLimit<Value>(work: Promise<Value>, milliseconds: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('Printing took longer than two minutes and was stopped.')), milliseconds);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
