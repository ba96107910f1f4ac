import type { Money } from '../../lib/money.ts';
import { byText } from './facet-column.ts';
import { grown, Spans } from './spans.ts';

/**
 * Amounts, at most one of each currency per person. Minor units are kept as floats, which keep the order of whole
 * numbers; where two of them are equal and too large to be exact, the amounts themselves decide.
 */
export class MoneyColumn {
  readonly type = 'money';
  /** The currency behind each code. */
  readonly currencies: string[] = [];
  readonly spans = new Spans();
  codes = new Uint32Array(0);
  minors = new Float64Array(0);
  /** Amounts a float cannot hold exactly, by position and currency code. */
  private readonly large = new Map<string, bigint>();
  private home: string | undefined;
  private blocks = new Uint32Array(0);

  resize(size: number): void {
    this.spans.resize(size);
  }

  /** The currency that counts first where somebody has amounts of several. */
  setHome(currency: string | undefined): boolean {
    if (this.home === currency) return false;
    this.home = currency;
    this.blocks = new Uint32Array(0);
    return true;
  }

  /** Takes the amounts of a position; true when they are others than before. */
  set(position: number, amounts: readonly Money[]): boolean {
    const { spans } = this;
    if (amounts.length === 0 && spans.counts[position] === 0) return false;
    if (amounts.length === spans.counts[position] && amounts.every((amount, at) => this.has(position, at, amount))) {
      return false;
    }
    const place = spans.place(position, amounts.length, this.move);
    this.codes = grown(this.codes, spans.used);
    this.minors = grown(this.minors, spans.used);
    for (const [at, { currency, minor }] of amounts.entries()) {
      const code = this.codeOf(currency) ?? this.currencies.push(currency) - 1;
      const float = Number(minor);
      this.codes[place + at] = code;
      this.minors[place + at] = float;
      if (Number.isSafeInteger(float)) this.large.delete(`${position} ${code}`);
      else this.large.set(`${position} ${code}`, minor);
    }
    return true;
  }

  codeOf(currency: string): number | undefined {
    const code = this.currencies.indexOf(currency);
    return code < 0 ? undefined : code;
  }

  isKnown(position: number): boolean {
    return this.spans.counts[position]! > 0;
  }

  /** The exact amount at a place of a position. */
  amountAt(position: number, place: number): Money {
    const code = this.codes[place]!;
    return { minor: this.exact(position, place), currency: this.currencies[code]! };
  }

  /** Left minus right of an amount at a place and a bound of its currency. */
  compareTo(position: number, place: number, minor: bigint, float: number): number {
    const own = this.minors[place]!;
    if (own !== float) return own - float;
    return Number.isSafeInteger(own) ? 0 : sign(this.exact(position, place) - minor);
  }

  /** The number of the currency that counts: the home currency first, then by code. Amounts compare inside it only. */
  block(position: number): number {
    if (this.blocks.length !== this.currencies.length) this.placeCurrencies();
    return this.blocks[this.codes[this.counting(position)]!]!;
  }

  compare(left: number, right: number): number {
    const [one, other] = [this.block(left), this.block(right)];
    if (one !== other) return one - other;
    const place = this.counting(right);
    return this.compareTo(left, this.counting(left), this.exact(right, place), this.minors[place]!);
  }

  private exact(position: number, place: number): bigint {
    const float = this.minors[place]!;
    return Number.isSafeInteger(float) ? BigInt(float) : this.large.get(`${position} ${this.codes[place]!}`)!;
  }

  private has(position: number, at: number, { currency, minor }: Money): boolean {
    const place = this.spans.starts[position]! + at;
    return this.currencies[this.codes[place]!] === currency && this.exact(position, place) === minor;
  }

  /** The place of the amount that counts: of the home currency, else the first. */
  private counting(position: number): number {
    const start = this.spans.starts[position]!;
    for (let place = start; place < start + this.spans.counts[position]!; place += 1) {
      if (this.currencies[this.codes[place]!] === this.home) return place;
    }
    return start;
  }

  private placeCurrencies(): void {
    const place = (code: number): string => (this.currencies[code] === this.home ? '' : this.currencies[code]!);
    const codes = [...this.currencies.keys()].sort((left, right) => byText(place(left), place(right)));
    this.blocks = new Uint32Array(codes.length);
    for (const [rank, code] of codes.entries()) this.blocks[code] = rank;
  }

  private readonly move = (from: Uint32Array, to: Uint32Array, size: number): void => {
    const codes = new Uint32Array(size);
    const minors = new Float64Array(size);
    for (let position = 0; position < from.length; position += 1) {
      const start = from[position]!;
      const end = start + this.spans.counts[position]!;
      codes.set(this.codes.subarray(start, end), to[position]);
      minors.set(this.minors.subarray(start, end), to[position]);
    }
    this.codes = codes;
    this.minors = minors;
  };
}

function sign(difference: bigint): number {
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
