import qrcode from 'qrcode-generator';
import { writeBlackAndWhitePng } from './write-png.ts';

/** The modules of a QR code line by line, true where they are dark, without the quiet zone. */
export type QrMatrix = readonly (readonly boolean[])[];

/** The light border that readers need around a code, in modules (ISO/IEC 18004). */
export const QUIET_ZONE = 4;

/** The longest text in bytes of UTF-8 that a QR code of error correction M can hold. */
export const QR_LONGEST = 2_331;

/** Smallest and largest picture that is made, in pixels. */
export const QR_PIXELS = { least: 128, most: 8_192 } as const;

const encoder = new TextEncoder();

/**
 * The smallest QR code of error correction M (15 % of it may be lost) that holds a text as UTF-8; `null` when the text is
 * empty or longer than {@link QR_LONGEST}.
 */
export function qrMatrix(text: string): QrMatrix | null {
  const bytes = encoder.encode(text);
  if (bytes.length === 0 || bytes.length > QR_LONGEST) return null;
  const code = qrcode(0, 'M');
  // The library takes each character for one byte.
  code.addData(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  code.make();
  const count = code.getModuleCount();
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (__, column) => code.isDark(row, column)),
  );
}

/** Width and height of a code with its quiet zone, in modules. */
export function qrSize(matrix: QrMatrix): number {
  return matrix.length + 2 * QUIET_ZONE;
}

/** The dark modules as a path of an SVG whose unit is one module: one stroke for each run of a line. */
export function qrPath(matrix: QrMatrix): string {
  return matrix
    .flatMap((line, row) =>
      runsOf(line).map(({ start, length }) => `M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${length}v1h-${length}z`),
    )
    .join('');
}

function runsOf(line: readonly boolean[]): { readonly start: number; readonly length: number }[] {
  const runs: { start: number; length: number }[] = [];
  for (const [column, isDark] of line.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last && last.start + last.length === column) last.length += 1;
    else runs.push({ start: column, length: 1 });
  }
  return runs;
}

/** A code as a drawing of its own, black on white with its quiet zone, sharp in every size. */
export function qrSvg(matrix: QrMatrix): string {
  const size = qrSize(matrix);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">`,
    `<rect width="${size}" height="${size}" fill="#fff"/>`,
    `<path fill="#000" d="${qrPath(matrix)}"/>`,
    '</svg>\n',
  ].join('');
}

/**
 * A code as PNG of exactly `pixels` width and height. Every module has the same whole number of pixels; what is left over
 * makes the quiet zone wider, so that no module is blurred.
 *
 * @throws RangeError when the picture is too small for the code, or not within {@link QR_PIXELS}.
 */
export function qrPng(matrix: QrMatrix, pixels: number): Uint8Array<ArrayBuffer> {
  const module = Math.floor(pixels / qrSize(matrix));
  if (!Number.isInteger(pixels) || pixels < QR_PIXELS.least || pixels > QR_PIXELS.most || module < 1) {
    throw new RangeError(`No picture of ${pixels} pixels for a code of ${qrSize(matrix)} modules`);
  }
  const start = Math.floor((pixels - module * matrix.length) / 2);
  return writeBlackAndWhitePng(pixels, (column, line) => {
    const row = matrix[Math.floor((line - start) / module)];
    return row?.[Math.floor((column - start) / module)] ?? false;
  });
}
