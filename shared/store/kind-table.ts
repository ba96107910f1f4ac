import { runSteps, type Steps } from '../lib/steps.ts';
import type { KindDefinition } from '../model/kinds.ts';
import { ChangeLog } from './change-log.ts';
import type { PageRows } from './page-codec.ts';

/** Rows put into an index between two pauses. */
const ROWS_A_STEP = 2_000;
/** An index of so many rows is made in a moment. */
const ROWS_INDEXED_AT_ONCE = 20_000;

/**
 * The rows of one kind with their indexes. Everything is kept in the order of the ids, which are made in the order of
 * time, so that a table filled by edits and one loaded from pages answer alike.
 */
export class KindTable<Row extends { readonly id: string }> {
  readonly definition: KindDefinition<Row>;
  /** Whether anything was asked of the table since this was last set to false. */
  wasRead = false;
  private readonly log = new ChangeLog();
  private rows = new Map<string, Row>();
  private lastId = '';
  private isSorted = true;
  /** Stored pages that nobody needed yet: taking them apart is most of the work of a load. */
  private readonly waiting: PageRows<Row>[] = [];
  private waitingRows = 0;
  /** Indexes that were asked for; each is built once and kept up from then on, so that a start does not wait for it. */
  private readonly indexes = new Map<string, Map<string, Row[]>>();

  constructor(definition: KindDefinition<Row>) {
    this.definition = definition;
  }

  get count(): number {
    this.wasRead = true;
    return this.rows.size + this.waitingRows;
  }

  /** Grows with every change of a row. */
  get revision(): number {
    this.wasRead = true;
    return this.log.revision;
  }

  /** Ids of the rows changed, made or deleted after a revision; `null` when that is too long ago. */
  changesSince(revision: number): readonly string[] | null {
    return this.log.since(revision);
  }

  get(id: string): Row | undefined {
    this.wasRead = true;
    this.takeApart();
    return this.rows.get(id);
  }

  /** Every row, by id. */
  all(): Iterable<Row> {
    this.wasRead = true;
    this.takeApart();
    if (!this.isSorted) {
      const rows = [...this.rows.values()].sort(byId);
      this.rows = new Map(rows.map((row) => [row.id, row]));
      this.isSorted = true;
    }
    return this.rows.values();
  }

  /** Every row, in no order. */
  *unordered(): Generator<Row> {
    this.takeApart();
    yield* this.rows.values();
  }

  /** Whether rows, and an index when one is named, can be asked for without taking pages apart or building it. */
  isReady(index?: string): boolean {
    this.wasRead = true;
    if (this.waiting.length > 0) return false;
    return index === undefined || this.indexes.has(index) || this.rows.size <= ROWS_INDEXED_AT_ONCE;
  }

  hasIndex(name: string): boolean {
    return this.indexes.has(name);
  }

  /** The rows under a key of an index, by id. Throws on an index the kind does not have. */
  lookup(index: string, key: string): readonly Row[] {
    this.wasRead = true;
    if (!this.indexes.has(index)) runSteps(this.indexSteps(index));
    return this.indexes.get(index)!.get(key)?.slice() ?? [];
  }

  /** Takes a stored page, whose rows were not in the table before. It is taken apart when it is needed. */
  load(page: PageRows<Row>): void {
    this.waiting.push(page);
    this.waitingRows += page.count;
    this.log.skip(page.count);
  }

  /** Takes loaded pages apart ahead; whoever needs the rows meanwhile does what is left. */
  *takeApartSteps(): Steps<void> {
    for (;;) {
      const page = this.waiting.shift();
      if (!page) return;
      this.waitingRows -= page.count;
      for (const row of page.rows()) this.put(row);
      yield;
    }
  }

  /** Builds an index ahead, anew when rows change meanwhile. Throws on an index the kind does not have. */
  *indexSteps(name: string): Steps<void> {
    const keysOf = this.definition.indexes[name];
    if (!keysOf) throw new Error(`There is no index ${name}`);
    yield* this.takeApartSteps();
    const { revision } = this.log;
    const buckets = new Map<string, Row[]>();
    const unsorted = new Set<Row[]>();
    let count = 0;
    for (const row of this.rows.values()) {
      for (const key of distinct(keysOf(row))) {
        const bucket = buckets.get(key);
        if (!bucket) buckets.set(key, [row]);
        else if (bucket.push(row) > 1 && bucket[bucket.length - 2]!.id > row.id) unsorted.add(bucket);
      }
      count += 1;
      if (count % ROWS_A_STEP > 0) continue;
      yield;
      if (this.indexes.has(name)) return;
      if (this.log.revision !== revision) return yield* this.indexSteps(name);
    }
    for (const bucket of unsorted) bucket.sort(byId);
    this.indexes.set(name, buckets);
  }

  /** Stores a row in place of the one with its id, if any. */
  set(row: Row): void {
    this.takeApart();
    this.put(row);
    this.log.note(row.id);
  }

  private put(row: Row): void {
    const last = this.rows.get(row.id);
    this.rows.set(row.id, row);
    if (last) this.replaceInIndexes(last, row);
    else {
      if (row.id < this.lastId) this.isSorted = false;
      else this.lastId = row.id;
      for (const [name, buckets] of this.indexes) addToBuckets(buckets, this.definition.indexes[name]!(row), row);
    }
  }

  delete(id: string): void {
    this.takeApart();
    const row = this.rows.get(id);
    if (!row) return;
    for (const [name, buckets] of this.indexes) dropFromBuckets(buckets, this.definition.indexes[name]!(row), row);
    this.rows.delete(id);
    this.log.note(id);
  }

  private takeApart(): void {
    if (this.waiting.length > 0) runSteps(this.takeApartSteps());
  }

  /** Most edits leave the keys as they are: then the new row takes the place of the old one. */
  private replaceInIndexes(last: Row, row: Row): void {
    for (const [name, buckets] of this.indexes) {
      const keysOf = this.definition.indexes[name]!;
      const before = keysOf(last);
      const after = keysOf(row);
      if (before.length === after.length && before.every((key, at) => key === after[at])) {
        for (const key of before) {
          const bucket = buckets.get(key)!;
          bucket[positionOf(bucket, row.id)] = row;
        }
      } else {
        dropFromBuckets(buckets, before, last);
        addToBuckets(buckets, after, row);
      }
    }
  }
}

const byId = (left: { readonly id: string }, right: { readonly id: string }): number => (left.id < right.id ? -1 : 1);

function addToBuckets<Row extends { readonly id: string }>(
  buckets: Map<string, Row[]>,
  keys: readonly string[],
  row: Row,
): void {
  for (const key of distinct(keys)) {
    const bucket = buckets.get(key);
    if (!bucket) buckets.set(key, [row]);
    else if (bucket[bucket.length - 1]!.id < row.id) bucket.push(row);
    else bucket.splice(positionOf(bucket, row.id), 0, row);
  }
}

function dropFromBuckets<Row extends { readonly id: string }>(
  buckets: Map<string, Row[]>,
  keys: readonly string[],
  row: Row,
): void {
  for (const key of distinct(keys)) {
    const bucket = buckets.get(key)!;
    if (bucket.length === 1) buckets.delete(key);
    else bucket.splice(positionOf(bucket, row.id), 1);
  }
}

function distinct(keys: readonly string[]): Iterable<string> {
  return keys.length < 2 ? keys : new Set(keys);
}

/** Index of the first row whose id is not below `id`. */
function positionOf(rows: readonly { readonly id: string }[], id: string): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[middle]!.id < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
