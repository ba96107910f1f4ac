import { useRef } from 'react';
import { toggledKey, withKeys } from './grid-selection.ts';
import type { GridSelecting, GridSelection } from './grid-types.ts';

/**
 * Choosing rows one by one and in ranges. A range goes from the row chosen last to another one, and replaces the range
 * before it; what was chosen outside of ranges stays.
 */
export function useGridSelecting<Row>(
  selecting: GridSelecting<Row> | undefined,
  keyAt: (index: number) => string | null,
) {
  const anchor = useRef<{ readonly index: number; readonly base: GridSelection } | null>(null);
  const asked = useRef(0);
  return {
    toggle: (index: number) => {
      const key = keyAt(index);
      if (!selecting || key === null) return;
      asked.current += 1;
      const next = toggledKey(selecting.value, key);
      anchor.current = { index, base: next };
      selecting.change(next);
    },
    /** Chooses from the anchor, or from `from` where there is none, to a row. */
    extend: async (from: number, to: number) => {
      if (!selecting) return;
      anchor.current ??= { index: from, base: selecting.value };
      const { index, base } = anchor.current;
      asked.current += 1;
      const turn = asked.current;
      const keys = await selecting.keysBetween(Math.min(index, to), Math.max(index, to));
      // Another row was chosen while the keys were on their way.
      if (keys !== null && turn === asked.current) selecting.change(withKeys(base, keys, true));
    },
    /** The next range begins anew. */
    forget: () => {
      asked.current += 1;
      anchor.current = null;
    },
  };
}
