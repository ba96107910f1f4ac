import { useCallback, useEffect, useRef, useState } from 'react';
import { text } from '#shared/text/text.ts';
import { useServices } from '../../state/services.ts';
import { runTask } from '../../state/tasks.ts';

const words = text.duplicates.list;

/** The comparing of everybody with everybody: whether it runs, how it ended, and how it is begun again. */
export interface Comparing {
  readonly isRunning: boolean;
  /** Why there is nothing to show, when it was stopped or failed. */
  readonly problem: string | null;
  readonly start: () => void;
}

/** Compares everybody as a task of the status line as soon as that `isNeeded`, then says so by `done`. */
export function useComparing(isNeeded: boolean, done: () => void): Comparing {
  const { engine } = useServices();
  const [isRunning, setIsRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const whenDone = useRef(done);
  useEffect(() => {
    whenDone.current = done;
  });
  const start = useCallback(() => {
    setIsRunning(true);
    setProblem(null);
    void runTask(text.engine.labels.comparing, (task) => engine.api.findDuplicates(task)).then((outcome) => {
      setIsRunning(false);
      if (outcome.tag === 'done') whenDone.current();
      else setProblem(outcome.tag === 'cancelled' ? words.stopped : words.failed(outcome.reason));
    });
  }, [engine]);
  const isAsked = useRef(false);
  useEffect(() => {
    if (!isNeeded || isAsked.current) return;
    isAsked.current = true;
    start();
  }, [isNeeded, start]);
  return { isRunning, problem, start };
}
