import { decodeText } from '../decode-text.ts';

const LATIN = new Set(['iso-8859-1', 'latin1', 'latin-1', 'windows-1252', 'cp1252', 'us-ascii', 'ascii']);
const ENCODED = /(?:=[0-9a-f]{2})+/giu;

/**
 * Decodes a value in quoted-printable, RFC 2045, section 6.7, whose soft line breaks are out already. Bytes are read in the
 * charset named, else as UTF-8, else as Windows-1252. `null` when the charset is not known.
 */
export function decodeQuotedPrintable(value: string, charset: string | undefined): string | null {
  const decode = decoderOf(charset?.toLowerCase());
  return decode && value.replace(ENCODED, (encoded) => decode(bytesOf(encoded)));
}

function bytesOf(encoded: string): Uint8Array {
  const bytes = new Uint8Array(encoded.length / 3);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = Number.parseInt(encoded.slice(at * 3 + 1, at * 3 + 3), 16);
  return bytes;
}

type Decode = (bytes: Uint8Array) => string;

function decoderOf(charset: string | undefined): Decode | null {
  if (charset === undefined || charset === 'utf-8' || charset === 'utf8') return decodeGuessing;
  if (LATIN.has(charset)) return (bytes) => decodeLatin(bytes);
  try {
    const decoder = new TextDecoder(charset);
    return (bytes) => decoder.decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const decodeGuessing: Decode = (bytes) => {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.includes('\ufffd') ? decodeLatin(bytes) : text;
};

function decodeLatin(bytes: Uint8Array): string {
  const decoded = decodeText(bytes, 'windows-1252');
  return 'text' in decoded ? decoded.text : new TextDecoder('windows-1252').decode(bytes);
}
