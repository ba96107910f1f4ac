import { zlibSync } from 'fflate';
import { createByteBuilder } from './workspace-file/byte-builder.ts';
import { crc32 } from './xlsx/crc32.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const encoder = new TextEncoder();

/**
 * A picture of black and white only as PNG (ISO/IEC 15948): one bit a pixel, greyscale, lines not filtered.
 *
 * @param size Width and height in pixels.
 * @param isBlack Tells of the pixel in a column of a line, counted from the top left.
 */
export function writeBlackAndWhitePng(
  size: number,
  isBlack: (column: number, line: number) => boolean,
): Uint8Array<ArrayBuffer> {
  const lineBytes = 1 + Math.ceil(size / 8);
  const lines = new Uint8Array(lineBytes * size);
  for (let line = 0; line < size; line += 1) {
    // The first byte of a line names its filter; 0 is none.
    const start = line * lineBytes + 1;
    for (let column = 0; column < size; column += 1) {
      if (!isBlack(column, line)) lines[start + (column >> 3)]! |= 0x80 >> (column & 7);
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, size);
  view.setUint32(4, size);
  header[8] = 1;
  const bytes = createByteBuilder();
  bytes.add(SIGNATURE);
  for (const [type, data] of [
    ['IHDR', header],
    ['IDAT', zlibSync(lines, { level: 9 })],
    ['IEND', new Uint8Array(0)],
  ] as const) {
    bytes.add(chunk(type, data));
  }
  return bytes.join();
}

/** Length, type, data and checksum of type and data. */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(12 + data.length);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(encoder.encode(type), 4);
  whole.set(data, 8);
  view.setUint32(8 + data.length, crc32(whole.subarray(4, 8 + data.length)));
  return whole;
}
