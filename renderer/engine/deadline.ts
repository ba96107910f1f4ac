import { text } from '#shared/text/text.ts';
import type { EnginePorts } from './engine-ports.ts';

/** Something took longer than it may; it may still happen later. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/**
 * The work's own outcome, or a {@link DeadlineError} with the message after `millis`. The work itself goes on: callers
 * must not assume that it did not happen. A transaction of a dying connection may otherwise be waited for in vain.
 */
export function withDeadline<Value>(work: PromiseLike<Value>, millis: number, message: string): Promise<Value> {
  return new Promise<Value>((resolve, reject) => {
    const timer = setTimeout(() => reject(new DeadlineError(message)), millis);
    work.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}

/** A read or a small write of the database within the deadline of a transaction; throws a sentence when it is stuck. */
export function inTime<Value>(ports: EnginePorts, work: PromiseLike<Value>, doing: string): Promise<Value> {
  const millis = ports.deadlines.transaction;
  return withDeadline(work, millis, text.engine.open.stuck(doing, Math.ceil(millis / 1_000)));
}

/** The sentence of an error. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
