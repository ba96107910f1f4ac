import { useCallback, useMemo, useState } from 'react';
import type { LedgerRow } from '#shared/domain/ledger/ledger-row.ts';

/** The payments chosen for a common action. */
export interface ChosenRows {
  readonly rows: ReadonlyMap<string, LedgerRow>;
  readonly keys: ReadonlySet<string>;
  readonly toggle: (row: LedgerRow) => void;
  readonly clear: () => void;
}

const NONE: ReadonlyMap<string, LedgerRow> = new Map();

/** Keeps which payments are chosen; another list (`key`) begins with none, so nobody acts on rows out of sight. */
export function useChosenRows(key: string): ChosenRows {
  const [chosen, setChosen] = useState({ key, rows: NONE });
  const rows = chosen.key === key ? chosen.rows : NONE;
  const toggle = useCallback(
    (row: LedgerRow) =>
      setChosen((last) => {
        const next = new Map(last.key === key ? last.rows : NONE);
        if (!next.delete(row.id)) next.set(row.id, row);
        return { key, rows: next };
      }),
    [key],
  );
  const clear = useCallback(() => setChosen({ key, rows: NONE }), [key]);
  return useMemo(() => ({ rows, keys: new Set(rows.keys()), toggle, clear }), [rows, toggle, clear]);
}
