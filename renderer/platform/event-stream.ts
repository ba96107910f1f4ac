import { decodeWire } from '#shared/contract/wire.ts';

/** Longer than two heartbeats of the host: a host that hangs is told from one that has nothing to say. */
const SILENCE_MS = 40_000;
const LONGEST_EVENT = 1024 * 1024;

/**
 * Reads messages from the host's event stream until it ends: 4 bytes of length (big-endian), then one wire message;
 * length 0 is a heartbeat. Throws when the stream is silent for too long or carries nonsense.
 */
export async function readEventStream(
  stream: ReadableStream<Uint8Array>,
  onMessage: (message: unknown) => void,
): Promise<void> {
  const reader = stream.getReader();
  let pending = new Uint8Array(0);
  try {
    for (;;) {
      const part = await withinSilence(reader.read());
      if (part.done) return;
      const joined = new Uint8Array(pending.length + part.value.length);
      joined.set(pending);
      joined.set(part.value, pending.length);
      pending = takeMessages(joined, onMessage);
    }
  } finally {
    // The stream may have failed already; that is what the caller hears about.
    await reader.cancel().catch(() => undefined);
  }
}

/** Hands over every whole message and answers the bytes of the one that is still coming. */
function takeMessages(bytes: Uint8Array<ArrayBuffer>, onMessage: (message: unknown) => void): Uint8Array<ArrayBuffer> {
  let rest = bytes;
  while (rest.length >= 4) {
    const length = new DataView(rest.buffer, rest.byteOffset).getUint32(0);
    if (length > LONGEST_EVENT) throw new Error('An event is too long.');
    if (rest.length < 4 + length) break;
    if (length > 0) onMessage(decodeWire(rest.subarray(4, 4 + length)));
    rest = rest.subarray(4 + length);
  }
  return rest.slice();
}

async function withinSilence<Value>(work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The host is silent.')), SILENCE_MS);
  });
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
  }
}
