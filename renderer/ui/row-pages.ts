import type { StoredKind } from '#shared/model/kind-names.ts';
import type { Answered, EngineEvents } from '../engine/engine-api.ts';

const BLOCK = 100;

/** Rows asked for beyond those on screen, so that they are here when the list comes to them. */
const AHEAD = 60;

export interface PagedOptions<Row, Answer> {
  /** Whatever the answers depend on besides the slice; another key starts over. */
  readonly key: string;
  /** A slice, with what tells how long it holds. */
  readonly ask: (offset: number, limit: number) => Promise<Answered<Answer>>;
  readonly total: (answer: Answer) => number;
  readonly rows: (answer: Answer) => readonly Row[];
}

/** Everything that is known for one key. Stale blocks are shown until their successor arrives. */
interface Book<Row, Answer> {
  readonly options: PagedOptions<Row, Answer>;
  readonly blocks: Map<number, readonly Row[]>;
  readonly stale: Set<number>;
  /** Blocks whose question failed; asked again only when somebody wants it, or rows changed. */
  readonly failed: Set<number>;
  /** Kinds the answers read; `null` while there is none: then every change matters. */
  kinds: readonly StoredKind[] | null;
  answer: Answer | null;
  /** The newest answer without its rows, as text. */
  beside: string;
  error: string | null;
}

/**
 * Rows of a list in blocks, asked for as they come into view, and again after rows of a kind they were read from
 * changed. One question at a time, that of the rows on screen first; an answer for a key nobody wants any longer is
 * dropped. What is on screen stays until its successor is there, so that sorting or typing never flashes an empty list.
 */
export class RowPages<Row, Answer> {
  /** Counts up with every answer, for those who draw rows. */
  version = 0;
  #shown: Book<Row, Answer>;
  #wanted: Book<Row, Answer>;
  #range = { first: 0, last: BLOCK - 1 };
  #heard: EngineEvents['changed'][] = [];
  #isAsking = false;
  readonly #hearers = new Set<() => void>();
  readonly #redraw: () => void;

  /** `redraw` hears when more than rows is other than before: the number of rows, what stands beside them, an error. */
  constructor(options: PagedOptions<Row, Answer>, redraw: () => void) {
    this.#shown = newBook(options);
    this.#wanted = this.#shown;
    this.#redraw = redraw;
  }

  get total(): number | null {
    const { answer, options } = this.#shown;
    return answer === null ? null : options.total(answer);
  }

  get answer(): Answer | null {
    return this.#shown.answer;
  }

  get error(): string | null {
    return this.#shown.error;
  }

  rowAt(index: number): Row | undefined {
    return this.#shown.blocks.get(Math.floor(index / BLOCK))?.[index % BLOCK];
  }

  /** Hears of rows that arrived where nothing else changed. Answers how to stop hearing. */
  subscribe(hear: () => void): () => void {
    this.#hearers.add(hear);
    return () => this.#hearers.delete(hear);
  }

  /** Asks for another list, unless it is the same. */
  want(options: PagedOptions<Row, Answer>): void {
    if (this.#wanted.options.key !== options.key) {
      this.#wanted = newBook(options);
      this.#range = { first: 0, last: BLOCK - 1 };
    }
    void this.#ask();
  }

  /** Says which rows are on screen. */
  show(first: number, last: number): void {
    this.#range = { first, last };
    void this.#ask();
  }

  /** Rows changed. */
  changed(change: EngineEvents['changed']): void {
    this.#heard.push(change);
    if (isTouched(this.#wanted.kinds, change.kinds)) this.refresh();
  }

  /** Asks anew for everything on screen. */
  refresh(): void {
    const book = this.#wanted;
    for (const block of book.blocks.keys()) book.stale.add(block);
    book.failed.clear();
    void this.#ask();
  }

  async #ask(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    for (let block = this.#next(); block !== null; block = this.#next()) await this.#askBlock(block);
    this.#isAsking = false;
  }

  /** The block that is wanted most, or `null` when all that is near the screen is here. */
  #next(): number | null {
    const { blocks, stale, failed, answer, options } = this.#wanted;
    const { first, last } = this.#range;
    const end = answer === null ? BLOCK : Math.max(1, options.total(answer));
    const isWanted = (block: number) =>
      block >= 0 && block * BLOCK < end && !failed.has(block) && (!blocks.has(block) || stale.has(block));
    for (let block = blockOf(first); block <= blockOf(last); block += 1) if (isWanted(block)) return block;
    return [blockOf(last + AHEAD), blockOf(first - AHEAD)].find(isWanted) ?? null;
  }

  async #askBlock(block: number): Promise<void> {
    const book = this.#wanted;
    const before = { beside: book.beside, error: book.error };
    this.#heard = [];
    try {
      const { data, kinds, revision } = await book.options.ask(block * BLOCK, BLOCK);
      const rows = book.options.rows(data);
      book.blocks.set(block, rows);
      book.kinds = kinds;
      const isOld = this.#heard.some((change) => change.revision > revision && isTouched(kinds, change.kinds));
      if (isOld) book.stale.add(block);
      else book.stale.delete(block);
      book.answer = data;
      book.beside = JSON.stringify(data, (_name, value: unknown) => (value === rows ? undefined : value));
      book.error = null;
    } catch (error) {
      book.failed.add(block);
      book.kinds = null;
      book.error = error instanceof Error ? error.message : String(error);
    }
    if (book !== this.#wanted) return;
    const isSameShape = book === this.#shown && book.beside === before.beside && book.error === before.error;
    this.#shown = book;
    this.version += 1;
    if (!isSameShape) this.#redraw();
    else for (const hear of this.#hearers) hear();
  }
}

const blockOf = (index: number): number => Math.floor(index / BLOCK);

function newBook<Row, Answer>(options: PagedOptions<Row, Answer>): Book<Row, Answer> {
  return {
    options,
    blocks: new Map(),
    stale: new Set(),
    failed: new Set(),
    kinds: null,
    answer: null,
    beside: '',
    error: null,
  };
}

function isTouched(kinds: readonly StoredKind[] | null, changed: readonly StoredKind[]): boolean {
  return kinds === null || changed.some((kind) => kinds.includes(kind));
}
