import { Inflate } from 'fflate';
import type { Steps } from '../../lib/steps.ts';
import { text } from '../../text/text.ts';
import { crc32 } from './crc32.ts';
import { WORKBOOK_LIMITS, WorkbookRefusal } from './workbook-refusal.ts';
import type { ZipEntry } from './zip-archive.ts';

const { refusals } = text.workbook;

/** Unpacked bytes so far, of everything read from one file. */
export interface UnpackBudget {
  unpacked: number;
}

/** Packed bytes unpacked at once: a thousandfold of them at most come out, before anything can be counted. */
const PACKED_AT_ONCE = 8 * 1024;
/** Unpacked bytes handed on between two pauses. */
const STRETCH = 48 * 1024;
/** A stored block of 64 KB needs eight pieces before anything comes out of it; more than that is behind the end. */
const MOST_SILENT_PIECES = 16;

/**
 * Unpacks one part in pieces of a few ten thousand bytes and checks its length and checksum. What comes out is counted:
 * the sizes in the archive are never trusted. Throws {@link WorkbookRefusal} over a limit and for anything damaged.
 */
export function* unpackEntrySteps(
  entry: ZipEntry,
  budget: UnpackBudget,
  take: (piece: Uint8Array) => void,
): Steps<void> {
  let unpacked = 0;
  let crc = 0;
  for (const pieces of entry.isDeflated ? inflated(entry) : [[entry.packed]]) {
    for (const piece of pieces) {
      unpacked += piece.length;
      budget.unpacked += piece.length;
      checkLimits(entry, unpacked, budget);
      for (let start = 0; start < piece.length; start += STRETCH) {
        const stretch = piece.subarray(start, start + STRETCH);
        crc = crc32(stretch, crc);
        take(stretch);
        yield;
      }
    }
  }
  if (unpacked !== entry.size) throw new WorkbookRefusal(refusals.damagedPart(entry.name));
  if (crc !== entry.crc) throw new WorkbookRefusal(refusals.checksum(entry.name));
}

function checkLimits(entry: ZipEntry, unpacked: number, budget: UnpackBudget): void {
  const { ratio, ratioFreeBytes, partBytes, unpackedBytes } = WORKBOOK_LIMITS;
  if (budget.unpacked > unpackedBytes) throw new WorkbookRefusal(refusals.unpacked(unpackedBytes));
  if (unpacked > partBytes) throw new WorkbookRefusal(refusals.unpacked(partBytes));
  if (unpacked > ratioFreeBytes && unpacked > entry.packed.length * ratio) {
    throw new WorkbookRefusal(refusals.ratio(entry.name, ratio));
  }
  if (unpacked > entry.size) throw new WorkbookRefusal(refusals.damagedPart(entry.name));
}

function* inflated({ name, packed }: ZipEntry): Generator<readonly Uint8Array[], void, void> {
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  let silent = 0;
  for (let start = 0; start < packed.length || start === 0; start += PACKED_AT_ONCE) {
    const end = start + PACKED_AT_ONCE;
    pieces = [];
    try {
      inflate.push(packed.subarray(start, end), end >= packed.length);
    } catch {
      // fflate's own words name no file and no remedy.
      throw new WorkbookRefusal(refusals.damagedPart(name));
    }
    silent = pieces.some(({ length }) => length > 0) ? 0 : silent + 1;
    if (silent > MOST_SILENT_PIECES) throw new WorkbookRefusal(refusals.damagedPart(name));
    yield pieces;
  }
}
