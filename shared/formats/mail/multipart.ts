import type { Steps } from '../../lib/steps.ts';
import type { ByteRange } from './split-mbox.ts';

/** Bytes looked at between two pauses. */
const STRETCH = 1024 * 1024;
const LF = 0x0a;
const CR = 0x0d;
const DASH = 0x2d;

/**
 * The parts of a multipart body (RFC 2046, section 5.1), at most `limit` of them and one more that says there are others.
 * What stands before the first and after the last is no part. Each keeps the line break that belongs to the boundary after it.
 * None when the boundary never occurs.
 */
export function* splitPartsSteps(
  bytes: Uint8Array,
  body: ByteRange,
  boundary: string,
  limit: number,
): Steps<ByteRange[]> {
  const mark = new TextEncoder().encode(`--${boundary}`);
  const parts: ByteRange[] = [];
  let open = -1;
  let pause = body.start + STRETCH;
  for (let at = body.start; at < body.end;) {
    if (at >= pause) {
      pause = at + STRETCH;
      yield;
    }
    const found = bytes.indexOf(LF, at);
    const lineEnd = found < 0 || found >= body.end ? body.end : found;
    const next = Math.min(lineEnd + 1, body.end);
    const line = bytes[at] === DASH ? boundaryLine(bytes, at, lineEnd, mark) : null;
    if (line !== null) {
      if (open >= 0) parts.push({ start: open, end: at });
      open = line === 'last' ? -1 : next;
      if (line === 'last' || parts.length > limit) return parts;
    }
    at = next;
  }
  if (open >= 0) parts.push({ start: open, end: body.end });
  return parts;
}

function boundaryLine(bytes: Uint8Array, start: number, end: number, mark: Uint8Array): 'next' | 'last' | null {
  if (end - start < mark.length) return null;
  for (let index = 0; index < mark.length; index += 1) if (bytes[start + index] !== mark[index]) return null;
  let at = start + mark.length;
  const isLast = bytes[at] === DASH && bytes[at + 1] === DASH && at + 2 <= end;
  if (isLast) at += 2;
  while (at < end && (bytes[at] === 0x20 || bytes[at] === 0x09 || bytes[at] === CR)) at += 1;
  if (at < end) return null;
  return isLast ? 'last' : 'next';
}
