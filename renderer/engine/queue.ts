/** Runs pieces of work one after the other, in the order they were asked for. */
export type Queue = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** A queue in which a failed piece does not stop those behind it. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
