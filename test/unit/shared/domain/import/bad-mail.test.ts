import { MAIL_LIMITS } from '#shared/formats/mail/mail-limits.ts';
import type { ImportSource } from '#shared/domain/import/import-types.ts';
import { describeBadInput, long, type BadCase } from '#test/helpers/bad-cases.ts';
import { textFile } from '#test/helpers/import-harness.ts';

const HEADER =
  'From: Asha Example <asha@example.com>\nTo: agency@example.com\nDate: Tue, 1 Apr 2025 10:00:00 +0000\nMessage-ID: <1@example.com>\nSubject: Spring\n';
const mail =
  (...rest: readonly string[]) =>
  (): ImportSource =>
    textFile('reply.eml', HEADER + rest.join('\n'));
const read = { as: 'read', says: [] } as const;
const boxed = (content: string): string => `From a@example.com Tue Apr  1 10:00:00 2025\n${content}\n\n`;
const nested = Array.from(
  { length: 5_000 },
  (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}`,
);

const cases: readonly BadCase[] = [
  {
    name: 'parts nested 5,000 deep',
    file: () => mail(nested.join('\n'), '', 'x')(),
    ...read,
    says: [[2, null, 'more than 20 deep inside each other; these are left out.']],
    rowsIn: 1,
    leftOut: 0,
  },
  {
    name: 'mails in mails, 5,000 deep',
    file: () => mail('Content-Type: message/rfc822\n\n'.repeat(5_000), 'x')(),
    ...read,
    says: [[2, null, 'more than 20 deep inside each other; these are left out.']],
    rowsIn: 1,
    leftOut: 0,
  },
  {
    name: 'a header of 1 MB',
    file: () => mail(`X-Long: ${long(1_100_000)}`, '', 'x')(),
    ...read,
    says: [[0, null, 'of this mail are longer than 1 MB together. It is left out.']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'a header of 1 MB in a mailbox',
    file: () => textFile('box.mbox', boxed(`${HEADER}X-Long: ${long(1_100_000)}\n\nx`) + boxed(`${HEADER}\ny`)),
    ...read,
    says: [[2, null, 'of this mail are longer than 1 MB together. It is left out.']],
    rowsIn: 1,
    leftOut: 1,
  },
  {
    name: 'a hundred thousand parts',
    file: () => mail('Content-Type: multipart/mixed; boundary=b', '', '--b\n\nx\n'.repeat(100_000))(),
    ...read,
    says: [[2, null, 'has more than 1,000 parts; those after them are left out.']],
    rowsIn: 1,
    leftOut: 0,
  },
  {
    name: 'a boundary that never comes',
    file: mail('Content-Type: multipart/mixed; boundary=b', '', 'only text'),
    ...read,
    rowsIn: 1,
    leftOut: 0,
  },
  {
    name: 'a boundary with nothing in it',
    file: mail('Content-Type: multipart/mixed; boundary=""', '', '--', 'text'),
    ...read,
    rowsIn: 1,
    leftOut: 0,
  },
  {
    name: 'an encoding of text nobody knows',
    file: mail('Content-Type: text/plain; charset=klingon', '', 'text'),
    ...read,
    says: [[2, 'Text', "is not known ('klingon'), so some characters may be wrong."]],
    rowsIn: 1,
    leftOut: 0,
  },
  {
    name: 'base64 that breaks off',
    file: mail('Content-Transfer-Encoding: base64', '', 'SGVsbG8gd29ybG'),
    ...read,
    rowsIn: 1,
    leftOut: 0,
  },
  {
    name: 'base64 that is none',
    file: mail('Content-Transfer-Encoding: base64', '', '!!! no base64 ???'),
    ...read,
    rowsIn: 1,
    leftOut: 0,
  },
  {
    name: 'a text of 300,000 characters',
    file: () => mail('', long(300_000))(),
    ...read,
    says: [[2, 'Text', 'the first 20,000 are kept and the rest is left out.']],
    rowsIn: 1,
    leftOut: 0,
  },
  {
    name: 'a page of HTML without an end',
    file: mail('Content-Type: text/html', '', `<p>Hello${'<div>'.repeat(20_000)}<!-- <script>`),
    ...read,
    rowsIn: 1,
    leftOut: 0,
  },
  {
    name: 'a date that is none',
    file: () => textFile('reply.eml', HEADER.replace(/Date: .*/u, 'Date: 99 Foo 2025') + '\nx'),
    ...read,
    says: [[2, 'Date', "'99 Foo 2025' is not a date. The mail is taken without one."]],
    rowsIn: 1,
    leftOut: 0,
  },
  {
    name: 'zero bytes in a mail',
    file: mail('', 'a\u0000b'),
    ...read,
    says: [[2, 'Text', 'read and show as �. Look at the mail in your mail program.']],
    rowsIn: 1,
    leftOut: 0,
  },
  {
    name: 'names of parts of objects, in mail',
    file: mail('__proto__: 1', 'Content-Type: text/plain; __proto__=1; constructor=2', '', 'x'),
    ...read,
    rowsIn: 1,
    leftOut: 0,
  },
  {
    name: 'a mail without an id',
    file: () => textFile('reply.eml', HEADER.replace(/Message-ID: .*\n/u, '') + '\nx'),
    ...read,
    says: [[2, 'Message id', 'no message id, so it cannot be told from a copy of itself.']],
    rowsIn: 1,
    leftOut: 0,
  },
  {
    name: 'notes before the first mail, so that it is no mailbox',
    file: () => textFile('box.mbox', `Notes\n\n${boxed(`${HEADER}\nx`)}`),
    as: 'import',
    says: [[0, null, 'No row looks like the headers']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'a mail named as a table',
    file: () => ({ ...mail('', 'x')(), name: 'reply.csv' }),
    ...read,
    rowsIn: 1,
    leftOut: 0,
  },
  {
    name: 'a mail larger than any',
    file: () => mail('', long(MAIL_LIMITS.messageBytes))(),
    as: 'only-read',
    says: [[0, null, 'This mail has 33 MB; a mail is read up to 32 MB. It is left out.']],
    rowsIn: 0,
    leftOut: 0,
  },
];

describeBadInput('bad mail', cases);
