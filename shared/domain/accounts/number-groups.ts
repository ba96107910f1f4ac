import type { Steps } from '../../lib/steps.ts';
import { medianOfSorted } from './middle.ts';

/** Numbers put in order without a pause. */
const SORTED_AT_ONCE = 20_000;

/** Numbers gathered under keys, each group put in order when it is first asked for. */
export class NumberGroups {
  private readonly gathered = new Map<number, number[]>();
  private readonly sorted = new Map<number, Float64Array>();

  add(key: number, value: number): void {
    const group = this.gathered.get(key);
    if (group) group.push(value);
    else this.gathered.set(key, [value]);
    this.sorted.delete(key);
  }

  /** Takes one of the numbers equal to `value` out again. */
  remove(key: number, value: number): void {
    const group = this.gathered.get(key)!;
    const last = group.pop()!;
    if (last !== value) group[group.indexOf(value)] = last;
    this.sorted.delete(key);
  }

  /** Puts every group in order, in short pieces. */
  *sortInSteps(): Steps<void> {
    let sorted = 0;
    for (const [key, group] of this.gathered) {
      sorted += group.length;
      this.ascending(key);
      if (sorted < SORTED_AT_ONCE) continue;
      sorted = 0;
      yield;
    }
  }

  count(key: number): number {
    return this.gathered.get(key)?.length ?? 0;
  }

  /** The numbers of a group in ascending order. */
  ascending(key: number): Float64Array {
    let group = this.sorted.get(key);
    if (!group) this.sorted.set(key, (group = Float64Array.from(this.gathered.get(key) ?? []).sort()));
    return group;
  }

  median(key: number): number | null {
    return medianOfSorted(this.ascending(key));
  }
}
