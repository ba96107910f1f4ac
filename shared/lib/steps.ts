/**
 * Work in short pieces: it pauses between them, so that whoever runs it can do something else meanwhile, or never go on
 * with it.
 */
export type Steps<Value> = Generator<void, Value, void>;

/** Does the work in one go. Throws what it throws. */
export function runSteps<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
