/** The median of numbers in ascending order: the mean of the two in the middle for an even count. `null` without any. */
export function medianOfSorted(sorted: ArrayLike<number>): number | null {
  if (sorted.length === 0) return null;
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The median of numbers in any order. `null` without any. */
export function median(values: readonly number[]): number | null {
  return medianOfSorted(Float64Array.from(values).sort());
}

/** How many of the numbers in ascending order are less than a value. */
export function countBelow(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const between = (low + high) >>> 1;
    if (sorted[between]! < value) low = between + 1;
    else high = between;
  }
  return low;
}
