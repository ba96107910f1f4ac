import { latinText } from '../../lib/latin-text.ts';
import { byText } from './facet-column.ts';

/** Letters of a text that fit into the number it is first sorted by. */
const PACKED = 6;

/** Texts as they are searched and sorted: in Latin letters without case and accents. */
export class TextColumn {
  readonly type = 'text';
  readonly values: (string | null)[] = [];

  resize(size: number): void {
    while (this.values.length < size) this.values.push(null);
  }

  /** Takes the text of a position; true when it is another than before. */
  set(position: number, value: string | null): boolean {
    const next = value === null ? null : latinText(value);
    if (this.values[position] === next) return false;
    this.values[position] = next;
    return true;
  }

  isKnown(position: number): boolean {
    return this.values[position] !== null;
  }

  /** The first letters as a number: sorting numbers and then the few texts that begin alike is several times faster. */
  sortKey(position: number): number {
    const text = this.values[position]!;
    let key = 0;
    for (let at = 0; at < PACKED; at += 1) key = key * 256 + (at < text.length ? text.charCodeAt(at) : 0);
    return key;
  }

  compare(left: number, right: number): number {
    return byText(this.values[left]!, this.values[right]!);
  }

  block(): number {
    return 0;
  }
}
