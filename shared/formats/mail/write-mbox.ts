const LF = 0x0a;
const GREATER = 0x3e;
const ENVELOPE = new TextEncoder().encode('From MAILER-DAEMON Thu Jan  1 00:00:00 1970\r\n');
const LINE_BREAK = new TextEncoder().encode('\r\n');
const FROM = [0x46, 0x72, 0x6f, 0x6d, 0x20];

/**
 * Several messages as one mailbox file (mboxrd): each under a `From ` line and before a blank line, with one `>` more before
 * every line of a message that itself reads `From ` after any number of them.
 */
export function writeMbox(messages: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  for (const message of messages) {
    pieces.push(ENVELOPE, ...quotedPieces(message));
    if (message.at(-1) !== LF) pieces.push(LINE_BREAK);
    pieces.push(LINE_BREAK);
  }
  const result = new Uint8Array(pieces.reduce((total, piece) => total + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    result.set(piece, at);
    at += piece.length;
  }
  return result;
}

function quotedPieces(message: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (let line = 0; line < message.length;) {
    let at = line;
    while (message[at] === GREATER) at += 1;
    if (FROM.every((byte, index) => message[at + index] === byte)) {
      pieces.push(message.subarray(from, line), Uint8Array.of(GREATER));
      from = line;
    }
    const end = message.indexOf(LF, at);
    line = end < 0 ? message.length : end + 1;
  }
  return [...pieces, message.subarray(from)];
}
