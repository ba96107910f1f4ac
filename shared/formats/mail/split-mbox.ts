import type { Steps } from '../../lib/steps.ts';

/** A stretch of bytes; `end` is the first byte that is no longer part of it. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface MboxParts {
  /** One range for each message, without its `From ` line and the blank line after it. */
  readonly messages: readonly ByteRange[];
  /** True when something other than white space stands before the first message. */
  readonly hasLeadingText: boolean;
}

/** Bytes looked at between two pauses. */
const STRETCH = 1024 * 1024;
/** As much of a `From ` line and of the line after it as is looked at. */
const LINE_HEAD = 300;

const LF = 0x0a;
const CR = 0x0d;
const CAPITAL_F = 0x46;
const GREATER = 0x3e;
const FROM = [0x46, 0x72, 0x6f, 0x6d, 0x20];

const FIELD = /^[!-9;-~]{1,100}[ \t]*:/;
const TIME_AND_YEAR = /\d:\d\d.*(?<!\d)\d{4}(?!\d)|(?<!\d)\d{4}(?!\d).*\d:\d\d/;
const POSTMARK =
  /^From \S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? (?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d|\d)/;

/**
 * Finds the messages of an mbox file (RFC 4155; mboxo and mboxrd) without decoding it. A `From ` line begins a message when
 * a blank line is before it and a header field after it, or when it has the postmark of a mail program; the word at the
 * start of a sentence does not.
 */
export function* splitMboxSteps(bytes: Uint8Array): Steps<MboxParts> {
  const starts: { readonly line: number; readonly body: number }[] = [];
  let firstText = -1;
  for (let at = 0, pause = STRETCH; at < bytes.length; at += 1) {
    if (at === pause) {
      pause += STRETCH;
      yield;
    }
    if (firstText < 0 && bytes[at]! > 0x20 && !isMark(bytes, at)) firstText = at;
    if (bytes[at] !== CAPITAL_F || !(isLineStart(bytes, at) && isFrom(bytes, at))) continue;
    const body = nextLine(bytes, at);
    if (beginsMessage(bytes, at, body)) starts.push({ line: at, body });
  }
  return {
    messages: starts.map(({ body }, index) => ({
      start: body,
      end: endBefore(bytes, body, starts[index + 1]?.line ?? bytes.length),
    })),
    hasLeadingText: firstText >= 0 && firstText < (starts[0]?.line ?? bytes.length),
  };
}

/** A message of an mbox file as it was sent: one `>` less before every `From ` it was put before. The same bytes when there is none. */
export function unquoteFrom(bytes: Uint8Array): Uint8Array {
  const drops: number[] = [];
  for (let at = bytes.indexOf(GREATER); at >= 0; at = bytes.indexOf(GREATER, at + 1)) {
    if (at > 0 && bytes[at - 1] !== LF) continue;
    const first = at;
    while (bytes[at + 1] === GREATER) at += 1;
    if (isFrom(bytes, at + 1)) drops.push(first);
  }
  if (drops.length === 0) return bytes;
  const result = new Uint8Array(bytes.length - drops.length);
  for (const [index, drop] of drops.entries()) {
    result.set(bytes.subarray((drops[index - 1] ?? -1) + 1, drop), (drops[index - 1] ?? -1) + 1 - index);
  }
  const last = drops.at(-1)!;
  result.set(bytes.subarray(last + 1), last + 1 - drops.length);
  return result;
}

/** Where the message begins when a `From ` line or a byte order mark stands before it. */
export function skipEnvelope(bytes: Uint8Array): number {
  let at = isMark(bytes, 0) ? 3 : 0;
  while (bytes[at] === LF || bytes[at] === CR) at += 1;
  return isFrom(bytes, at) ? nextLine(bytes, at) : at;
}

const isMark = (bytes: Uint8Array, at: number): boolean =>
  at < 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
const isFrom = (bytes: Uint8Array, at: number): boolean => FROM.every((byte, index) => bytes[at + index] === byte);
const isLineStart = (bytes: Uint8Array, at: number): boolean =>
  at === 0 || bytes[at - 1] === LF || (at === 3 && isMark(bytes, 0));

function nextLine(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(LF, at);
  return end < 0 ? bytes.length : end + 1;
}

function isAfterBlankLine(bytes: Uint8Array, at: number): boolean {
  const before = bytes[at - 2] === CR ? at - 3 : at - 2;
  return before < 0 || bytes[before] === LF || (at === 3 && isMark(bytes, 0));
}

function beginsMessage(bytes: Uint8Array, at: number, body: number): boolean {
  const isFollowedByField = FIELD.test(lineHead(bytes, body)) || isQuotedEnvelope(bytes, body);
  if (isAfterBlankLine(bytes, at)) return isFollowedByField || TIME_AND_YEAR.test(lineHead(bytes, at));
  return isFollowedByField && POSTMARK.test(lineHead(bytes, at));
}

/** Some programs keep the `From ` line of the mail they fetched, quoted, as the first line of the header. */
const isQuotedEnvelope = (bytes: Uint8Array, at: number): boolean => bytes[at] === GREATER && isFrom(bytes, at + 1);

function lineHead(bytes: Uint8Array, at: number): string {
  const head = bytes.subarray(at, at + LINE_HEAD);
  const end = head.indexOf(LF);
  return String.fromCharCode(...(end < 0 ? head : head.subarray(0, end)));
}

/** The end of a message without the blank line that parts it from the next. */
function endBefore(bytes: Uint8Array, start: number, next: number): number {
  if (next === bytes.length) return next;
  let end = next;
  if (end > start && bytes[end - 1] === LF) end -= bytes[end - 2] === CR ? 2 : 1;
  return Math.max(end, start);
}
