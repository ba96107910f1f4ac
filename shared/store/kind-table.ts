import type { KindDefinition } from '../model/kinds.ts';
import { ChangeLog } from './change-log.ts';

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
  /** Indexes that were asked for; each is built once and kept up from then on, so that a start does not wait for it. */
  private readonly indexes = new Map<string, Map<string, Row[]>>();

  constructor(definition: KindDefinition<Row>) {
    this.definition = definition;
  }

  get count(): number {
    this.wasRead = true;
    return this.rows.size;
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
    return this.rows.get(id);
  }

  /** Every row, by id. */
  all(): Iterable<Row> {
    this.wasRead = true;
    if (!this.isSorted) {
      const rows = [...this.rows.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
      this.rows = new Map(rows.map((row) => [row.id, row]));
      this.isSorted = true;
    }
    return this.rows.values();
  }

  /** The rows under a key of an index, by id. Throws on an index the kind does not have. */
  lookup(index: string, key: string): readonly Row[] {
    this.wasRead = true;
    const buckets = this.indexes.get(index) ?? this.buildIndex(index);
    return buckets.get(key)?.slice() ?? [];
  }

  /** Takes rows of a stored page; they were not in the table before. */
  load(rows: readonly Row[]): void {
    for (const row of rows) this.put(row);
    this.log.skip(rows.length);
  }

  /** Stores a row in place of the one with its id, if any. */
  set(row: Row): void {
    this.put(row);
    this.log.note(row.id);
  }

  private put(row: Row): void {
    const last = this.rows.get(row.id);
    if (last) this.dropFromIndexes(last);
    else if (row.id < this.lastId) this.isSorted = false;
    else this.lastId = row.id;
    this.rows.set(row.id, row);
    this.addToIndexes(row);
  }

  delete(id: string): void {
    const row = this.rows.get(id);
    if (!row) return;
    this.dropFromIndexes(row);
    this.rows.delete(id);
    this.log.note(id);
  }

  private buildIndex(name: string): Map<string, Row[]> {
    const keysOf = this.definition.indexes[name];
    if (!keysOf) throw new Error(`There is no index ${name}`);
    const buckets = new Map<string, Row[]>();
    for (const row of this.all()) addToBuckets(buckets, keysOf(row), row);
    this.indexes.set(name, buckets);
    return buckets;
  }

  private addToIndexes(row: Row): void {
    for (const [name, buckets] of this.indexes) addToBuckets(buckets, this.definition.indexes[name]!(row), row);
  }

  private dropFromIndexes(row: Row): void {
    for (const [name, buckets] of this.indexes) {
      for (const key of distinct(this.definition.indexes[name]!(row))) {
        const bucket = buckets.get(key)!;
        if (bucket.length === 1) buckets.delete(key);
        else bucket.splice(positionOf(bucket, row.id), 1);
      }
    }
  }
}

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
