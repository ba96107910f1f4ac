const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/;

/** What text of ordinary size needs, and what rules and large heads need: WCAG 2.2, criteria 1.4.3 and 1.4.11. */
export const CONTRAST = { text: 4.5, large: 3 } as const;

/** One channel made linear, as WCAG 2.2 defines relative luminance. */
function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance of `#rrggbb`, 0 for black to 1 for white. Throws RangeError when it is not such a colour. */
function luminance(colour: string): number {
  const channels = HEX.exec(colour)
    ?.slice(1)
    .map((pair) => linear(Number.parseInt(pair, 16)));
  if (!channels) throw new RangeError(`Not a colour: ${colour}`);
  const [red = 0, green = 0, blue = 0] = channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours `#rrggbb`, from 1 (the same) to 21 (black and white), as WCAG 2.2 defines it. */
export function contrastOf(left: string, right: string): number {
  const lights = [luminance(left), luminance(right)];
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
}
