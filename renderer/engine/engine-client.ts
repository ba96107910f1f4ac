import type { Channel, HostApi, HostEvent, RequestOf } from '#shared/contract/host-api.ts';
import { text } from '#shared/text/text.ts';
import type { EngineApi, EngineEvents } from './engine-api.ts';
import { createEventHub } from './event-hub.ts';
import { answerOf, createPendingCalls, engineMethods, transferable, type ToWindow, type ToWorker } from './rpc.ts';

/** A window's connection to the engine: what it may ask, what it hears, and how long work is stopped. */
export interface EngineConnection {
  readonly api: EngineApi;
  /** Listens to an event; the answer ends the subscription. */
  on<Name extends keyof EngineEvents>(event: Name, listener: (payload: EngineEvents[Name]) => void): () => void;
  cancelTask(taskId: string): void;
  /** Ends the worker. What was acknowledged is stored already. */
  end(): void;
}

const forwarded = ['app.closing', 'host.lost'] as const satisfies readonly HostEvent[];

/** Starts the engine in a worker of its own and connects it with the host through this window. */
export function connectEngine(host: HostApi): EngineConnection {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'engine' });
  const calls = createPendingCalls();
  const events = createEventHub<EngineEvents>();
  const send = (message: ToWorker, transfer: Transferable[] = []): void => worker.postMessage(message, transfer);

  async function callHost(id: number, channel: Channel, request: unknown): Promise<void> {
    const answer = await answerOf(() => host.call(channel, request as RequestOf<typeof channel>));
    send({ type: 'answer', id, answer }, answer.ok ? transferable(answer.value) : []);
  }

  worker.onmessage = ({ data }: MessageEvent<ToWindow>): void => {
    if (data.type === 'answer') calls.settle(data.id, data.answer);
    else if (data.type === 'host-call') void callHost(data.id, data.channel, data.request);
    else events.emit(data.event, data.payload as never);
  };
  worker.onerror = (event): void => {
    const reason = text.engine.workerLost(event.message ?? '');
    calls.fail(new Error(reason));
    events.emit('saveStatus', { state: 'not-saved', reason, remedy: text.engine.save.replacedRemedy, pending: 0 });
  };
  const ends = forwarded.map((event) => host.on(event, (payload) => send({ type: 'host-event', event, payload })));

  const api = Object.fromEntries(
    engineMethods.map((method) => [
      method,
      (...args: unknown[]) => calls.open((id) => send({ type: 'call', id, method, args })),
    ]),
  ) as unknown as EngineApi;
  return {
    api,
    on: events.on,
    cancelTask: (taskId) => send({ type: 'cancel', taskId }),
    end: () => {
      for (const end of ends) end();
      worker.terminate();
    },
  };
}
