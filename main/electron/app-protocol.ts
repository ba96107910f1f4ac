import { protocol, type Session } from 'electron';
import type { RandomSource } from '#shared/lib/clock.ts';
import { readRendererFile } from '../host/renderer-files.ts';
import { APP_SCHEME, isAppAddress } from './app-address.ts';

/** Makes `app://` a standard, secure scheme. Electron allows this only once and only before it is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers `app://liaison/` of one session from the built renderer, and nothing else. */
export function serveRenderer(session: Session, rendererFolder: string, random: RandomSource): void {
  session.protocol.handle(APP_SCHEME, (request) => answerAppRequest(request, rendererFolder, random));
}

/** The answer to one request of a page: a file of the built renderer, 405 for other methods, 404 for all else. */
export async function answerAppRequest(
  request: Pick<Request, 'url' | 'method'>,
  rendererFolder: string,
  random: RandomSource,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });
  if (!isAppAddress(request.url)) return new Response(null, { status: 404 });
  const file = await readRendererFile(rendererFolder, new URL(request.url).pathname, random);
  if (file === null) return new Response(null, { status: 404 });
  return new Response(request.method === 'HEAD' ? null : file.body, { status: 200, headers: file.headers });
}
