import type { Page, Worker } from 'playwright-core';

interface EngineAnswer {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly message?: string;
}

/** What of the engine's messages matters here. */
interface EngineMessage {
  readonly type: string;
  readonly id?: number;
  readonly answer?: EngineAnswer;
  readonly event?: string;
  readonly payload?: { readonly state?: string; readonly sequence?: number };
}

export interface EngineScope {
  onmessage: (event: { data: unknown }) => void;
  postMessage: (message: unknown, transfer: unknown[]) => void;
  /** Sequence of the newest change that was acknowledged, and who waits for the next one. */
  acknowledged: number;
  onAcknowledged: () => void;
  askEngine: (method: string, ...args: unknown[]) => Promise<unknown>;
}

/** The app's own engine worker, with a way to ask it and with every "saved" of it written to the console. */
export async function engineOf(page: Page): Promise<Worker> {
  const [worker] = page.workers();
  if (!worker) throw new Error('The engine is not running.');
  await worker.evaluate(() => {
    const scope = globalThis as unknown as EngineScope;
    const post = scope.postMessage.bind(scope);
    const waiting = new Map<number, (answer: EngineAnswer) => void>();
    scope.acknowledged = 0;
    scope.onAcknowledged = () => undefined;
    let nextId = 1_000_000_000;
    scope.postMessage = (message, transfer) => {
      const { type, id = 0, answer, event, payload } = message as EngineMessage;
      const settle = type === 'answer' ? waiting.get(id) : undefined;
      if (settle && answer) {
        waiting.delete(id);
        settle(answer);
        return;
      }
      if (event === 'saveStatus' && payload?.state === 'saved') {
        // oxlint-disable-next-line no-console -- the console is how a killed page has told what it acknowledged
        console.info(`acknowledged ${payload.sequence}`);
        scope.acknowledged = payload.sequence ?? 0;
        scope.onAcknowledged();
      }
      post(message, transfer ?? []);
    };
    scope.askEngine = (method, ...args) =>
      new Promise((resolve, reject) => {
        const id = nextId;
        nextId += 1;
        waiting.set(id, (answer) => (answer.ok ? resolve(answer.value) : reject(new Error(answer.message))));
        scope.onmessage({ data: { type: 'call', id, method, args } });
      });
  });
  return worker;
}

/** Asks the engine for one of its methods. */
export function ask<Value>(worker: Worker, method: string, ...args: unknown[]): Promise<Value> {
  return worker.evaluate(([name, input]) => (globalThis as unknown as EngineScope).askEngine(name, ...input), [
    method,
    args,
  ] as const) as Promise<Value>;
}

/** Resolves when a change from this sequence on is acknowledged; `newest` tells the newest one heard of at any time. */
export function acknowledgements(page: Page): { newest(): number; reached(sequence: number): Promise<void> } {
  let newest = 0;
  const waiting = new Set<() => void>();
  page.on('console', (message) => {
    const match = /^acknowledged (\d+)$/.exec(message.text());
    if (!match) return;
    newest = Math.max(newest, Number(match[1]));
    for (const look of waiting) look();
  });
  return {
    newest: () => newest,
    reached: (sequence) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (newest < sequence) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}
