/** Words shorter than this are only found as they are written. */
const SHORTEST = 4;
/** From this length on two slips are forgiven, below it one. */
const TWO_SLIPS_FROM = 8;
const LONGEST = 40;

/** Slips forgiven in a word of so many letters. */
export function slipsAllowed(length: number): number {
  return length < SHORTEST || length > LONGEST ? 0 : length < TWO_SLIPS_FROM ? 1 : 2;
}

/** Words of a text with the letters each holds, so that hardly any has to be compared letter by letter. */
export class AlikeWords {
  private readonly text: string;
  private readonly starts: Uint32Array;
  private readonly lengths: Uint8Array;
  private readonly letters: Uint32Array;
  private readonly owners: Uint32Array;

  /** Reads the words of every owner, whose text is from `bounds[owner]` to the next `end` sign. */
  constructor(text: string, bounds: Uint32Array, end: string) {
    const starts: number[] = [];
    const lengths: number[] = [];
    const letters: number[] = [];
    const owners: number[] = [];
    const endCode = end.charCodeAt(0);
    for (let owner = 0; owner + 1 < bounds.length; owner += 1) {
      let from = -1;
      let bits = 0;
      for (let at = bounds[owner]!; at < bounds[owner + 1]!; at += 1) {
        const code = text.charCodeAt(at);
        const bit = letterBit(code);
        if (bit !== 0) {
          if (from < 0) from = at;
          bits |= bit;
          continue;
        }
        if (from >= 0 && at - from >= SHORTEST - 1 && at - from <= 255) {
          starts.push(from);
          lengths.push(at - from);
          letters.push(bits);
          owners.push(owner);
        }
        from = -1;
        bits = 0;
        if (code === endCode) break;
      }
    }
    this.text = text;
    this.starts = Uint32Array.from(starts);
    this.lengths = Uint8Array.from(lengths);
    this.letters = Uint32Array.from(letters);
    this.owners = Uint32Array.from(owners);
  }

  /** Calls `found` for each owner of a word that is alike; with `isBegun` the word may go on after what was typed. */
  find(word: string, isBegun: boolean, found: (owner: number) => void): void {
    const slips = slipsAllowed(word.length);
    if (slips === 0) return;
    const wanted = lettersOf(word);
    for (let at = 0; at < this.starts.length; at += 1) {
      const length = this.lengths[at]!;
      if (length < word.length - slips || (!isBegun && length > word.length + slips)) continue;
      const own = this.letters[at]!;
      if (bitCount(wanted & ~own) > slips || (!isBegun && bitCount(own & ~wanted) > slips)) continue;
      const start = this.starts[at]!;
      const end = isBegun ? Math.min(length, word.length + slips) : length;
      if (isWithin(word, this.text, start, end, slips, isBegun)) found(this.owners[at]!);
    }
  }
}

/** A bit per letter; digits share the six bits that are left. 0 for signs, which end a word. */
function letterBit(code: number): number {
  if (code >= 97 && code <= 122) return 1 << (code - 97);
  if (code >= 48 && code <= 57) return 1 << (26 + ((code - 48) % 6));
  return 0;
}

function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= letterBit(word.charCodeAt(at));
  return bits;
}

function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

const rows = [new Uint8Array(300), new Uint8Array(300), new Uint8Array(300)];

/**
 * True when a word becomes the text (or, with `isBegun`, its beginning) by so many slips at most: a letter left out,
 * put in, mistaken, or two neighbours swapped (optimal string alignment).
 */
function isWithin(word: string, text: string, start: number, length: number, slips: number, isBegun: boolean): boolean {
  let [before, last, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let at = 0; at <= length; at += 1) last[at] = at;
  for (let at = 1; at <= word.length; at += 1) {
    row[0] = at;
    let least = at;
    const code = word.charCodeAt(at - 1);
    for (let place = 1; place <= length; place += 1) {
      const other = text.charCodeAt(start + place - 1);
      let cost = last[place - 1]! + (code === other ? 0 : 1);
      cost = Math.min(cost, last[place]! + 1, row[place - 1]! + 1);
      const isSwapped =
        at > 1 && place > 1 && code === text.charCodeAt(start + place - 2) && other === word.charCodeAt(at - 2);
      if (isSwapped) cost = Math.min(cost, before[place - 2]! + 1);
      row[place] = cost;
      if (cost < least) least = cost;
    }
    if (least > slips) return false;
    [before, last, row] = [last, row, before];
  }
  if (!isBegun) return last[length]! <= slips;
  for (let place = 0; place <= length; place += 1) if (last[place]! <= slips) return true;
  return false;
}
