import type { Column } from './column.ts';

/** With more changes than this part of the people, ordering anew is faster than mending. */
const MENDED_PART = 8;

/**
 * The order of all positions by one column, mended when single values change, and what sorting needs of it: the rank of
 * each position (equal values alike, unknown ones last) and where blocks of ranks begin that no direction turns round,
 * such as those of a currency.
 */
export class Ranking {
  private readonly column: Column;
  private size = 0;
  /** Positions with a value: by block, then value, then position. */
  private order: Uint32Array = new Uint32Array(0);
  private isOrdered = false;
  private areRanksFresh = false;
  private ranksNow = new Uint32Array(0);
  private blockStarts: number[] = [];
  private count = 0;

  constructor(column: Column) {
    this.column = column;
  }

  /** Takes note of changed values; `null` when any may have changed. */
  update(size: number, changed: readonly number[] | null): void {
    if (changed?.length === 0 && size === this.size) return;
    this.areRanksFresh = false;
    this.size = size;
    if (!this.isOrdered) return;
    if (changed === null || changed.length * MENDED_PART > size) this.isOrdered = false;
    else this.mend(changed);
  }

  /** The rank of each position. */
  ranks(): Uint32Array {
    this.refresh();
    return this.ranksNow;
  }

  /** How many ranks there are; unknown values have the one after the last. */
  rankCount(): number {
    this.refresh();
    return this.count;
  }

  /** Ranks the other way round: inside each block the last comes first, unknown ones stay last. */
  turned(): Uint32Array {
    this.refresh();
    const turned = new Uint32Array(this.count + 1);
    turned[this.count] = this.count;
    for (const [block, start] of this.blockStarts.entries()) {
      const end = this.blockStarts[block + 1] ?? this.count;
      for (let rank = start; rank < end; rank += 1) turned[rank] = start + end - 1 - rank;
    }
    return turned;
  }

  private refresh(): void {
    if (!this.isOrdered) this.build();
    if (!this.areRanksFresh) this.rank();
  }

  private rank(): void {
    const { order, column } = this;
    if (this.ranksNow.length !== this.size) this.ranksNow = new Uint32Array(this.size);
    const ranks = this.ranksNow;
    this.blockStarts = [];
    let rank = -1;
    let block = -1;
    for (let at = 0; at < order.length; at += 1) {
      const position = order[at]!;
      const own = column.block(position);
      if (at === 0 || column.compare(order[at - 1]!, position) !== 0) rank += 1;
      if (own !== block) this.blockStarts.push(rank);
      block = own;
      ranks[position] = rank;
    }
    this.count = rank + 1;
    if (order.length < this.size) {
      for (let position = 0; position < this.size; position += 1) {
        if (!column.isKnown(position)) ranks[position] = this.count;
      }
    }
    this.areRanksFresh = true;
  }

  private readonly compare = (left: number, right: number): number => this.column.compare(left, right) || left - right;

  private mend(changed: readonly number[]): void {
    const isChanged = new Uint8Array(this.size);
    for (const position of changed) isChanged[position] = 1;
    const kept = this.order.filter((position) => isChanged[position] === 0);
    const added: number[] = [];
    for (const position of changed) {
      if (isChanged[position] === 1 && this.column.isKnown(position)) added.push(position);
      isChanged[position] = 0;
    }
    added.sort(this.compare);
    const order = new Uint32Array(kept.length + added.length);
    let from = 0;
    for (const [count, position] of added.entries()) {
      const place = this.placeOf(kept, position, from);
      order.set(kept.subarray(from, place), from + count);
      order[place + count] = position;
      from = place;
    }
    order.set(kept.subarray(from), from + added.length);
    this.order = order;
  }

  private placeOf(kept: Uint32Array, position: number, from: number): number {
    let low = from;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(kept[middle]!, position) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private build(): void {
    const { column, size } = this;
    const known = new Uint32Array(size);
    let count = 0;
    for (let position = 0; position < size; position += 1) if (column.isKnown(position)) known[count++] = position;
    const positions = known.slice(0, count);
    this.order = column.type === 'money' ? positions.sort(this.compare) : orderByKey(column, positions);
    if (column.type === 'text') this.orderAlike();
    this.isOrdered = true;
  }

  /** Puts texts that begin alike in order. */
  private orderAlike(): void {
    const { column, order } = this;
    if (column.type !== 'text') return;
    let from = 0;
    let key = order.length > 0 ? column.sortKey(order[0]!) : 0;
    for (let at = 1; at <= order.length; at += 1) {
      const next = at < order.length ? column.sortKey(order[at]!) : Number.NaN;
      if (next === key) continue;
      if (at - from > 1) order.subarray(from, at).sort(this.compare);
      from = at;
      key = next;
    }
  }
}

/** Positions by a number each, equal ones as they came. Sorting plain numbers and counting beats a comparing sort. */
function orderByKey(column: Exclude<Column, { type: 'money' }>, positions: Uint32Array): Uint32Array {
  const keys = new Float64Array(positions.length);
  for (let at = 0; at < positions.length; at += 1) keys[at] = column.sortKey(positions[at]!);
  const sorted = keys.slice().sort();
  let distinct = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    if (at === 0 || sorted[at] !== sorted[distinct - 1]) sorted[distinct++] = sorted[at]!;
  }
  const ranks = new Uint32Array(positions.length);
  for (let at = 0; at < keys.length; at += 1) ranks[at] = rankIn(sorted, distinct, keys[at]!);
  const order = countingSort(ranks, distinct);
  for (let at = 0; at < order.length; at += 1) order[at] = positions[order[at]!]!;
  return order;
}

function rankIn(sorted: Float64Array, count: number, key: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The indexes of `ranks` by rank, equal ones in their order. */
function countingSort(ranks: Uint32Array, count: number): Uint32Array {
  const places = new Uint32Array(count + 1);
  for (let at = 0; at < ranks.length; at += 1) places[ranks[at]! + 1]! += 1;
  for (let rank = 0; rank < count; rank += 1) places[rank + 1]! += places[rank]!;
  const order = new Uint32Array(ranks.length);
  for (let at = 0; at < ranks.length; at += 1) order[places[ranks[at]!]!++] = at;
  return order;
}

/** One term of a sort. */
export interface RankedTerm {
  readonly ranking: Ranking;
  readonly isDescending: boolean;
}

/** Positions by several terms, the first deciding; equal ones in the order they came in. */
export function sortByRanks(positions: Uint32Array, terms: readonly RankedTerm[]): Uint32Array {
  let sorted = positions;
  for (const { ranking, isDescending } of terms.toReversed()) {
    const ranks = ranking.ranks();
    const count = ranking.rankCount() + 1;
    const turned = isDescending ? ranking.turned() : null;
    const places = new Uint32Array(count + 1);
    for (let at = 0; at < sorted.length; at += 1) {
      const rank = ranks[sorted[at]!]!;
      places[(turned ? turned[rank]! : rank) + 1]! += 1;
    }
    for (let rank = 0; rank < count; rank += 1) places[rank + 1]! += places[rank]!;
    const next = new Uint32Array(sorted.length);
    for (let at = 0; at < sorted.length; at += 1) {
      const position = sorted[at]!;
      const rank = ranks[position]!;
      next[places[turned ? turned[rank]! : rank]!++] = position;
    }
    sorted = next;
  }
  return sorted;
}
