import type { Steps } from '#shared/lib/steps.ts';
import { ImportCancelledError } from '#shared/domain/import/import-types.ts';
import type { EngineEvents, TaskHandle, TaskProgress } from './engine-api.ts';
import type { EventHub } from './event-hub.ts';

/** Long work that can be watched and stopped. */
export interface Task {
  readonly isCancelled: () => boolean;
  /** Fires when the task is stopped: for work that goes on elsewhere. */
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number | null) => void;
  /** Lets the messages that are waiting be heard; throws when one of them stopped this task. */
  readonly breathe: () => Promise<void>;
}

export interface TaskBook {
  run<Value>(
    handle: TaskHandle,
    what: { label: string; unit: TaskProgress['unit'] },
    work: (task: Task) => Promise<Value>,
  ): Promise<Value>;
  cancel(taskId: string): void;
}

/** Keeps the running tasks of one engine. A cancelled task throws {@link ImportCancelledError}. */
export function createTaskBook(events: EventHub<EngineEvents>): TaskBook {
  const running = new Map<string, AbortController>();
  return {
    async run({ taskId }, { label, unit }, work) {
      const controller = new AbortController();
      running.set(taskId, controller);
      const isCancelled = (): boolean => controller.signal.aborted;
      const progress = (done: number, total: number | null): void =>
        events.emit('task', { taskId, label, done, total, unit });
      const breathe = async (): Promise<void> => {
        await nextTurn();
        if (isCancelled()) throw new ImportCancelledError();
      };
      try {
        progress(0, null);
        await breathe();
        return await work({ isCancelled, signal: controller.signal, progress, breathe });
      } finally {
        running.delete(taskId);
      }
    },
    cancel: (taskId) => running.get(taskId)?.abort(),
  };
}

/** Short enough for a person not to notice that somebody waits, long enough for the pauses to cost next to nothing. */
const MILLIS_BETWEEN_BREATHS = 12;

/**
 * Does work in steps and breathes now and then. `mayGoOn` is asked after each breath, in which anything may have
 * happened; when it says no, the work ends there and the answer is `null`.
 */
export async function breatheBetween<Value>(
  steps: Steps<Value>,
  task: Task,
  mayGoOn: () => boolean,
): Promise<{ readonly value: Value } | null> {
  let last = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return { value: step.value };
    if (performance.now() - last < MILLIS_BETWEEN_BREATHS) continue;
    await task.breathe();
    if (!mayGoOn()) return null;
    last = performance.now();
  }
}

/** Does work in steps, in which others get their turns; what is done in a moment never pauses. */
export async function inTurns<Value>(steps: Steps<Value>, pause: () => Promise<void> = nextTurn): Promise<Value> {
  let last = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - last < MILLIS_BETWEEN_BREATHS) continue;
    await pause();
    last = performance.now();
  }
}

/** A turn of the event loop. A message instead of a timer: timers are slowed down in windows that are not seen. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
