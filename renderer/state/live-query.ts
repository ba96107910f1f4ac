import type { StoredKind } from '#shared/model/kind-names.ts';
import type { QueryName, QueryParams, QueryResult } from '#shared/queries/queries.ts';
import type { EngineConnection } from './services.ts';

/** Who hears a live query. */
export interface LiveQueryListener<Result> {
  readonly onAnswer: (data: Result) => void;
  readonly onError: (reason: string) => void;
}

export interface LiveQuery {
  /** Asks anew, whatever changed. */
  readonly ask: () => void;
  readonly end: () => void;
}

/**
 * Asks a query, and again when rows of a kind it read changed. One question at a time: changes that come while it is
 * under way lead to one more, and only if the answer was made before them.
 */
export function liveQuery<Name extends QueryName>(
  engine: EngineConnection,
  question: { readonly name: Name; readonly params: QueryParams<Name> },
  { onAnswer, onError }: LiveQueryListener<QueryResult<Name>>,
): LiveQuery {
  /** Kinds the last answer read; `null` while there is none: then every change matters. */
  let kinds: readonly StoredKind[] | null = null;
  /** Changes heard while a question is under way. */
  let heard: { readonly kinds: readonly StoredKind[]; readonly revision: number }[] = [];
  let isAsking = false;
  let isAgain = false;
  let hasEnded = false;

  const isTouched = (changed: readonly StoredKind[]): boolean =>
    kinds === null || changed.some((kind) => kinds!.includes(kind));

  async function ask(): Promise<void> {
    if (isAsking) {
      isAgain = true;
      return;
    }
    isAsking = true;
    while (await askOnce());
    isAsking = false;
  }

  /** Answers whether it has to be asked again. */
  async function askOnce(): Promise<boolean> {
    isAgain = false;
    heard = [];
    try {
      const answer = await engine.api.ask(question);
      if (hasEnded) return false;
      kinds = answer.kinds;
      onAnswer(answer.data);
      return isAgain || heard.some((change) => change.revision > answer.revision && isTouched(change.kinds));
    } catch (error) {
      if (hasEnded) return false;
      kinds = null;
      onError(error instanceof Error ? error.message : String(error));
      return isAgain || heard.length > 0;
    }
  }

  const stopHearing = engine.on('changed', (change) => {
    if (isAsking) heard.push(change);
    else if (isTouched(change.kinds)) void ask();
  });
  void ask();
  return {
    ask: () => void ask(),
    end: () => {
      hasEnded = true;
      stopHearing();
    },
  };
}
