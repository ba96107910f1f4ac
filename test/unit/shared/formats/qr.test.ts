import { unzlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { QR_LONGEST, QUIET_ZONE, qrMatrix, qrPng, qrSize, qrSvg, type QrMatrix } from '#shared/formats/qr.ts';
import { crc32 } from '#shared/formats/xlsx/crc32.ts';

/** The eight masks of ISO/IEC 18004 by their number. */
const masks: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/** True for modules of a code of version 1 to 3 that hold no data. */
function isPattern(size: number, row: number, column: number): boolean {
  const isCorner = (row < 9 && column < 9) || (row < 9 && column >= size - 8) || (row >= size - 8 && column < 9);
  const isTiming = row === 6 || column === 6;
  const middle = size - 7;
  const isAlignment = size > 21 && Math.abs(row - middle) <= 2 && Math.abs(column - middle) <= 2;
  return isCorner || isTiming || isAlignment;
}

/** Reads a code of version 1 to 3 and error correction M, whose data is one block, without looking at its correction. */
function decode(matrix: QrMatrix): { readonly level: number; readonly text: string } {
  const size = matrix.length;
  // Format: the first five bits beside the upper left finder, under their own mask.
  const format = [0, 1, 2, 3, 4].reduce((bits, column) => bits * 2 + Number(matrix[8]![column]), 0) ^ 0b10101;
  const mask = masks[format & 7]!;
  const bits: number[] = [];
  let isUpward = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step += 1) {
      const row = isUpward ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (isPattern(size, row, column)) continue;
        bits.push(Number(matrix[row]![column] !== mask(row, column)));
      }
    }
    isUpward = !isUpward;
  }
  const take = (from: number, length: number) => bits.slice(from, from + length).reduce((sum, bit) => sum * 2 + bit, 0);
  expect(take(0, 4)).toBe(0b0100);
  const bytes = Uint8Array.from({ length: take(4, 8) }, (_, at) => take(12 + at * 8, 8));
  return { level: format >> 3, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
}

describe('a QR code', () => {
  it.each(['A', 'https://shop.example.com/tea', 'Tee für Юлія 茶', 'https://example.com/?utm_content=ida.tea'])(
    'of %j reads back, with the error correction M',
    (text) => {
      const matrix = qrMatrix(text)!;
      expect(matrix.length).toBeLessThanOrEqual(29);
      expect(decode(matrix)).toEqual({ level: 0b00, text });
    },
  );

  it('holds up to its limit and is not made of more or of nothing', () => {
    expect(qrMatrix('x'.repeat(QR_LONGEST))).toHaveLength(177);
    expect(qrMatrix('x'.repeat(QR_LONGEST + 1))).toBeNull();
    expect(qrMatrix('é'.repeat(1_166))).toBeNull();
    expect(qrMatrix('')).toBeNull();
  });

  it('is a drawing of the same modules inside a quiet zone of four', () => {
    const matrix = qrMatrix('https://shop.example.com/tea')!;
    const svg = qrSvg(matrix);
    expect(svg).toContain(`viewBox="0 0 ${matrix.length + 8} ${matrix.length + 8}"`);
    const drawn = matrix.map((line) => line.map(() => false));
    for (const [, column, row, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/gu)) {
      for (let at = 0; at < Number(length); at += 1) {
        drawn[Number(row) - QUIET_ZONE]![Number(column) - QUIET_ZONE + at] = true;
      }
    }
    expect(drawn).toEqual(matrix);
  });

  it.each([128, 257, 1_000])('is a PNG of exactly %i pixels with the same modules in its middle', (pixels) => {
    const matrix = qrMatrix('https://shop.example.com/tea')!;
    const { size, isBlack } = readPng(qrPng(matrix, pixels));
    expect(size).toBe(pixels);
    const module = Math.floor(pixels / qrSize(matrix));
    const start = Math.floor((pixels - module * matrix.length) / 2);
    expect(start).toBeGreaterThanOrEqual(QUIET_ZONE * module);
    for (let line = 0; line < pixels; line += 1) {
      for (let column = 0; column < pixels; column += 1) {
        const row = matrix[Math.floor((line - start) / module)];
        if (isBlack(column, line) !== (row?.[Math.floor((column - start) / module)] ?? false)) {
          throw new Error(`Pixel ${column}, ${line} is wrong`);
        }
      }
    }
  });

  it('is no picture that is too small, too large or not whole', () => {
    const matrix = qrMatrix('x'.repeat(QR_LONGEST))!;
    for (const pixels of [184, 127, 9_000, 300.5]) expect(() => qrPng(matrix, pixels)).toThrow(RangeError);
    expect(qrPng(matrix, 185)).toBeInstanceOf(Uint8Array);
  });
});

/** Reads the only kind of PNG that is written, and checks every checksum. */
function readPng(bytes: Uint8Array): { readonly size: number; readonly isBlack: (x: number, y: number) => boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  expect([...bytes.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  let at = 8;
  let size = 0;
  let lines = new Uint8Array(0);
  const types: string[] = [];
  while (at < bytes.length) {
    const length = view.getUint32(at);
    const type = new TextDecoder().decode(bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    expect(view.getUint32(at + 8 + length)).toBe(crc32(bytes.subarray(at + 4, at + 8 + length)));
    types.push(type);
    if (type === 'IHDR') size = view.getUint32(at + 8);
    if (type === 'IDAT') lines = unzlibSync(data);
    at += 12 + length;
  }
  expect(types).toEqual(['IHDR', 'IDAT', 'IEND']);
  const lineBytes = 1 + Math.ceil(size / 8);
  expect(lines).toHaveLength(lineBytes * size);
  return { size, isBlack: (x, y) => (lines[y * lineBytes + 1 + (x >> 3)]! & (0x80 >> (x & 7))) === 0 };
}
