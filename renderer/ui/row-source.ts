import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { useServices } from '../state/services.ts';
import type { GridGroup } from './grid-types.ts';

const BLOCK = 100;

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
}

/** A source over rows that are all here already. */
export function useArraySource<Row>(rows: readonly Row[] | null): RowSource<Row> {
  return useMemo(
    () => ({ total: rows?.length ?? null, rowAt: (index) => rows?.[index], show: () => undefined }),
    [rows],
  );
}

interface PagedOptions<Row, Answer> {
  /** Whatever the answers depend on besides the slice; another key starts over. */
  readonly key: string;
  readonly fetch: (offset: number, limit: number) => Promise<Answer>;
  readonly total: (answer: Answer) => number;
  readonly rows: (answer: Answer) => readonly Row[];
}

export interface PagedRows<Row, Answer> {
  readonly source: RowSource<Row>;
  /** The newest answer, for what stands beside its rows. */
  readonly answer: Answer | null;
  readonly error: string | null;
  readonly retry: () => void;
}

/** Everything that is known for one key. `isStale` blocks are shown until their successor arrives. */
interface Book<Row, Answer> {
  readonly key: string;
  readonly blocks: Map<number, readonly Row[]>;
  readonly pending: Set<number>;
  readonly stale: Set<number>;
  answer: Answer | null;
  error: string | null;
}

const newBook = <Row, Answer>(key: string): Book<Row, Answer> => ({
  key,
  blocks: new Map(),
  pending: new Set(),
  stale: new Set(),
  answer: null,
  error: null,
});

/**
 * A source that asks for blocks of rows as they come into view, and again after rows changed. What is on screen stays
 * until its successor is there, so that sorting or typing never flashes an empty list.
 */
export function usePagedRows<Row, Answer>(options: PagedOptions<Row, Answer>): PagedRows<Row, Answer> {
  const { engine } = useServices();
  const [version, redraw] = useReducer((count: number) => count + 1, 0);
  const shown = useRef<Book<Row, Answer>>(newBook(options.key));
  const wanted = useRef<Book<Row, Answer>>(shown.current);
  const range = useRef({ first: 0, last: BLOCK - 1 });
  const latest = useRef(options);
  latest.current = options;

  const load = useCallback((book: Book<Row, Answer>, block: number) => {
    if (book.pending.has(block) || (book.blocks.has(block) && !book.stale.has(block))) return;
    book.pending.add(block);
    book.stale.delete(block);
    const { fetch, rows } = latest.current;
    fetch(block * BLOCK, BLOCK)
      .then(
        (answer) => {
          book.blocks.set(block, rows(answer));
          book.answer = answer;
          book.error = null;
        },
        (error: unknown) => {
          book.error = error instanceof Error ? error.message : String(error);
        },
      )
      .finally(() => {
        book.pending.delete(block);
        if (book !== wanted.current) return;
        shown.current = book;
        redraw();
      })
      .catch(() => undefined);
  }, []);

  const loadRange = useCallback(() => {
    const { first, last } = range.current;
    for (let block = Math.floor(first / BLOCK); block <= Math.floor(last / BLOCK); block += 1) {
      load(wanted.current, block);
    }
  }, [load]);

  useEffect(() => {
    if (wanted.current.key !== options.key) {
      wanted.current = newBook(options.key);
      range.current = { first: 0, last: BLOCK - 1 };
    }
    loadRange();
  }, [options.key, loadRange]);

  const refresh = useCallback(() => {
    const book = wanted.current;
    for (const block of book.blocks.keys()) book.stale.add(block);
    loadRange();
  }, [loadRange]);
  useEffect(() => engine.on('changed', refresh), [engine, refresh]);

  return useMemo(() => {
    const book = shown.current;
    return {
      source: {
        total: book.answer === null ? null : latest.current.total(book.answer),
        rowAt: (index: number) => book.blocks.get(Math.floor(index / BLOCK))?.[index % BLOCK],
        show: (first: number, last: number) => {
          range.current = { first, last };
          loadRange();
        },
      },
      answer: book.answer,
      error: book.error,
      retry: refresh,
    };
    // `version` stands for what the refs hold.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [version, loadRange, refresh]);
}
