import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

/** A connection to a browser's debugging pipe (Chrome DevTools Protocol; messages are JSON that end in a zero byte). */
export interface CdpPipe {
  /** Sends a command and waits for its answer; throws what the browser says went wrong. */
  send(method: string, params?: object, sessionId?: string): Promise<Record<string, unknown>>;
  /** Hears every event of one kind. */
  on(method: string, listener: (params: Record<string, unknown>, sessionId: string | undefined) => void): void;
  /** Fails everything that still waits; for when the browser is gone or time is up. */
  fail(reason: string): void;
}

const message = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  sessionId: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  result: z.record(z.string(), z.unknown()).optional(),
  error: z.object({ message: z.string() }).optional(),
});

interface Waiting {
  resolve(result: Record<string, unknown>): void;
  reject(error: Error): void;
}

/** `toBrowser` and `fromBrowser` are file descriptors 3 and 4 of a browser started with `--remote-debugging-pipe`. */
export function createCdpPipe(toBrowser: Writable, fromBrowser: Readable): CdpPipe {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, ((params: Record<string, unknown>, sessionId: string | undefined) => void)[]>();
  let parts: Buffer[] = [];
  let lastId = 0;
  let failure: string | null = null;

  function fail(reason: string): void {
    failure = reason;
    for (const each of waiting.values()) each.reject(new Error(reason));
    waiting.clear();
  }

  function receive(json: string): void {
    const { id, method, sessionId, params, result, error } = message.parse(JSON.parse(json));
    if (method !== undefined) for (const listener of listeners.get(method) ?? []) listener(params ?? {}, sessionId);
    const asked = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || asked === undefined) return;
    waiting.delete(id);
    if (error === undefined) asked.resolve(result ?? {});
    else asked.reject(new Error(error.message));
  }

  fromBrowser.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const json = Buffer.concat([...parts, rest.subarray(0, end)]).toString('utf8');
      parts = [];
      rest = rest.subarray(end + 1);
      receive(json);
    }
    if (rest.length > 0) parts.push(rest);
  });
  fromBrowser.on('close', () => fail('The browser ended.'));
  for (const end of [toBrowser, fromBrowser]) end.on('error', (error: Error) => fail(error.message));

  return {
    send(method, params = {}, sessionId) {
      if (failure !== null) return Promise.reject(new Error(failure));
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      });
    },
    on(method, listener) {
      listeners.set(method, [...(listeners.get(method) ?? []), listener]);
    },
    fail,
  };
}
