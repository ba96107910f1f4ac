import { useCallback, useEffect, useRef, useState } from 'react';
import type { HistoryStep } from '../../../engine/engine-api.ts';
import { useServices } from '../../../state/services.ts';

/** Steps are looked for until this many are found or the beginning is reached. */
const ENOUGH = 30;

export interface PersonHistory {
  /** Newest first. */
  readonly steps: readonly HistoryStep[];
  readonly isComplete: boolean;
  readonly isLoading: boolean;
  readonly error: string | null;
  readonly more: () => void;
}

interface Read {
  readonly steps: readonly HistoryStep[];
  readonly next: number | null;
  readonly error: string | null;
  readonly isLoading: boolean;
}

const NOTHING: Read = { steps: [], next: null, error: null, isLoading: true };

/** The steps that touched a person, read a piece at a time and again from the newest whenever rows change. */
export function usePersonHistory(influencerId: string): PersonHistory {
  const { engine } = useServices();
  const [read, setRead] = useState<Read>(NOTHING);
  // Answers that a newer question has overtaken are dropped.
  const question = useRef(0);

  const ask = useCallback(
    async (known: readonly HistoryStep[], from: number | null) => {
      question.current += 1;
      const own = question.current;
      const isCurrent = () => question.current === own;
      const steps = [...known];
      let before = from;
      let error: string | null = null;
      try {
        do {
          const page = await engine.api.personHistory({ influencerId, before });
          if (!isCurrent()) return;
          steps.push(...page.steps);
          before = page.next;
        } while (before !== null && steps.length < known.length + ENOUGH);
      } catch (problem) {
        error = problem instanceof Error ? problem.message : String(problem);
      }
      if (!isCurrent()) return;
      setRead({ steps, next: before, error, isLoading: false });
    },
    [engine, influencerId],
  );

  useEffect(() => {
    void ask([], null);
    const end = engine.on('changed', () => void ask([], null));
    return () => {
      question.current += 1;
      end();
    };
  }, [ask, engine]);

  return {
    steps: read.steps,
    isComplete: read.next === null,
    isLoading: read.isLoading,
    error: read.error,
    more: () => {
      setRead((last) => ({ ...last, isLoading: true }));
      void ask(read.steps, read.next);
    },
  };
}
