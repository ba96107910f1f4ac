import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { z } from 'zod';
import type { RandomSource } from '#shared/lib/clock.ts';
import type { Host } from '../host/create-host.ts';
import { MOST_OPENED_FILES, type GivenFiles } from '../host/opened-files.ts';
import type { RendererFiles } from '../host/renderer-files.ts';
import { securityHeaders } from '../host/security-headers.ts';
import { createHttpTransport, type HttpTransport } from './http-transport.ts';
import { isSameSecret, secretText } from './one-time-code.ts';
import { BodyRefusedError, readBody } from './read-body.ts';
import { judgeRequest, type Verdict } from './request-guard.ts';
import { sessionCookie, type Session } from './session.ts';

/** The one address of the Chromium shell, for good: the browser keeps the data of another port as another, empty app. */
export const LIAISON_PORT = 47_615;

export interface ServerOptions {
  /** 0 takes any free port, for tests and for the command line, whose data is not kept in the browser. */
  readonly port: number;
  readonly files: RendererFiles;
  readonly session: Session;
  readonly random: RandomSource;
  /** Hears what was refused and why, once for each kind, never with a secret in it. */
  readonly log: (line: string) => void;
  /** A second start of the program asks for a window, with the files it was started with. */
  readonly onWindowAsked: (given: GivenFiles) => void;
  /** A page presented a code: it was exchanged, or it was spent already. */
  readonly onExchange: (outcome: 'granted' | 'refused') => void;
}

export interface LiaisonServer {
  readonly port: number;
  readonly origin: string;
  /** What a second start of the program has to know to ask for a window. */
  readonly instanceKey: string;
  /** Answers calls from now on; before, everything is told to wait. */
  serve(host: Host): void;
  /** Pages connected right now. */
  pageCount(): number;
  close(): Promise<void>;
}

/** The port is taken by another program, or by another Liaison. */
export class PortTakenError extends Error {}

const exchangeRequest = z.strictObject({ code: z.string().max(200).optional() });
const EXCHANGE_BODY = 1_024;
/** Paths on this computer. They come from whoever may read the instance key, never from a page. */
const windowRequest = z.strictObject({
  files: z.array(z.string().max(32_767).refine(path.isAbsolute, 'is not an absolute path')).max(MOST_OPENED_FILES),
  leftOut: z.int().nonnegative(),
});
const WINDOW_BODY = 4 * 1024 * 1024;
const SMALL_DEADLINE_MS = 5_000;

/** Starts the loopback server: 127.0.0.1 only, never another port than the given one. */
export async function startServer(options: ServerOptions): Promise<LiaisonServer> {
  const instanceKey = secretText(options.random);
  const refusals = new Set<string>();
  let transport: HttpTransport | null = null;
  let port = options.port;
  const headers = () => securityHeaders(secretText(options.random));

  function refuse(response: ServerResponse, status: number, reason: string): void {
    if (!refusals.has(reason)) options.log(`Refused ${reason} (${status}).`);
    refusals.add(reason);
    if (response.headersSent) return void response.destroy();
    response.writeHead(status, { ...headers(), Connection: 'close', 'Content-Length': '0' });
    response.end();
  }

  async function answer(verdict: Verdict, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (verdict.tag === 'refused') return refuse(response, verdict.status, verdict.reason);
    if (transport === null) return refuse(response, 503, 'a request before the start was finished');
    if (verdict.tag === 'call') return transport.call(verdict.channel, request, response);
    if (verdict.tag === 'events') return transport.events(response);
    if (verdict.tag === 'file') return answerFile(options, request.url ?? '', response, refuse);
    if (verdict.tag === 'window') {
      const asked = windowRequest.safeParse(parsedJson(await readBody(request, WINDOW_BODY, SMALL_DEADLINE_MS)));
      if (!asked.success) return refuse(response, 400, 'a wish for a window that is not one');
      options.onWindowAsked(asked.data);
      return void response.writeHead(204, headers()).end();
    }
    const body = await readBody(request, EXCHANGE_BODY, SMALL_DEADLINE_MS);
    const given = exchangeRequest.safeParse(parsedJson(body));
    if (!given.success) return refuse(response, 400, 'an exchange that is not one');
    const code = given.data.code ?? null;
    const granted = options.session.exchange({ code, cookie: sessionCookie(request.headers.cookie) });
    if (code !== null) options.onExchange(granted === null ? 'refused' : 'granted');
    if (granted === null) return refuse(response, 403, 'a spent code or a missing session');
    const json = JSON.stringify({ token: granted.token });
    const cookie = { 'Set-Cookie': granted.setCookie, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
    response.writeHead(200, { ...headers(), ...cookie }).end(json);
  }

  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      headersTimeout: 10_000,
      requestTimeout: 120_000,
      keepAliveTimeout: 30_000,
      requireHostHeader: false,
    },
    (request, response) => {
      const { method = '', url: target = '', rawHeaders } = request;
      const isToken = (given: string | null) => options.session.isToken(given);
      const isInstanceKey = (given: string | null) => given !== null && isSameSecret(instanceKey, given);
      const verdict = judgeRequest({ method, target, rawHeaders }, { port, isToken, isInstanceKey });
      answer(verdict, request, response).catch((error: unknown) => {
        if (error instanceof BodyRefusedError) refuse(response, error.status, error.message);
        else refuse(response, 500, `a request that failed: ${error instanceof Error ? error.message : 'unknown'}`);
      });
    },
  );
  server.maxConnections = 128;
  server.on('connect', (_request, socket) => socket.destroy());
  port = await listen(server, options.port);
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    instanceKey,
    serve: (host) => {
      transport = createHttpTransport(host, headers());
    },
    pageCount: () => transport?.listenerCount() ?? 0,
    close: () => closeServer(server),
  };
}

async function answerFile(
  options: ServerOptions,
  target: string,
  response: ServerResponse,
  refuse: (response: ServerResponse, status: number, reason: string) => void,
): Promise<void> {
  const file = await options.files(target);
  if (file === null) return refuse(response, 404, 'an unknown address');
  response.writeHead(200, file.headers).end(file.body);
}

function parsedJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return null;
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(error.message) : error);
    });
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
