import { sha256Hex } from '#shared/lib/sha256.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';

/**
 * One journal entry on disk: a header line, then exactly `bytes` bytes of payload. The line is 16 hex digits of the
 * SHA-256 of the JSON behind them, a blank, the JSON and a line feed, so that a damaged header is told from a torn
 * payload and reading can go on behind a payload that no longer matches.
 */
export interface FrameHeader {
  readonly sequence: number;
  readonly previousHash: string;
  /** The chain link of this entry (shared/contract/journal-hash.ts). */
  readonly hash: string;
  readonly bytes: number;
  readonly counts: Readonly<Record<string, number>>;
}

export const LONGEST_HEADER = 256 * 1024;

const LINE_FEED = 0x0a;
const CHECK_LENGTH = 16;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Header line and payload as one piece of bytes. */
export function encodeFrame(header: FrameHeader, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const json = canonicalJson(header);
  const line = encoder.encode(`${checkOf(json)} ${json}\n`);
  if (line.length > LONGEST_HEADER) throw new Error('The counts of this entry are too long for the journal.');
  const frame = new Uint8Array(line.length + payload.length);
  frame.set(line, 0);
  frame.set(payload, line.length);
  return frame;
}

/** Reads a header line at the start of `bytes`; null when there is none or its check does not match. */
export function decodeHeader(bytes: Uint8Array): { header: FrameHeader; length: number } | null {
  const end = bytes.subarray(0, LONGEST_HEADER).indexOf(LINE_FEED);
  if (end < CHECK_LENGTH + 2) return null;
  try {
    const line = decoder.decode(bytes.subarray(0, end));
    const json = line.slice(CHECK_LENGTH + 1);
    if (line.slice(0, CHECK_LENGTH + 1) !== `${checkOf(json)} `) return null;
    // The check proves that this host wrote the line, so its shape is known.
    return { header: JSON.parse(json) as FrameHeader, length: end + 1 };
  } catch {
    return null;
  }
}

function checkOf(json: string): string {
  return sha256Hex(json).slice(0, CHECK_LENGTH);
}
