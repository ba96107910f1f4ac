import { medianOfSorted } from './middle.ts';

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
