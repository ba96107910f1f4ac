import type { SeededRandom } from '#shared/sample/seeded-random.ts';
import type { FuzzContainer, FuzzFile } from './fuzz-target.ts';

/** What changes are made of. */
export interface MutationSources {
  readonly random: SeededRandom;
  readonly tokens: readonly Uint8Array[];
  /** Other inputs to splice from. */
  readonly others: readonly (readonly FuzzFile[])[];
  readonly container: FuzzContainer | undefined;
}

/** Larger inputs find nothing more and make every execution slow. */
const LARGEST = 96 * 1024;
const MOST_CHANGES = 6;
const LONGEST_STRETCH = 400;
const MOST_COPIES = 40;
const LF = 0x0a;

/** Numbers on either side of what programs count with. */
const NUMBERS = [
  '0 -1 1 -0 00 9 127 128 255 256 999 1000 1001 65535 65536 99999 1000000 2147483647 2147483648 4294967295',
  '4294967296 9007199254740991 9007199254740993 99999999999999999999 1e5 1e309 -1e-5 1.5 0.1 1,5 1.000,00 1,000.00',
].flatMap((line) => line.split(' '));
const NUMBER_BYTES = NUMBERS.map((number) => new TextEncoder().encode(number));
const BYTES = [0x00, 0x09, 0x0a, 0x0d, 0x20, 0x22, 0x27, 0x2c, 0x2d, 0x3a, 0x3b, 0x3c, 0x3d, 0x5c, 0x7f, 0x80, 0xff];

/** An input like `input`, changed in a few places. What is changed follows from the random numbers alone. */
export function mutate(input: readonly FuzzFile[], sources: MutationSources): FuzzFile[] {
  const { random, container } = sources;
  const files = [...input];
  if (files.length > 1 && random.chance(0.15)) changeList(files, random);
  const at = random.int(0, files.length - 1);
  const file = files[at]!;
  // A container that is changed from outside is hardly ever read further than its checksum.
  const parts = container && random.chance(0.85) ? container.open(file.bytes) : null;
  if (parts && parts.length > 0) {
    changeFile(parts, random.int(0, parts.length - 1), sources);
    files[at] = { ...file, bytes: container!.close(parts) };
  } else changeFile(files, at, sources);
  return files;
}

function changeList(files: FuzzFile[], random: SeededRandom): void {
  const one = random.int(0, files.length - 1);
  const other = random.int(0, files.length - 1);
  const kind = random.int(0, 2);
  if (kind === 0) files.splice(one, 1);
  else if (kind === 1) files.push(files[one]!);
  else [files[one], files[other]] = [files[other]!, files[one]!];
}

function changeFile(files: FuzzFile[], at: number, sources: MutationSources): void {
  let { bytes } = files[at]!;
  let changes = 1;
  while (changes < MOST_CHANGES && sources.random.chance(0.5)) changes += 1;
  for (let change = 0; change < changes; change += 1) bytes = changed(bytes, sources);
  files[at] = { ...files[at]!, bytes: bytes.subarray(0, LARGEST) };
}

type Change = (bytes: Uint8Array, sources: MutationSources) => Uint8Array;

const changes: readonly (readonly [change: Change, weight: number])[] = [
  [flipBit, 2],
  [setByte, 2],
  [cutOut, 2],
  [repeat, 1],
  [putToken, 5],
  [overwriteWithToken, 3],
  [splice, 2],
  [changeLines, 4],
  [changeNumber, 3],
  [cutShort, 1],
];

function changed(bytes: Uint8Array, sources: MutationSources): Uint8Array {
  if (bytes.length === 0) return putToken(bytes, sources);
  return sources.random.weighted(changes)(bytes, sources);
}

function flipBit(bytes: Uint8Array, { random }: MutationSources): Uint8Array {
  const result = bytes.slice();
  result[random.int(0, bytes.length - 1)]! ^= 1 << random.int(0, 7);
  return result;
}

function setByte(bytes: Uint8Array, { random }: MutationSources): Uint8Array {
  const result = bytes.slice();
  result[random.int(0, bytes.length - 1)] = random.chance(0.7)
    ? BYTES[random.int(0, BYTES.length - 1)]!
    : random.int(0, 255);
  return result;
}

function stretchOf(bytes: Uint8Array, random: SeededRandom): [start: number, end: number] {
  const start = random.int(0, bytes.length);
  const length = random.chance(0.5) ? random.int(0, 8) : random.int(0, LONGEST_STRETCH);
  return [start, Math.min(bytes.length, start + length)];
}

function replaced(bytes: Uint8Array, start: number, end: number, ...pieces: readonly Uint8Array[]): Uint8Array {
  return joined([bytes.subarray(0, start), ...pieces, bytes.subarray(end)]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    result.set(piece, at);
    at += piece.length;
  }
  return result;
}

function cutOut(bytes: Uint8Array, { random }: MutationSources): Uint8Array {
  return replaced(bytes, ...stretchOf(bytes, random));
}

function repeat(bytes: Uint8Array, { random }: MutationSources): Uint8Array {
  const [start, end] = stretchOf(bytes, random);
  const copies = random.chance(0.8) ? 1 : random.int(2, MOST_COPIES);
  return replaced(bytes, end, end, ...Array.from({ length: copies }, () => bytes.subarray(start, end)));
}

function tokenOf({ random, tokens }: MutationSources): Uint8Array {
  return tokens[random.int(0, tokens.length - 1)]!;
}

function putToken(bytes: Uint8Array, sources: MutationSources): Uint8Array {
  const { random } = sources;
  const at = random.int(0, bytes.length);
  const copies = random.chance(0.9) ? 1 : random.int(2, MOST_COPIES);
  const token = tokenOf(sources);
  return replaced(bytes, at, at, ...Array.from({ length: copies }, () => token));
}

function overwriteWithToken(bytes: Uint8Array, sources: MutationSources): Uint8Array {
  const [start, end] = stretchOf(bytes, sources.random);
  return replaced(bytes, start, end, tokenOf(sources));
}

function splice(bytes: Uint8Array, { random, others, container }: MutationSources): Uint8Array {
  const other = others[random.int(0, others.length - 1)]!;
  const file = other[random.int(0, other.length - 1)];
  if (!file) return bytes;
  const parts = container?.open(file.bytes) ?? [file];
  const source = parts[random.int(0, parts.length - 1)]?.bytes ?? file.bytes;
  const [start, end] = stretchOf(source, random);
  const [from, to] = random.chance(0.5) ? stretchOf(bytes, random) : [bytes.length, bytes.length];
  return replaced(bytes, from, to, source.subarray(start, end));
}

function changeLines(bytes: Uint8Array, { random }: MutationSources): Uint8Array {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(LF, start);
    const end = found === -1 ? bytes.length : found + 1;
    lines.push(bytes.subarray(start, end));
    start = end;
  }
  const one = random.int(0, lines.length - 1);
  const other = random.int(0, lines.length - 1);
  const kind = random.int(0, 3);
  if (kind === 0) lines.splice(one, 1);
  else if (kind === 1) lines.splice(other, 0, lines[one]!);
  else if (kind === 2) [lines[one], lines[other]] = [lines[other]!, lines[one]!];
  else lines.splice(other, 0, ...lines.splice(one, random.int(1, 5)));
  return joined(lines);
}

function changeNumber(bytes: Uint8Array, { random }: MutationSources): Uint8Array {
  const isDigit = (at: number): boolean => bytes[at]! >= 0x30 && bytes[at]! <= 0x39;
  let start = random.int(0, bytes.length - 1);
  while (start < bytes.length && !isDigit(start)) start += 1;
  if (start === bytes.length) return bytes;
  let end = start;
  while (end < bytes.length && isDigit(end)) end += 1;
  return replaced(bytes, start, end, NUMBER_BYTES[random.int(0, NUMBER_BYTES.length - 1)]!);
}

function cutShort(bytes: Uint8Array, { random }: MutationSources): Uint8Array {
  return bytes.subarray(0, random.int(0, bytes.length));
}
