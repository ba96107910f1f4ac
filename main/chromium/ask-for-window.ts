import { request } from 'node:http';
import type { GivenFiles } from '../host/opened-files.ts';
import { INSTANCE_HEADER } from './request-guard.ts';

const ASK_MS = 3_000;

/**
 * Asks the Liaison that listens on a port for a window that shows these files, if there are any; false when nobody who
 * knows the key answers there.
 */
export function askForWindow(
  { port, key }: { readonly port: number; readonly key: string },
  { files, leftOut }: GivenFiles,
): Promise<boolean> {
  return new Promise((resolve) => {
    const headers = {
      Origin: `http://127.0.0.1:${port}`,
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/json',
      [INSTANCE_HEADER]: key,
    };
    const asking = request(
      { host: '127.0.0.1', port, path: '/window', method: 'POST', headers, timeout: ASK_MS },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode === 204);
      },
    );
    asking.on('timeout', () => asking.destroy());
    asking.on('error', () => resolve(false));
    asking.end(JSON.stringify({ files, leftOut }));
  });
}
