/** Bits that grow on demand, by half as much again as is needed. */
function roomFor(needed: number): number {
  return Math.max(64, needed + (needed >> 1));
}

/** A longer copy of a typed array, filled up with a value. */
export function grown<Numbers extends Uint8Array | Uint32Array | Float64Array>(
  numbers: Numbers,
  needed: number,
  filler = 0,
): Numbers {
  if (needed <= numbers.length) return numbers;
  const Kind = numbers.constructor as new (length: number) => Numbers;
  const longer = new Kind(roomFor(needed));
  longer.set(numbers);
  if (filler !== 0) longer.fill(filler, numbers.length);
  return longer;
}

/**
 * Where the values of each position lie in a common heap: some people have none, some thousands. A list that grew moves
 * to the end of the heap; what it leaves behind is reclaimed when half the heap is waste.
 */
export class Spans {
  starts = new Uint32Array(0);
  counts = new Uint32Array(0);
  used = 0;
  private wasted = 0;

  resize(size: number): void {
    this.starts = grown(this.starts, size);
    this.counts = grown(this.counts, size);
  }

  /** Makes room for so many values of a position and answers where. `move` copies when the heap is tidied. */
  place(position: number, count: number, move: (from: Uint32Array, to: Uint32Array, size: number) => void): number {
    const last = this.counts[position]!;
    if (count > last) {
      if (this.wasted > 1_024 && this.wasted * 2 > this.used) this.tidy(move);
      this.wasted += last;
      this.starts[position] = this.used;
      this.used += count;
    } else {
      this.wasted += last - count;
    }
    this.counts[position] = count;
    return this.starts[position]!;
  }

  private tidy(move: (from: Uint32Array, to: Uint32Array, size: number) => void): void {
    const from = this.starts;
    const to = new Uint32Array(from.length);
    let used = 0;
    for (let position = 0; position < from.length; position += 1) {
      to[position] = used;
      used += this.counts[position]!;
    }
    move(from, to, used);
    this.starts = to;
    this.used = used;
    this.wasted = 0;
  }
}
