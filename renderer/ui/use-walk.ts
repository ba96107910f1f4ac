import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { arrivalsOf, type RowSource } from './row-source.ts';

/** Tells of the row the keys came to, as soon as it is here. Answers how the keys say that it was they. */
export function useWalk<Row>(
  active: number,
  source: RowSource<Row>,
  rowKey: (row: Row) => string,
  onWalk: ((row: Row) => void) | undefined,
): () => void {
  const walked = useRef(false);
  // Draws the list again only when this one row arrives.
  const key = useSyncExternalStore(arrivalsOf(source).subscribe, () => {
    const here = source.rowAt(active);
    return here === undefined ? null : rowKey(here);
  });
  useEffect(() => {
    const row = source.rowAt(active);
    if (!walked.current || row === undefined) return;
    walked.current = false;
    onWalk?.(row);
    // The key stands for the row: a row drawn again is not walked to again.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [key]);
  return useCallback(() => {
    walked.current = true;
  }, []);
}
