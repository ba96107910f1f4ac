import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitList } from '#shared/formats/list-cell.ts';
import { readMailSteps } from '#shared/formats/mail/read-mail.ts';
import { writeMail, type MailOut } from '#shared/formats/mail/write-mail.ts';
import { writeMbox } from '#shared/formats/mail/write-mbox.ts';
import { runSteps } from '#shared/lib/steps.ts';

const wireOf = (mail: MailOut): string => new TextDecoder().decode(writeMail(mail));
const headerOf = (mail: MailOut): string => wireOf(mail).split('\r\n\r\n', 1)[0]!;
const plain: MailOut = { to: [{ address: 'b@example.com' }], subject: 'Hello', text: 'Hi', isDraft: true };

function rowsOf(bytes: Uint8Array, kind: 'eml' | 'mbox'): readonly (readonly string[])[] {
  const read = runSteps(readMailSteps(bytes, kind));
  if ('refusal' in read) throw new Error(read.refusal);
  expect(read.notices.filter(({ severity }) => severity === 'error')).toEqual([]);
  return read.rows.slice(1);
}

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Terima kasih',
        'Selamat pagi',
        'مرحبا',
        'بالعالم',
        '日本語',
        '契約書',
        '👩🏽‍🎤',
        '😀',
        '\u200fשלום\u200e',
        'né',
        'naïve',
      ),
      fc.constantFrom(
        '"quoted"',
        'a, b',
        ';',
        '<x>',
        '(c)',
        '\\',
        '=?utf-8?Q?x?=',
        '=',
        "O'Neil",
        'From here',
        '.',
        'a@b',
        ':',
        '[x]',
      ),
      fc.stringMatching(/^[!-~]{1,12}$/),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) => parts.join(' '));
const address = fc.stringMatching(/^[a-z][a-z0-9+_-]{0,20}@[a-z]{1,30}\.example\.com$/);
const person = fc.record({ name: words, address }).filter(({ name, address: own }) => name !== own);
const people = fc.array(fc.oneof(person, fc.record({ address })), { minLength: 1, maxLength: 12 });
const lines = fc
  .array(
    fc.oneof(
      words,
      fc.constantFrom('', ' ', 'trailing ', '\ttab\t', '.', '-- ', '>From x', 'From x', '--=_x', 'x'.repeat(300)),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join('\n').replace(/\n+$/, ''));

const shown = (entries: readonly { name?: string; address: string }[]) =>
  entries.map(({ name, address: own }) => (name === undefined ? own : `${name} <${own}>`));

const mails = fc.record({
  from: person,
  to: people,
  cc: people,
  subject: words,
  text: lines,
  isDraft: fc.boolean(),
  date: fc
    .date({ min: new Date('1971-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => `${date.toISOString().slice(0, 19)}.000Z`),
  messageId: fc.stringMatching(/^[a-z0-9.]{1,40}@example\.com$/),
  attachments: fc.array(
    fc.record({
      name: words,
      mediaType: fc.constantFrom('application/pdf', 'message/rfc822', 'x\r\nBcc: y'),
      bytes: fc.uint8Array({ maxLength: 200 }),
    }),
    { maxLength: 3 },
  ),
});

describe('writeMail', () => {
  it('is read back as it was written, in every script', () => {
    fc.assert(
      fc.property(mails, (mail) => {
        const [row] = rowsOf(writeMail(mail), 'eml');
        expect(row!.slice(0, 3)).toEqual([mail.messageId, '', mail.date]);
        expect(splitList(row![3]!, false)).toEqual(shown([mail.from]));
        expect(splitList(row![4]!, false)).toEqual(shown(mail.to));
        expect(splitList(row![5]!, false)).toEqual(shown(mail.cc));
        expect(row![6]).toBe(mail.subject);
        expect(row![7]).toBe(mail.text);
        expect(mail.attachments.length === 0 ? [] : splitList(row![8]!, false)).toEqual(
          mail.attachments.map(({ name }) => name),
        );
      }),
      { numRuns: 600 },
    );
  });

  it('is ASCII in short lines that end in CRLF, with words of at most 75 characters', () => {
    fc.assert(
      fc.property(mails, (mail) => {
        const wire = wireOf(mail);
        expect(wire).toMatch(/^[\t\r\n -~]*$/);
        expect(wire.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const longest = Math.max(...wire.split('\r\n').map((line) => line.length));
        expect(longest).toBeLessThanOrEqual(78);
        for (const word of wire.match(/=\?utf-8\?B\?[^?]*\?=/g) ?? []) {
          expect(word.length).toBeLessThanOrEqual(75);
          const bytes = Uint8Array.from(atob(word.slice(10, -2)), (character) => character.charCodeAt(0));
          expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).not.toThrow();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says that a draft is one, and leaves out what is not known', () => {
    expect(headerOf(plain)).toBe(
      'To: <b@example.com>\r\nSubject: Hello\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable',
    );
    const sent = { ...plain, isDraft: false, date: '2025-07-01T03:00:00.000Z', inReplyTo: '<a@example.com>' };
    expect(headerOf(sent)).toContain('Date: Tue, 01 Jul 2025 03:00:00 +0000\r\n');
    expect(headerOf(sent)).toContain('\r\nIn-Reply-To: <a@example.com>\r\nReferences: <a@example.com>\r\n');
    expect(headerOf(sent)).not.toContain('X-Unsent');
    expect(() => writeMail({ ...plain, date: 'soon' })).toThrow(RangeError);
  });

  it('lets no value add a field or a recipient', () => {
    const evil = 'x\r\nBcc: evil@example.com\n\n\u2028body\u0000';
    const header = headerOf({
      from: { name: evil, address: `a@example.com>\r\nBcc: evil@example.com` },
      to: [{ name: evil, address: 'b@example.com\nBcc: evil@example.com' }],
      subject: evil,
      text: evil,
      isDraft: true,
      messageId: evil,
      inReplyTo: evil,
      attachments: [{ name: `${evil}"; x="`, mediaType: `text/plain${evil}`, bytes: new Uint8Array() }],
    });
    const names = header
      .split('\r\n')
      .filter((line) => !line.startsWith(' '))
      .map((line) => line.split(':', 1)[0]);
    expect(names).toEqual([
      'From',
      'To',
      'Subject',
      'Message-ID',
      'In-Reply-To',
      'References',
      'X-Unsent',
      'MIME-Version',
      'Content-Type',
    ]);
  });

  it('makes one line of a name and a subject', () => {
    const header = headerOf({
      ...plain,
      to: [{ name: 'Siti\r\n\tAyu', address: 'a@example.com' }],
      subject: ' a\r\n\u0000b ',
    });
    expect(header).toContain('To: Siti Ayu <a@example.com>\r\nSubject: a b\r\n');
  });

  it('quotes what may not stand before the at sign, and leaves addresses of other scripts as they are', () => {
    expect(headerOf({ ...plain, to: [{ address: 'a,b"c@example.com' }] })).toContain('To: <"a,b\\"c"@example.com>');
    expect(headerOf({ ...plain, to: [{ address: '"a b"@example.com' }] })).toContain('To: <"ab"@example.com>');
    expect(headerOf({ ...plain, to: [{ address: '用户@例え.example.com' }] })).toContain('To: <用户@例え.example.com>');
  });

  it('takes the shorter way to write a text', () => {
    expect(wireOf({ ...plain, text: 'Café, half past ten' })).toContain(
      'quoted-printable\r\n\r\nCaf=C3=A9, half past ten\r\n',
    );
    expect(wireOf({ ...plain, text: '日本語です' })).toContain('base64\r\n\r\n5pel5pys6Kqe44Gn44GZ\r\n');
  });
});

describe('writeMbox', () => {
  it('holds mails that are read back as they were', () => {
    fc.assert(
      fc.property(fc.array(mails, { minLength: 1, maxLength: 5 }), (all) => {
        const rows = rowsOf(writeMbox(all.map(writeMail)), 'mbox');
        expect(rows.map((row) => [row[0], row[6], row[7]])).toEqual(
          all.map(({ messageId, subject, text }) => [messageId, subject, text]),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('quotes the lines that would part a message', () => {
    const message = new TextEncoder().encode(
      'Subject: a\n\nFrom Siti Tue Jul  1 10:00:00 2025\n>From x\n\nFrom: y\nFrom z',
    );
    expect(rowsOf(writeMbox([message, message]), 'mbox').map((row) => row[7])).toEqual(
      Array(2).fill('From Siti Tue Jul  1 10:00:00 2025\n>From x\n\nFrom: y\nFrom z'),
    );
  });
});
