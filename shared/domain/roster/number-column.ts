import { grown } from './spans.ts';

/** Numbers, or days as the number their digits make; NaN where nothing is known. */
export class NumberColumn<Type extends 'number' | 'day' = 'number' | 'day'> {
  readonly type: Type;
  values = new Float64Array(0);

  constructor(type: Type) {
    this.type = type;
  }

  resize(size: number): void {
    this.values = grown(this.values, size, Number.NaN);
  }

  /** Takes the value of a position; true when it is another than before. */
  set(position: number, value: number | string | null): boolean {
    const next = value === null ? Number.NaN : typeof value === 'string' ? dayNumber(value) : value;
    if (Object.is(this.values[position], next)) return false;
    this.values[position] = next;
    return true;
  }

  isKnown(position: number): boolean {
    return !Number.isNaN(this.values[position]);
  }

  sortKey(position: number): number {
    return this.values[position]!;
  }

  compare(left: number, right: number): number {
    return this.values[left]! - this.values[right]!;
  }

  block(): number {
    return 0;
  }
}

/** `2025-01-31` as 20250131: days in this form are in the order of time. NaN for what is not a day. */
export function dayNumber(day: string): number {
  return /^\d{4}-\d\d-\d\d$/.test(day) ? Number(day.slice(0, 4) + day.slice(5, 7) + day.slice(8)) : Number.NaN;
}

/** The day behind its number. */
export function dayOfNumber(number: number): string {
  const digits = String(number);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
