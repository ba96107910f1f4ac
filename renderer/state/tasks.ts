import { useCallback } from 'react';
import type { TaskHandle } from '../engine/engine-api.ts';
import { useServices, type EngineConnection } from './services.ts';
import { ui, useUi } from './ui-store.ts';

/** How a task ended: with its value, because the person stopped it, or with a reason. */
export type TaskOutcome<Value> =
  | { readonly tag: 'done'; readonly value: Value }
  | { readonly tag: 'cancelled' }
  | { readonly tag: 'failed'; readonly reason: string };

/** Runs long work as a task of the status line. Never throws: the outcome says how it ended. */
export async function runTask<Value>(
  label: string,
  work: (task: TaskHandle) => Promise<Value>,
): Promise<TaskOutcome<Value>> {
  const taskId = crypto.randomUUID();
  const now = performance.now();
  ui.addTask({
    taskId,
    label,
    done: 0,
    total: null,
    unit: 'steps',
    startedAt: now,
    measuredAt: now,
    isCancelling: false,
  });
  try {
    return { tag: 'done', value: await work({ taskId }) };
  } catch (error) {
    const wasCancelled = useUi.getState().tasks.some((task) => task.taskId === taskId && task.isCancelling);
    if (wasCancelled) return { tag: 'cancelled' };
    return { tag: 'failed', reason: error instanceof Error ? error.message : String(error) };
  } finally {
    ui.endTask(taskId);
  }
}

/** Asks the engine to stop a task; the task leaves the list when its work has really ended. */
export function cancelTask(engine: EngineConnection, taskId: string): void {
  ui.setTask(taskId, { isCancelling: true });
  engine.cancelTask(taskId);
}

/** {@link cancelTask} for the window's engine. */
export function useCancelTask(): (taskId: string) => void {
  const { engine } = useServices();
  return useCallback((taskId) => cancelTask(engine, taskId), [engine]);
}
