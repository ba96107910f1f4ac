/** Runs tasks one after another in the order they were given; a failed task does not stop the next one. */
export interface Mutex {
  run<Value>(task: () => Promise<Value>): Promise<Value>;
}

export function createMutex(): Mutex {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(task) {
      const next = last.then(task, task);
      // The chain only needs to know when the task ended; its failure belongs to the caller of `run`.
      last = next.catch(() => undefined);
      return next;
    },
  };
}
