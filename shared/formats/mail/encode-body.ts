const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = new TextEncoder().encode(ALPHABET);
const PADDING = 0x3d;
const LINE = 76;
/** A line of quoted-printable with room for the sign that it goes on and for an encoded first letter. */
const SOFT_LINE = 73;

/** Bytes as base64 on one line. */
export function encodeBase64(bytes: Uint8Array): string {
  const codes = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(PADDING);
  for (let at = 0, out = 0; at < bytes.length; at += 3, out += 4) {
    const triple = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    codes[out] = CODES[triple >> 18]!;
    codes[out + 1] = CODES[(triple >> 12) & 63]!;
    if (at + 1 < bytes.length) codes[out + 2] = CODES[(triple >> 6) & 63]!;
    if (at + 2 < bytes.length) codes[out + 3] = CODES[triple & 63]!;
  }
  return new TextDecoder().decode(codes);
}

/** Bytes as base64 in lines of 76 characters. */
export function encodeBase64Lines(bytes: Uint8Array): string {
  const whole = encodeBase64(bytes);
  const lines: string[] = [];
  for (let at = 0; at < whole.length; at += LINE) lines.push(whole.slice(at, at + LINE));
  return lines.join('\r\n');
}

export interface EncodedText {
  readonly encoding: 'quoted-printable' | 'base64';
  readonly body: string;
}

/** A text in UTF-8 and in ASCII lines of at most 76 characters, whichever way is shorter. Line breaks become CRLF. */
export function encodeText(value: string): EncodedText {
  const lines = value.split(/\r\n|\r|\n/);
  const bytes = new TextEncoder().encode(lines.join('\r\n'));
  const others = bytes.reduce((total, byte) => total + (byte > 0x7e ? 1 : 0), 0);
  // A byte takes three characters in the one, a third more than itself in the other.
  if (others * 2 > bytes.length / 3) return { encoding: 'base64', body: encodeBase64Lines(bytes) };
  return { encoding: 'quoted-printable', body: lines.map(quotedPrintableLine).join('\r\n') };
}

function quotedPrintableLine(line: string): string {
  const bytes = new TextEncoder().encode(line);
  const lines: string[] = [];
  let current = '';
  for (const [index, byte] of bytes.entries()) {
    const piece = quotedByte(byte, index === bytes.length - 1);
    if (current.length + piece.length > SOFT_LINE) {
      lines.push(`${current}=`);
      current = '';
    }
    current += piece;
  }
  // Mailboxes put a sign before lines that begin so, and not every program takes it away again.
  return [...lines, current].map((part) => part.replace(/^From /, '=46rom ')).join('\r\n');
}

/** A space at the end of a line is lost on the way unless it is encoded. */
function quotedByte(byte: number, isLast: boolean): string {
  const isBlank = byte === 0x20 || byte === 0x09;
  if (isBlank ? !isLast : byte > 0x20 && byte < 0x7f && byte !== PADDING) return String.fromCharCode(byte);
  return `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
