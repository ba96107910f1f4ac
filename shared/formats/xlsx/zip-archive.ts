import { text } from '../../text/text.ts';
import { WORKBOOK_LIMITS, WorkbookRefusal } from './workbook-refusal.ts';

const { refusals } = text.workbook;

/** One part of a zip archive. Sizes are what the archive says and nothing to rely on. */
export interface ZipEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly crc: number;
  readonly size: number;
  /** Still packed. */
  readonly packed: Uint8Array;
}

/** The parts of an archive by their names in lower case: parts of a workbook are named without regard to case. */
export type ZipArchive = ReadonlyMap<string, ZipEntry>;

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const IN_ZIP64 = 0xffffffff;
const FLAG_LOCKED = 0x0001;
const FLAG_UTF8 = 0x0800;
const STORED = 0;
const DEFLATED = 8;

/** What an archive's table of contents says of one part. */
interface Listing extends Omit<ZipEntry, 'packed'> {
  readonly packedSize: number;
  readonly offset: number;
}

/**
 * Reads the table of contents of a zip archive (APPNOTE 6.3.10) without unpacking anything. Throws
 * {@link WorkbookRefusal} for what is cut short, locked, packed in an unknown way, named to lead out of a folder, named
 * twice or laid over another part.
 */
export function openZip(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listings = readListings(bytes, view);
  const inOrder = [...listings].sort((one, other) => one.offset - other.offset);
  const entries = new Map<string, ZipEntry>();
  for (const [index, listing] of inOrder.entries()) {
    const start = contentStart(bytes, view, listing);
    const end = start + listing.packedSize;
    // Parts laid over each other let a small file unpack to any size.
    if (end > (inOrder[index + 1]?.offset ?? centralStart(view))) throw new WorkbookRefusal(refusals.damagedArchive);
    const { name, isDeflated, crc, size } = listing;
    entries.set(name.toLowerCase(), { name, isDeflated, crc, size, packed: bytes.subarray(start, end) });
  }
  return entries;
}

function centralStart(view: DataView): number {
  return view.getUint32(endRecord(view) + 16, true);
}

function endRecord(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE && view.getUint16(at + 20, true) <= last - at) return at;
  }
  throw new WorkbookRefusal(refusals.cutShort);
}

function readListings(bytes: Uint8Array, view: DataView): Listing[] {
  const end = endRecord(view);
  const number = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (number === 0xffff || start === IN_ZIP64) throw new WorkbookRefusal(refusals.zip64);
  if (number > WORKBOOK_LIMITS.entries) throw new WorkbookRefusal(refusals.entries(WORKBOOK_LIMITS.entries));
  const listings: Listing[] = [];
  const names = new Set<string>();
  let at = start;
  for (let index = 0; index < number; index += 1) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL_SIGNATURE) {
      throw new WorkbookRefusal(refusals.damagedArchive);
    }
    const nameLength = view.getUint16(at + 28, true);
    const next = at + CENTRAL_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw new WorkbookRefusal(refusals.damagedArchive);
    const name = nameOf(bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength), view, at + 8);
    const key = name.toLowerCase();
    if (names.has(key)) throw new WorkbookRefusal(refusals.repeatedEntry(name));
    names.add(key);
    listings.push(readListing(view, at, name));
    at = next;
  }
  return listings;
}

function readListing(view: DataView, at: number, name: string): Listing {
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const offset = view.getUint32(at + 42, true);
  if (view.getUint16(at + 8, true) & FLAG_LOCKED) throw new WorkbookRefusal(refusals.lockedArchive);
  if (packedSize === IN_ZIP64 || size === IN_ZIP64 || offset === IN_ZIP64) throw new WorkbookRefusal(refusals.zip64);
  if (method !== STORED && method !== DEFLATED) throw new WorkbookRefusal(refusals.packing(name));
  return { name, isDeflated: method === DEFLATED, crc: view.getUint32(at + 16, true), size, packedSize, offset };
}

/** Where the packed bytes begin, after the header that stands before them and has to carry the same name. */
function contentStart(bytes: Uint8Array, view: DataView, { name, offset }: Listing): number {
  if (offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE) {
    throw new WorkbookRefusal(refusals.damagedArchive);
  }
  const nameEnd = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true);
  if (nameOf(bytes.subarray(offset + LOCAL_LENGTH, nameEnd), view, offset + 6) !== name) {
    throw new WorkbookRefusal(refusals.damagedArchive);
  }
  return nameEnd + view.getUint16(offset + 28, true);
}

function nameOf(bytes: Uint8Array, view: DataView, flags: number): string {
  const isUtf8 = (view.getUint16(flags, true) & FLAG_UTF8) !== 0;
  const name = isUtf8
    ? new TextDecoder().decode(bytes)
    : Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  // Packers of Windows write backslashes; a control character or a step out of the folder is a trick.
  const path = name.replaceAll('\\', '/');
  const isTrick = path === '' || path.startsWith('/') || path.includes(':') || hasControl(path);
  if (isTrick || path.split('/').some((step) => step === '..' || step === '.')) {
    throw new WorkbookRefusal(refusals.entryName(printable(path)));
  }
  return path;
}

function hasControl(name: string): boolean {
  return /\p{Cc}/u.test(name);
}

function printable(name: string): string {
  return name.replace(/\p{Cc}/gu, '?').slice(0, 100);
}
