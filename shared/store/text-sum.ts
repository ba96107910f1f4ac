/** A 64-bit checksum as two 32-bit lanes. It finds accidents, not attackers: hashes that must resist are SHA-256. */
export interface TextSum {
  readonly high: number;
  readonly low: number;
}

export const EMPTY_SUM: TextSum = { high: 0, low: 0 };

/**
 * Checksum over the UTF-16 units of a text: two multiplicative lanes with a final mix (the public-domain cyrb53). Given
 * as parts it is the sum of the joined text, which is never made.
 */
export function sumText(...parts: readonly string[]): TextSum {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const part of parts) {
    for (let index = 0; index < part.length; index += 1) {
      const unit = part.charCodeAt(index);
      high = Math.imul(high ^ unit, 2_654_435_761);
      low = Math.imul(low ^ unit, 1_597_334_677);
    }
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return { high: high >>> 0, low: low >>> 0 };
}

/** Joins sums so that order does not matter; joining the same sum twice takes it away again. */
export function joinSums(left: TextSum, right: TextSum): TextSum {
  return { high: (left.high ^ right.high) >>> 0, low: (left.low ^ right.low) >>> 0 };
}

/** 16 lower-case hex digits. */
export function sumHex(sum: TextSum): string {
  return sum.high.toString(16).padStart(8, '0') + sum.low.toString(16).padStart(8, '0');
}

/** The inverse of {@link sumHex}. */
export function sumFromHex(hex: string): TextSum {
  return { high: Number.parseInt(hex.slice(0, 8), 16), low: Number.parseInt(hex.slice(8), 16) };
}
