import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

/** One parameter of the address, such as the import that is open; `null` takes it away. Back does not step through. */
export function useSearchParameter(name: string): readonly [string | null, (value: string | null) => void] {
  const [query, setQuery] = useSearchParams();
  const set = useCallback(
    (value: string | null) => {
      setQuery(
        (last) => {
          const next = new URLSearchParams(last);
          if (value === null) next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      );
    },
    [setQuery, name],
  );
  return [query.get(name), set];
}
