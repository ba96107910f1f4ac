import type { Channel, EventOf, HostApi, HostEvent, RequestOf, ResponseOf } from '#shared/contract/host-api.ts';
import { failed, type HostResult } from '#shared/contract/result.ts';
import { eventSchemas } from '#shared/contract/schemas.ts';
import { decodeWire, encodeWire } from '#shared/contract/wire.ts';
import { text } from '#shared/text/text.ts';
import { readEventStream } from './event-stream.ts';

/** What the client needs of its surroundings. */
export interface HttpClientPorts {
  /** Calls the loopback host; `path` starts with a slash. */
  fetch(path: string, init: RequestInit): Promise<Response>;
  /** The one-time code of the address the window was opened with; null after a reload, when the cookie serves. */
  readonly code: string | null;
}

export interface HttpClient extends HostApi {
  /** Ends the event stream and every call that still runs. */
  close(): void;
}

const DEADLINE_SECONDS: Partial<Record<Channel, number>> = {
  // What is handed out once must not be given up because a network drive is slow.
  'files.takeOpened': 120,
  'files.write': 120,
  'files.openWithSystem': 60,
  'snapshots.write': 120,
  'snapshots.read': 120,
  'snapshots.list': 60,
  'journal.read': 60,
  'journal.append': 30,
  'workspaces.register': 60,
  'workspaces.list': 60,
  'journal.head': 60,
  'pdf.render': 120,
};
const USUAL_DEADLINE_SECONDS = 15;
const RETRY_MS = 2_000;

type AnyListener = (payload: never) => void;

/**
 * HostApi over the loopback host's HTTP interface. Calls wait until the code or the cookie was exchanged for the
 * run's token, which stays in this closure. A call that gets no answer in time is `failed`: silence is never success.
 */
export function createHttpClient(ports: HttpClientPorts): HttpClient {
  const listeners = new Map<HostEvent, Set<AnyListener>>();
  const closing = new AbortController();
  const tell = <Name extends HostEvent>(event: Name, payload: EventOf<Name>) => {
    for (const listener of listeners.get(event) ?? []) listener(payload as never);
  };
  const token = exchange(ports, closing.signal);
  void followEvents(ports, token, closing.signal, tell);

  async function call<Name extends Channel>(
    channel: Name,
    request: RequestOf<Name>,
  ): Promise<HostResult<ResponseOf<Name>>> {
    const seconds = DEADLINE_SECONDS[channel] ?? USUAL_DEADLINE_SECONDS;
    const deadline = AbortSignal.timeout(seconds * 1_000);
    try {
      const run = await token;
      if (run === null) return failed(text.host.client.noSession);
      const response = await ports.fetch(`/rpc/${channel}`, {
        ...post(run, encodeWire(request)),
        signal: AbortSignal.any([deadline, closing.signal]),
      });
      if (!response.ok) return failed(text.host.client.refusedBy(response.status));
      // The host validated the request and answers by this channel's handler, so the answer has the channel's type.
      return decodeWire(new Uint8Array(await response.arrayBuffer())) as HostResult<ResponseOf<Name>>;
    } catch {
      return failed(deadline.aborted ? text.host.client.tooLate(seconds) : text.host.client.lost);
    }
  }

  return {
    call,
    on(event, listener) {
      const ofEvent = listeners.get(event) ?? new Set<AnyListener>();
      listeners.set(event, ofEvent);
      const own: AnyListener = (payload) => listener(payload);
      ofEvent.add(own);
      return () => void ofEvent.delete(own);
    },
    close: () => closing.abort(),
  } satisfies HttpClient;
}

/** The run's token, or null when neither the code nor the cookie is worth one. */
async function exchange(ports: HttpClientPorts, signal: AbortSignal): Promise<string | null> {
  try {
    const response = await ports.fetch('/session/exchange', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(ports.code === null ? {} : { code: ports.code }),
      signal,
    });
    if (!response.ok) return null;
    const answer: unknown = await response.json();
    const isToken = typeof answer === 'object' && answer !== null && 'token' in answer;
    return isToken && typeof answer.token === 'string' ? answer.token : null;
  } catch {
    return null;
  }
}

function post(token: string, body: Uint8Array<ArrayBuffer>): RequestInit {
  return { method: 'POST', headers: { 'Content-Type': 'application/octet-stream', 'X-Liaison-Token': token }, body };
}

/** Keeps an event stream open. Each time it drops, `host.lost` is told once, and it is tried again. */
async function followEvents(
  ports: HttpClientPorts,
  token: Promise<string | null>,
  signal: AbortSignal,
  tell: <Name extends HostEvent>(event: Name, payload: EventOf<Name>) => void,
): Promise<void> {
  const run = await token;
  if (run === null) {
    if (!signal.aborted) tell('host.lost', { reason: text.host.client.noSession });
    return;
  }
  let isLost = false;
  while (!signal.aborted) {
    try {
      const response = await ports.fetch('/events', { ...post(run, new Uint8Array(0)), signal });
      if (response.status === 403) return tell('host.lost', { reason: text.host.client.noSession });
      if (!response.ok || response.body === null) throw new Error(`status ${response.status}`);
      isLost = false;
      await readEventStream(response.body, (message) => forward(message, tell));
    } catch {
      // What ended the stream does not matter: the host is not there, and that is what the page is told.
    }
    if (!isLost && !signal.aborted) tell('host.lost', { reason: text.host.client.lost });
    isLost = true;
    await pause(RETRY_MS, signal);
  }
}

function forward(message: unknown, tell: <Name extends HostEvent>(event: Name, payload: EventOf<Name>) => void): void {
  if (typeof message !== 'object' || message === null || !('event' in message) || !('payload' in message)) return;
  const { event, payload } = message;
  if (typeof event !== 'string' || !Object.hasOwn(eventSchemas, event)) return;
  const name = event as HostEvent;
  const parsed = eventSchemas[name].safeParse(payload);
  if (parsed.success) tell(name, parsed.data as EventOf<typeof name>);
}

function pause(millis: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, millis);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
