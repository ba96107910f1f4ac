/// <reference lib="webworker" />
import '../platform/apply-page-rules.ts';
import type { HostApi, HostEvent } from '#shared/contract/host-api.ts';
import { migrationChain } from '#shared/migrations/chain.ts';
import { createEngine } from './engine.ts';
import type { EngineApi, EngineEvents } from './engine-api.ts';
import { browserPorts } from './engine-ports.ts';
import { createEventHub } from './event-hub.ts';
import { answerOf, createPendingCalls, engineMethods, transferable, type ToWindow, type ToWorker } from './rpc.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const hostCalls = createPendingCalls();
const hostEvents = createEventHub<Record<HostEvent, never>>();

function send(message: ToWindow, transfer: Transferable[] = []): void {
  scope.postMessage(message, transfer);
}

const host: HostApi = {
  call: (channel, request) =>
    hostCalls.open((id) => send({ type: 'host-call', id, channel, request })) as ReturnType<HostApi['call']> as never,
  on: (event, listener) => hostEvents.on(event, listener),
};

const engine = createEngine(browserPorts(host, migrationChain));
const forwarded = [
  'changed',
  'preview',
  'saveStatus',
  'history',
  'task',
] as const satisfies readonly (keyof EngineEvents)[];
for (const event of forwarded) engine.on(event, (payload) => send({ type: 'event', event, payload }));

const methods = new Set<string>(engineMethods);

async function answer(id: number, method: keyof EngineApi, args: readonly unknown[]): Promise<void> {
  const call = engine.api[method] as (...input: readonly unknown[]) => Promise<unknown>;
  const result = await answerOf(() => call(...args));
  send({ type: 'answer', id, answer: result }, result.ok ? transferable(result.value) : []);
}

scope.onmessage = ({ data }: MessageEvent<ToWorker>): void => {
  switch (data.type) {
    case 'call':
      if (methods.has(data.method)) void answer(data.id, data.method, data.args);
      return;
    case 'cancel':
      engine.cancelTask(data.taskId);
      return;
    case 'answer':
      hostCalls.settle(data.id, data.answer);
      return;
    case 'host-event':
      hostEvents.emit(data.event, data.payload as never);
  }
};
