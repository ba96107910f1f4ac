import { latinText } from '../../lib/latin-text.ts';
import { grown, Spans } from './spans.ts';

/** Texts by code: each different value is kept once, people hold its number. */
export class FacetColumn {
  readonly type = 'facet';
  /** The value behind each code. */
  readonly values: string[] = [];
  readonly spans = new Spans();
  codes = new Uint32Array(0);
  private readonly codeOfValue = new Map<string, number>();
  private readonly order: ReadonlyMap<string, number>;
  private folded: string[] = [];
  private places = new Uint32Array(0);

  /** `order` are values that come before all others, in this order. */
  constructor(order: readonly string[] = []) {
    this.order = new Map(order.map((value, place) => [value, place]));
  }

  resize(size: number): void {
    this.spans.resize(size);
  }

  /** Takes the values of a position; true when they are others than before. */
  set(position: number, values: readonly string[]): boolean {
    const { spans } = this;
    const codes = values.length === 0 ? values : this.codesFor(values);
    const start = spans.starts[position]!;
    if (codes.length === spans.counts[position] && codes.every((code, at) => code === this.codes[start + at])) {
      return false;
    }
    const place = spans.place(position, codes.length, this.move);
    this.codes = grown(this.codes, spans.used);
    for (let at = 0; at < codes.length; at += 1) this.codes[place + at] = codes[at] as number;
    return true;
  }

  /** The code of a value, `undefined` when nobody ever had it. */
  codeOf(value: string): number | undefined {
    return this.codeOfValue.get(value);
  }

  isKnown(position: number): boolean {
    return this.spans.counts[position]! > 0;
  }

  /** The value that counts for sorting and grouping. */
  first(position: number): string | null {
    return this.isKnown(position) ? this.values[this.codes[this.spans.starts[position]!]!]! : null;
  }

  /** Values as they are searched in, by code. */
  foldedValues(): readonly string[] {
    for (let code = this.folded.length; code < this.values.length; code += 1) {
      this.folded.push(latinText(this.values[code]!));
    }
    return this.folded;
  }

  sortKey(position: number): number {
    if (this.places.length !== this.values.length) this.placeValues();
    return this.places[this.codes[this.spans.starts[position]!]!]!;
  }

  compare(left: number, right: number): number {
    return this.sortKey(left) - this.sortKey(right);
  }

  block(): number {
    return 0;
  }

  private codesFor(values: readonly string[]): number[] {
    const codes: number[] = [];
    for (const value of values) {
      let code = this.codeOfValue.get(value);
      if (code === undefined) {
        code = this.values.length;
        this.values.push(value);
        this.codeOfValue.set(value, code);
      }
      if (values.length === 1 || !codes.includes(code)) codes.push(code);
      if (codes.length > 50) return this.manyCodes(values);
    }
    return codes;
  }

  /** Long lists: looking each value up among the others would take too long. */
  private manyCodes(values: readonly string[]): number[] {
    const codes = new Set<number>();
    for (const value of values) {
      let code = this.codeOfValue.get(value);
      if (code === undefined) {
        code = this.values.push(value) - 1;
        this.codeOfValue.set(value, code);
      }
      codes.add(code);
    }
    return [...codes];
  }

  private placeValues(): void {
    const folded = this.foldedValues();
    const place = (code: number): number => this.order.get(this.values[code]!) ?? Number.POSITIVE_INFINITY;
    const codes = [...this.values.keys()].sort((left, right) => {
      const [one, other] = [place(left), place(right)];
      if (one !== other) return one - other;
      return byText(folded[left]!, folded[right]!) || byText(this.values[left]!, this.values[right]!);
    });
    this.places = new Uint32Array(codes.length);
    for (const [rank, code] of codes.entries()) this.places[code] = rank;
  }

  private readonly move = (from: Uint32Array, to: Uint32Array, size: number): void => {
    const codes = new Uint32Array(size);
    for (let position = 0; position < from.length; position += 1) {
      const start = from[position]!;
      codes.set(this.codes.subarray(start, start + this.spans.counts[position]!), to[position]);
    }
    this.codes = codes;
  };
}

/** By code point. */
export function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
