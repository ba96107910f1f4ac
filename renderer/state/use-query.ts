import { useCallback, useEffect, useRef, useState } from 'react';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { QueryName, QueryParams, QueryResult } from '#shared/queries/queries.ts';
import { liveQuery } from './live-query.ts';
import { useServices } from './services.ts';

/** A query's answer. The last one stays while the next is on its way, so that nothing on screen jumps. */
export interface QueryState<Result> {
  readonly data: Result | null;
  readonly error: string | null;
  /** True until the first answer or error for these parameters. */
  readonly isLoading: boolean;
  readonly retry: () => void;
}

/** Asks a query, and again whenever rows that it read change. Pass `null` as parameters to ask nothing yet. */
export function useQuery<Name extends QueryName>(
  name: Name,
  params: QueryParams<Name> | null,
): QueryState<QueryResult<Name>> {
  const { engine } = useServices();
  const key = params === null ? null : canonicalJson(params);
  const [state, setState] = useState<{ key: string | null; data: QueryResult<Name> | null; error: string | null }>({
    key: null,
    data: null,
    error: null,
  });
  const askAgain = useRef(() => {});

  useEffect(() => {
    if (key === null) return;
    // The key is the parameters as JSON, so that equal ones do not ask twice.
    const question = { name, params: JSON.parse(key) as QueryParams<Name> };
    const live = liveQuery(engine, question, {
      onAnswer: (data) => setState({ key, data, error: null }),
      onError: (error) => setState((last) => ({ key, data: last.key === key ? last.data : null, error })),
    });
    askAgain.current = live.ask;
    return live.end;
  }, [engine, name, key]);

  return {
    data: state.data,
    error: state.error,
    isLoading: key !== null && state.key !== key,
    retry: useCallback(() => askAgain.current(), []),
  };
}
