import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Channel } from '#shared/contract/host-api.ts';
import { decodeWire, encodeWire } from '#shared/contract/wire.ts';
import { ATTACHMENT_LIMIT } from '#shared/model/attachment.ts';
import type { Host } from '../host/create-host.ts';
import { dispatch } from '../host/dispatch.ts';
import { BodyRefusedError, readBody } from './read-body.ts';

const KB = 1024;
const MB = 1024 * KB;

/** The largest body per channel; whatever is not named carries a few plain fields only. */
const LARGE_BODIES: Partial<Record<Channel, number>> = {
  'files.write': 512 * MB,
  // The largest file that is kept, and room for its name.
  'files.openWithSystem': ATTACHMENT_LIMIT + 64 * KB,
  'snapshots.write': 512 * MB,
  'journal.append': 128 * MB,
  'pdf.render': 80 * MB,
  'command.finish': 128 * MB,
};
const SMALL_BODY = 64 * KB;
const BODY_DEADLINE_MS = 60_000;
const MOST_CALLS = 32;
const MOST_LISTENERS = 8;
const HEARTBEAT_MS = 15_000;

export function largestBody(channel: Channel): number {
  return LARGE_BODIES[channel] ?? SMALL_BODY;
}

/** Carries calls and events between pages and the host. Requests arrive here only after the guard let them pass. */
export interface HttpTransport {
  call(channel: Channel, request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Answers with a stream of events: 4 bytes of length (big-endian), then one wire message; length 0 is a heartbeat. */
  events(response: ServerResponse): void;
  /** Pages that hold an event stream open right now. */
  listenerCount(): number;
}

export function createHttpTransport(host: Host, headers: Readonly<Record<string, string>>): HttpTransport {
  let running = 0;
  const streams = new Set<ServerResponse>();
  host.subscribe((message) => {
    const frame = framed(encodeWire(message));
    for (const stream of streams) stream.write(frame);
  });
  return {
    async call(channel, request, response) {
      if (running >= MOST_CALLS) throw new BodyRefusedError(503, 'too many calls at the same time');
      running += 1;
      try {
        const payload = decoded(await readBody(request, largestBody(channel), BODY_DEADLINE_MS));
        const answer = encodeWire(await dispatch(host.handlers, channel, payload));
        response.writeHead(200, {
          ...headers,
          'Content-Type': 'application/octet-stream',
          'Content-Length': String(answer.length),
          'Cache-Control': 'no-store',
        });
        response.end(answer);
      } finally {
        running -= 1;
      }
    },
    events(response) {
      if (streams.size >= MOST_LISTENERS) throw new BodyRefusedError(503, 'too many event streams');
      response.writeHead(200, {
        ...headers,
        'Content-Type': 'application/octet-stream',
        'Cache-Control': 'no-store',
      });
      response.write(framed(new Uint8Array(0)));
      streams.add(response);
      const heartbeat = setInterval(() => response.write(framed(new Uint8Array(0))), HEARTBEAT_MS);
      response.on('close', () => {
        clearInterval(heartbeat);
        streams.delete(response);
      });
    },
    listenerCount: () => streams.size,
  };
}

function decoded(body: Uint8Array): unknown {
  try {
    return decodeWire(body);
  } catch {
    throw new BodyRefusedError(400, 'a body that is not a message');
  }
}

function framed(message: Uint8Array): Uint8Array {
  const frame = new Uint8Array(4 + message.length);
  new DataView(frame.buffer).setUint32(0, message.length);
  frame.set(message, 4);
  return frame;
}
