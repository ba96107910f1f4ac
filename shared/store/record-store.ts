import { canonicalJson } from '../lib/canonical-json.ts';
import { createSha256 } from '../lib/sha256.ts';
import { runSteps, type Steps } from '../lib/steps.ts';
import type { RowChange } from '../model/change-set.ts';
import { kinds, type AnyRow, type KindDefinition, type RowOf } from '../model/kinds.ts';
import { storedKinds, type StoredKind } from '../model/kind-names.ts';
import { ChangeDraft, referencesOf, type DraftBase, type StoreProblem } from './change-draft.ts';
import { KindTable } from './kind-table.ts';
import { PageBook, type Page } from './page-book.ts';
import { decodePage, encodePage, type DecodedPage, type PageRecord, type PageRows } from './page-codec.ts';
import type { RecordReader } from './record-reader.ts';
import { EMPTY_SUM, joinSums, sumFromHex, sumHex, type TextSum } from './text-sum.ts';

export type RecordCounts = Readonly<Record<StoredKind, number>>;

/** What the database has to write so that it holds what the store holds. */
export interface Applied {
  readonly pages: readonly PageRecord[];
  /** Keys of pages that became empty. */
  readonly emptied: readonly string[];
  readonly kinds: readonly StoredKind[];
  /** Takes the changes back out of the memory, for when the database could not take them. */
  revert(): void;
}

export type ApplyResult =
  ({ readonly tag: 'applied' } & Applied) | { readonly tag: 'refused'; readonly problem: StoreProblem };

/** What every load is held against: the page count and the joined checksums of all pages, and rows per kind. */
export interface StoreTotals {
  readonly pages: number;
  readonly sum: string;
  readonly counts: RecordCounts;
}

/** Rows whose references are counted between two pauses. */
const ROWS_A_STEP = 2_000;

interface Placement {
  readonly kind: StoredKind;
  readonly id: string;
  readonly row: AnyRow | undefined;
  readonly page: Page | undefined;
}

/**
 * All rows of a workspace in memory, with indexes, and the pages they live in at rest. Changes are taken as a whole or
 * not at all, and one edit dirties one page.
 */
export class RecordStore implements RecordReader {
  private readonly tables: { readonly [Kind in StoredKind]: KindTable<RowOf[Kind]> };
  private readonly books: ReadonlyMap<StoredKind, PageBook>;
  /** How often each row is named by others; counted at the first deletion and kept up from then on. */
  private referenceCounts: ReadonlyMap<StoredKind, Map<string, number>> | null = null;

  constructor(options: { readonly pageCapacity?: number } = {}) {
    this.tables = Object.fromEntries(
      storedKinds.map((kind) => [kind, new KindTable(kinds[kind] as KindDefinition<AnyRow>)]),
    ) as unknown as RecordStore['tables'];
    this.books = new Map(storedKinds.map((kind) => [kind, new PageBook(kind, options.pageCapacity)]));
  }

  /** A store with the rows of these pages. Throws on a page that does not match its checksum. */
  static fromPages(records: Iterable<PageRecord>, options: { readonly pageCapacity?: number } = {}): RecordStore {
    return RecordStore.fromDecodedPages(Array.from(records, decodePage), options);
  }

  /** A store with the rows of these pages, in whatever order they come. Each kind is taken apart at its first need. */
  static fromDecodedPages(
    pages: readonly DecodedPage[],
    options: { readonly pageCapacity?: number } = {},
  ): RecordStore {
    const store = new RecordStore(options);
    // In a partition rows come in the order of their ids: then there is little or nothing to sort.
    for (const page of [...pages].sort(byPlace)) store.loadPage(page);
    return store;
  }

  get<Kind extends StoredKind>(kind: Kind, id: string): RowOf[Kind] | undefined {
    return this.tables[kind].get(id);
  }

  all<Kind extends StoredKind>(kind: Kind): Iterable<RowOf[Kind]> {
    return this.tables[kind].all();
  }

  lookup<Kind extends StoredKind>(kind: Kind, index: string, key: string): readonly RowOf[Kind][] {
    return this.tables[kind].lookup(index, key);
  }

  count(kind: StoredKind): number {
    return this.tables[kind].count;
  }

  revision(kind: StoredKind): number {
    return this.tables[kind].revision;
  }

  isReady(kind: StoredKind, index?: string): boolean {
    return this.tables[kind].isReady(index);
  }

  /** Takes the pages of a kind apart and builds an index ahead, so that nobody waits for it later. */
  *readySteps(kind: StoredKind, index?: string): Steps<void> {
    yield* this.tables[kind].takeApartSteps();
    if (index !== undefined && !this.tables[kind].hasIndex(index)) yield* this.tables[kind].indexSteps(index);
  }

  changesSince(kind: StoredKind, revision: number): readonly string[] | null {
    return this.tables[kind].changesSince(revision);
  }

  /** Does work that only reads, and says which kinds it asked for: while none of them changes, its answer holds. */
  noteReads<Value>(work: () => Value): { readonly value: Value; readonly kinds: readonly StoredKind[] } {
    for (const kind of storedKinds) this.tables[kind].wasRead = false;
    const value = work();
    return { value, kinds: storedKinds.filter((kind) => this.tables[kind].wasRead) };
  }

  workspace(): RowOf['workspace'] {
    for (const row of this.all('workspace')) return row;
    throw new Error('The workspace is empty');
  }

  /** Rows per kind. */
  counts(): RecordCounts {
    return Object.fromEntries(storedKinds.map((kind) => [kind, this.count(kind)])) as Record<StoredKind, number>;
  }

  totals(): StoreTotals {
    let pages = 0;
    let sum: TextSum = EMPTY_SUM;
    for (const book of this.books.values()) {
      const totals = book.totals();
      pages += totals.pages;
      sum = joinSums(sum, totals.sum);
    }
    return { pages, sum: sumHex(sum), counts: this.counts() };
  }

  /** SHA-256 over all rows as canonical JSON by kind and id: equal exactly when two stores hold the same. */
  stateHash(): string {
    const hash = createSha256();
    const encoder = new TextEncoder();
    for (const kind of storedKinds) {
      for (const row of this.all(kind)) hash.update(encoder.encode(`${kind} ${canonicalJson(row)}\n`));
    }
    return hash.hex();
  }

  /** A trial of changes against this store. It must be applied before the store changes otherwise. */
  draft(): ChangeDraft {
    const base: DraftBase = {
      row: (kind, id) => this.tables[kind].get(id),
      count: (kind) => this.count(kind),
      referenceCount: (kind, id) =>
        (this.referenceCounts ?? runSteps(this.countAllReferences())).get(kind)!.get(id) ?? 0,
      rows: (kind) => this.tables[kind].all() as Iterable<AnyRow>,
    };
    return new ChangeDraft(base);
  }

  /** Takes changes as a whole, or none of them with the reason. */
  apply(changes: Iterable<RowChange>): ApplyResult {
    const draft = this.draft();
    for (const change of changes) {
      const problem = draft.stage(change);
      if (problem) return { tag: 'refused', problem };
    }
    return runSteps(this.applyDraftSteps(draft));
  }

  /**
   * Checks and takes a draft made by {@link draft}. The rows change all at once, in one of the steps; when a later one
   * throws, they are put back.
   */
  *applyDraftSteps(draft: ChangeDraft): Steps<ApplyResult> {
    // What only the first change of a kind has to do, while nothing has changed yet.
    for (const [kind, rows] of draft.rows) if (rows.size > 0) yield* this.books.get(kind)!.listSteps();
    if (draft.hasDeletions && !this.referenceCounts) yield* this.countAllReferences();
    const problem = yield* draft.checkSteps();
    if (problem) return { tag: 'refused', problem };
    const undo: Placement[] = [];
    const dirty = new Set<Page>();
    for (const [kind, rows] of draft.rows) {
      // Backwards for rows that go: taking the youngest row out of an index first is cheap.
      for (const [id, row] of [...rows].reverse()) if (!row) this.put({ kind, id, row: undefined }, undo, dirty);
      for (const [id, row] of rows) if (row) this.put({ kind, id, row }, undo, dirty);
    }
    const sums = [...dirty].map((page) => ({ page, sum: page.sum }));
    const revert = (): void => {
      for (const placement of undo.toReversed()) this.restore(placement);
      for (const { page, sum } of sums) page.sum = sum;
    };
    const written: PageRecord[] = [];
    const emptied: string[] = [];
    try {
      for (const page of dirty) {
        yield;
        if (page.ids.size === 0) emptied.push(page.key);
        else written.push(this.encode(page));
      }
    } catch (error) {
      revert();
      throw error;
    }
    const touched = storedKinds.filter((kind) => draft.rows.get(kind)!.size > 0);
    return { tag: 'applied', pages: written, emptied, kinds: touched, revert };
  }

  /** Every page that holds rows, as it is stored. */
  *allPages(): Generator<PageRecord> {
    for (const book of this.books.values()) for (const page of book.filled()) yield this.encode(page);
  }

  private encode(page: Page): PageRecord {
    const table = this.tables[page.kind];
    const rows: object[] = [];
    for (const id of page.ids) rows.push(table.get(id)!);
    const record = encodePage(page, rows);
    page.sum = sumFromHex(record.sum);
    return record;
  }

  private put(next: { kind: StoredKind; id: string; row: AnyRow | undefined }, undo: Placement[], dirty: Set<Page>) {
    const { kind, id, row } = next;
    const book = this.books.get(kind)!;
    const lastPage = book.pageOf(id);
    const lastRow = this.tables[kind].get(id);
    undo.push({ kind, id, row: lastRow, page: lastPage });
    let page: Page | undefined;
    if (row) {
      const partition = (kinds[kind] as KindDefinition<AnyRow>).partition(row);
      page = lastPage?.partition === partition ? lastPage : book.pageWithRoom(partition);
    }
    this.restore({ kind, id, row, page });
    if (lastPage) dirty.add(lastPage);
    if (page) dirty.add(page);
  }

  private restore({ kind, id, row, page }: Placement): void {
    const table = this.tables[kind] as unknown as KindTable<AnyRow>;
    const counts = this.referenceCounts;
    const last = counts && table.get(id);
    if (last) countReferences(counts, kind, last, -1);
    if (row) {
      table.set(row);
      if (counts) countReferences(counts, kind, row, 1);
    } else {
      table.delete(id);
    }
    this.books.get(kind)!.place(id, page);
  }

  /** Writes come one after the other: no row changes while this pauses. */
  private *countAllReferences(): Steps<ReadonlyMap<StoredKind, Map<string, number>>> {
    const counts = new Map(storedKinds.map((kind) => [kind, new Map<string, number>()]));
    let counted = 0;
    for (const kind of storedKinds) {
      if ((kinds[kind] as KindDefinition<AnyRow>).references.length === 0) continue;
      yield* this.tables[kind].takeApartSteps();
      for (const row of this.tables[kind].unordered()) {
        countReferences(counts, kind, row, 1);
        counted += 1;
        if (counted % ROWS_A_STEP === 0) yield;
      }
    }
    this.referenceCounts = counts;
    return counts;
  }

  private loadPage(page: DecodedPage): void {
    const { kind, partition, number, sum } = page;
    const table = this.tables[kind] as unknown as KindTable<AnyRow>;
    table.load(page as unknown as PageRows<AnyRow>);
    this.books.get(kind)!.load({ partition, number, sum: sumFromHex(sum) }, page);
  }
}

function byPlace(left: DecodedPage, right: DecodedPage): number {
  if (left.partition !== right.partition) return left.partition < right.partition ? -1 : 1;
  return left.number - right.number;
}

function countReferences(
  all: ReadonlyMap<StoredKind, Map<string, number>>,
  kind: StoredKind,
  row: AnyRow,
  step: number,
): void {
  for (const target of referencesOf(kind, row)) {
    const counts = all.get(target.kind)!;
    const next = (counts.get(target.id) ?? 0) + step;
    if (next === 0) counts.delete(target.id);
    else counts.set(target.id, next);
  }
}
