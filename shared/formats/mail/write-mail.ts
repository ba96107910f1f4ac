import { encodedWords, foldField, isPlain, LINE_LENGTH, oneLine } from './encode-words.ts';
import { encodeBase64Lines, encodeText } from './encode-body.ts';
import { writeMailDate } from './mail-date.ts';

export interface MailAddress {
  readonly name?: string;
  readonly address: string;
}

export interface MailAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface MailOut {
  readonly from?: MailAddress;
  readonly to: readonly MailAddress[];
  readonly cc?: readonly MailAddress[];
  readonly bcc?: readonly MailAddress[];
  readonly subject: string;
  readonly text: string;
  /** Marks the mail as one to be edited and sent (`X-Unsent: 1`), not one that was received. */
  readonly isDraft: boolean;
  /** A UTC instant. */
  readonly date?: string;
  /** With or without angle brackets. */
  readonly messageId?: string;
  readonly inReplyTo?: string;
  readonly attachments?: readonly MailAttachment[];
}

/** Cannot occur in any body: neither base64 nor quoted-printable ever has an equals sign before an underscore. */
const BOUNDARY = '=_part_of_this_mail_=';

const ATOMS = /^[\w!#$%&'*+/=?^`{|}~-]+(?: [\w!#$%&'*+/=?^`{|}~-]+)*$/;
const DOT_ATOM = /^[^\s\p{Cc}()<>[\]:;@\\,."]+(?:\.[^\s\p{Cc}()<>[\]:;@\\,."]+)*$/u;
const MEDIA_TYPE = /^[a-z0-9][\w!#$&^.+-]*\/[a-z0-9][\w!#$&^.+-]*$/i;
/** Media types that may not be carried as base64 (RFC 2046). */
const COMPOSITE = /^(?:message|multipart)\//i;
const QUOTABLE_LENGTH = 60;
/** Bytes of a file name in one piece of its parameter. */
const SECTION_LENGTH = 50;

/**
 * Writes one mail (RFC 5322) as an `.eml` file: CRLF, ASCII but for addresses that are not ASCII themselves (RFC 6532), the
 * text in UTF-8. Line breaks in a name, an address or the subject become spaces, so that none of them can add a field.
 * Throws a `RangeError` when `date` is no instant.
 */
export function writeMail(mail: MailOut): Uint8Array<ArrayBuffer> {
  const header = [
    ...(mail.date === undefined ? [] : [`Date: ${writeMailDate(mail.date)}`]),
    ...addressField('From', mail.from ? [mail.from] : []),
    ...addressField('To', mail.to),
    ...addressField('Cc', mail.cc ?? []),
    ...addressField('Bcc', mail.bcc ?? []),
    foldField('Subject', textPieces(mail.subject, 'Subject: '.length)),
    ...idField('Message-ID', mail.messageId),
    ...idField('In-Reply-To', mail.inReplyTo),
    ...idField('References', mail.inReplyTo),
    ...(mail.isDraft ? ['X-Unsent: 1'] : []),
    'MIME-Version: 1.0',
  ];
  const attachments = mail.attachments ?? [];
  const body =
    attachments.length === 0
      ? [textPart(mail.text)]
      : [
          `Content-Type: multipart/mixed; boundary="${BOUNDARY}"\r\n`,
          ...[textPart(mail.text), ...attachments.map(attachmentPart)].map((part) => `--${BOUNDARY}\r\n${part}`),
          `--${BOUNDARY}--\r\n`,
        ];
  return new TextEncoder().encode([...header, body.join('\r\n')].join('\r\n'));
}

function textPart(value: string): string {
  const { encoding, body } = encodeText(value);
  return `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`;
}

function attachmentPart({ name, mediaType, bytes }: MailAttachment): string {
  const isCarried = MEDIA_TYPE.test(mediaType) && !COMPOSITE.test(mediaType);
  return [
    `Content-Type: ${isCarried ? mediaType : 'application/octet-stream'}`,
    `Content-Disposition: attachment;\r\n ${fileNameParameters(oneLine(name)).join(';\r\n ')}`,
    'Content-Transfer-Encoding: base64',
    '',
    encodeBase64Lines(bytes),
    '',
  ].join('\r\n');
}

/** A file name as a parameter: quoted where it is short ASCII, else in UTF-8 and in pieces (RFC 2231). */
function fileNameParameters(name: string): string[] {
  if (isPlain(name) && name.length <= QUOTABLE_LENGTH) return [`filename=${quoted(name)}`];
  const sections = [''];
  for (const byte of new TextEncoder().encode(name)) {
    const character = String.fromCharCode(byte);
    const piece = /[\w.-]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (sections.at(-1)!.length + piece.length > SECTION_LENGTH) sections.push('');
    sections[sections.length - 1] += piece;
  }
  if (sections.length === 1) return [`filename*=utf-8''${sections[0]!}`];
  return sections.map((section, index) => `filename*${index}*=${index === 0 ? "utf-8''" : ''}${section}`);
}

const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;

function textPieces(value: string, before: number): string[] {
  const line = oneLine(value);
  if (line === '') return [];
  return isPlain(line) && before + line.length <= LINE_LENGTH ? [line] : encodedWords(line);
}

function addressField(name: string, addresses: readonly MailAddress[]): string[] {
  const entries = addresses.map(addressPieces).filter((pieces) => pieces.length > 0);
  if (entries.length === 0) return [];
  const pieces = entries.flatMap((entry, index) =>
    index === entries.length - 1 ? entry : [...entry.slice(0, -1), `${entry.at(-1)!},`],
  );
  return [foldField(name, pieces)];
}

function addressPieces({ name, address }: MailAddress): string[] {
  const written = writtenAddress(address);
  const line = oneLine(name ?? '');
  if (line === '') return [`<${written}>`];
  return [...phrasePieces(line), `<${written}>`];
}

function phrasePieces(name: string): string[] {
  if (!isPlain(name) || name.length > QUOTABLE_LENGTH) return encodedWords(name);
  return [ATOMS.test(name) ? name : quoted(name)];
}

/** An address that cannot end its angle brackets; what may not stand before the `@` unquoted is quoted. */
function writtenAddress(address: string): string {
  const clean = address.replace(/[\s\p{Cc}<>]+/gu, '');
  const at = clean.lastIndexOf('@');
  const local = clean.slice(0, Math.max(at, 0));
  if (at <= 0 || DOT_ATOM.test(local) || /^"(?:[^"\\]|\\.)*"$/.test(local)) return clean;
  return `${quoted(local)}${clean.slice(at)}`;
}

function idField(name: string, id: string | undefined): string[] {
  const clean = (id ?? '').replace(/[\s\p{Cc}<>]+/gu, '');
  return clean === '' ? [] : [`${name}: <${clean}>`];
}
