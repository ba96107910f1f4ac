import type { Page } from 'playwright-core';
import type { ToWindow } from '#renderer/engine/rpc.ts';

/** One question to the engine as the window saw it; milliseconds since the page began. */
export interface EngineCall {
  readonly method: string;
  /** Name of the query or command. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

interface Probe {
  readonly calls: EngineCall[];
  readonly longTasks: number[];
  sampleSize: number;
  isSaved: boolean;
  ask(method: string, args: unknown[], isUntilSaved: boolean): Promise<{ value: unknown; millis: number }>;
}

declare global {
  interface Window {
    engineProbe: Probe;
  }
}

/**
 * Lets a benchmark see every call between the window and its engine, ask the engine itself, and choose how many people
 * the sample has. Works for every page that is loaded from now on.
 */
export async function installEngineProbe(page: Page): Promise<void> {
  // The transpiler names functions through a helper that pages do not have.
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.addInitScript(probeInPage);
}

/** Asks the engine past the window; with `isUntilSaved` the time runs until database and journal hold the change. */
export function askEngine(
  page: Page,
  method: string,
  args: unknown[],
  isUntilSaved = false,
): Promise<{ value: unknown; millis: number }> {
  return page.evaluate(
    async (question) => window.engineProbe.ask(question.method, question.args, question.isUntilSaved),
    { method, args, isUntilSaved },
  );
}

/** Runs in the page before anything else. */
function probeInPage(): void {
  const pending = new Map<number, { method: string; name: string; from: number }>();
  const own = new Map<number, (value: unknown) => void>();
  let waitingForSave: (() => void)[] = [];
  let ask: ((message: unknown) => void) | null = null;
  let nextId = -1;
  const post = Worker.prototype.postMessage as (this: Worker, message: unknown, more?: unknown) => void;

  const hear = ({ data }: MessageEvent<ToWindow>): void => {
    if (data.type === 'event' && data.event === 'saveStatus') {
      probe.isSaved = (data.payload as { state: string }).state === 'saved';
      if (!probe.isSaved) return;
      const done = waitingForSave;
      waitingForSave = [];
      for (const tell of done) tell();
    }
    if (data.type !== 'answer') return;
    const call = pending.get(data.id);
    if (call) probe.calls.push({ ...call, to: performance.now() });
    pending.delete(data.id);
    own.get(data.id)?.(data.answer.ok ? data.answer.value : data.answer.message);
    own.delete(data.id);
  };
  Worker.prototype.postMessage = function (this: Worker, message: unknown, more?: unknown): void {
    if (!ask) this.addEventListener('message', hear);
    ask ??= (question) => this.postMessage(question);
    const { type, id, method, args } = message as { type: string; id: number; method: string; args: unknown[] };
    if (type === 'call') {
      const input = args[0] as { name?: string; sample?: { influencers: number } } | undefined;
      pending.set(id, { method, name: input?.name ?? '', from: performance.now() });
      if (method === 'create' && input?.sample && probe.sampleSize >= 0) input.sample.influencers = probe.sampleSize;
    }
    post.call(this, message, more);
  };
  const probe: Probe = {
    calls: [],
    longTasks: [],
    sampleSize: -1,
    isSaved: false,
    ask(method, args, isUntilSaved) {
      const id = nextId;
      nextId -= 1;
      const from = performance.now();
      return new Promise((resolve) => {
        own.set(id, (value) => {
          const answer = () => resolve({ value, millis: performance.now() - from });
          if (isUntilSaved && !probe.isSaved) waitingForSave.push(answer);
          else answer();
        });
        ask!({ type: 'call', id, method, args });
      });
    },
  };
  window.engineProbe = probe;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) probe.longTasks.push(entry.duration);
  }).observe({ type: 'longtask' });
}
