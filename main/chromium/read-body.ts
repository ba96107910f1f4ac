import type { IncomingMessage } from 'node:http';

/** Why a body was not taken; `status` goes into the answer. */
export class BodyRefusedError extends Error {
  readonly status: number;

  constructor(status: number, reason: string) {
    super(reason);
    this.status = status;
  }
}

/** Reads a request's body up to `most` bytes within `deadlineMs`; throws `BodyRefusedError` beyond either. */
export async function readBody(
  request: IncomingMessage,
  most: number,
  deadlineMs: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const announced = Number(request.headers['content-length'] ?? '0');
  if (!(announced <= most)) throw new BodyRefusedError(413, 'a body that is too large');
  const timer = setTimeout(() => request.destroy(new BodyRefusedError(408, 'a body that came too slowly')), deadlineMs);
  try {
    const parts: Buffer[] = [];
    let total = 0;
    for await (const part of request as AsyncIterable<Buffer>) {
      total += part.length;
      if (total > most) throw new BodyRefusedError(413, 'a body that is too large');
      parts.push(part);
    }
    const body = new Uint8Array(total);
    let offset = 0;
    for (const part of parts) {
      body.set(part, offset);
      offset += part.length;
    }
    return body;
  } finally {
    clearTimeout(timer);
  }
}
