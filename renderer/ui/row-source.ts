import { useEffect, useMemo, useReducer, useState } from 'react';
import { useServices } from '../state/services.ts';
import type { GridGroup } from './grid-types.ts';
import { RowPages, type PagedOptions } from './row-pages.ts';

/** Rows of a list of any length, fetched in blocks as they come into view. */
export interface RowSource<Row> {
  /** Rows in all; `null` until the first answer. */
  readonly total: number | null;
  /** `undefined` while the row's block is on its way. */
  readonly rowAt: (index: number) => Row | undefined;
  /** The head of a group, where the line is one. */
  readonly headAt?: (index: number) => GridGroup | undefined;
  /** Says which rows are on screen. */
  readonly show: (first: number, last: number) => void;
  /** Where rows arrive without the source becoming another one: tells of them, and numbers what is here. */
  readonly arrivals?: {
    readonly subscribe: (hear: () => void) => () => void;
    readonly version: () => number;
  };
}

/** A source over rows that are all here already. */
export function useArraySource<Row>(rows: readonly Row[] | null): RowSource<Row> {
  return useMemo(
    () => ({ total: rows?.length ?? null, rowAt: (index) => rows?.[index], show: () => undefined }),
    [rows],
  );
}

export interface PagedRows<Row, Answer> {
  readonly source: RowSource<Row>;
  /** The newest answer, for what stands beside its rows. */
  readonly answer: Answer | null;
  readonly error: string | null;
  readonly retry: () => void;
}

/** A source as {@link RowPages} has it. Rows that arrive draw the rows of the list again, not what is around them. */
export function usePagedRows<Row, Answer>(options: PagedOptions<Row, Answer>): PagedRows<Row, Answer> {
  const { engine } = useServices();
  const [version, redraw] = useReducer((count: number) => count + 1, 0);
  const [pages] = useState(() => new RowPages(options, redraw));
  useEffect(() => {
    pages.want(options);
    // The key stands for the options.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [pages, options.key]);
  useEffect(() => engine.on('changed', (change) => pages.changed(change)), [engine, pages]);
  return useMemo(
    () => ({
      source: {
        total: pages.total,
        rowAt: (index: number) => pages.rowAt(index),
        show: (first: number, last: number) => pages.show(first, last),
        arrivals: { subscribe: (hear: () => void) => pages.subscribe(hear), version: () => pages.version },
      },
      answer: pages.answer,
      error: pages.error,
      retry: () => pages.refresh(),
    }),
    // `version` stands for what the pages hold.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
    [version, pages],
  );
}

const NO_ARRIVALS = { subscribe: () => () => undefined, version: () => 0 };

/** What tells of arriving rows, also for a source that has them all. */
export function arrivalsOf<Row>(source: RowSource<Row>): NonNullable<RowSource<Row>['arrivals']> {
  return source.arrivals ?? NO_ARRIVALS;
}
