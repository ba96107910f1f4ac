import { request as httpRequest } from 'node:http';
import { Readable } from 'node:stream';

/**
 * `fetch` as a page of the app's own origin would do it: with the headers a browser adds by itself (which Node's fetch
 * refuses to send) and with a cookie jar of one cookie.
 */
export function createLoopbackFetch(port: number): (path: string, init: RequestInit) => Promise<Response> {
  let cookie: string | null = null;
  return (path, init) =>
    new Promise((resolve, reject) => {
      const headers = {
        Origin: `http://127.0.0.1:${port}`,
        'Sec-Fetch-Site': 'same-origin',
        'Sec-Fetch-Mode': 'cors',
        'Sec-Fetch-Dest': 'empty',
        ...(cookie !== null && path.startsWith('/session') ? { Cookie: cookie } : {}),
        ...(init.headers as Record<string, string>),
      };
      const request = httpRequest(
        { host: '127.0.0.1', port, path, method: init.method ?? 'GET', headers },
        (answer) => {
          const setCookie = answer.headers['set-cookie']?.[0];
          if (setCookie !== undefined) cookie = setCookie.split(';')[0]!;
          const status = answer.statusCode ?? 500;
          const hasBody = status !== 204 && answer.headers['content-length'] !== '0';
          const body = hasBody ? (Readable.toWeb(answer) as ReadableStream<Uint8Array>) : null;
          if (!hasBody) answer.resume();
          resolve(new Response(body, { status }));
        },
      );
      request.on('error', reject);
      init.signal?.addEventListener('abort', () => request.destroy(new Error('aborted')));
      request.end(init.body as Uint8Array | string);
    });
}
