import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { LedgerListParams } from '#shared/queries/ledger-list.ts';
import type { GridSort } from '../../ui/grid-types.ts';

export const ledgerFilters = [
  'all',
  'unallocated',
  'allocated',
] as const satisfies readonly LedgerListParams['filter'][];

export interface LedgerView {
  readonly search: string;
  readonly filter: LedgerListParams['filter'];
  readonly sort: GridSort;
  readonly setSearch: (search: string) => void;
  readonly setFilter: (filter: LedgerListParams['filter']) => void;
  readonly setSort: (sort: GridSort) => void;
}

/** What the ledger shows. The filter is part of the address, so that other screens can lead to what is open. */
export function useLedgerView(): LedgerView {
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<GridSort>({ key: 'paidOn', direction: 'descending' });
  const [query, setQuery] = useSearchParams();
  const filter = ledgerFilters.find((one) => one === query.get('show')) ?? 'all';
  return {
    search,
    filter,
    sort,
    setSearch,
    setFilter: (next) => setQuery(next === 'all' ? {} : { show: next }, { replace: true }),
    setSort,
  };
}
