import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAIL_LIMITS } from '#shared/formats/mail/mail-limits.ts';
import { readMailSteps } from '#shared/formats/mail/read-mail.ts';
import { runSteps } from '#shared/lib/steps.ts';
import { text } from '#shared/text/text.ts';

const say = text.mailFile;
const encoder = new TextEncoder();
const HEADER = 'Message-ID: <m@example.com>\nDate: 1 Jul 2025 10:00 +0000\nSubject: s\n';

function problemsOf(content: string): readonly string[] {
  const read = runSteps(readMailSteps(encoder.encode(content), 'eml'));
  return 'refusal' in read ? [read.refusal] : read.notices.map(({ problem }) => problem);
}

describe('mail that is made to do harm', () => {
  it('is refused when it, or its header, is too large', () => {
    expect(runSteps(readMailSteps(new Uint8Array(MAIL_LIMITS.bytes + 1), 'mbox'))).toEqual({
      refusal: say.tooLarge(MAIL_LIMITS.bytes + 1, MAIL_LIMITS.bytes),
    });
    const large = new Uint8Array(MAIL_LIMITS.messageBytes + 1).fill(0x20);
    large.set(encoder.encode(`${HEADER}\n`));
    expect(runSteps(readMailSteps(large, 'eml'))).toEqual({
      refusal: say.mailTooLarge(large.length, MAIL_LIMITS.messageBytes),
    });
    expect(problemsOf(`${HEADER}X: ${'x'.repeat(30_000_000)}`)).toEqual([say.headerTooLong(MAIL_LIMITS.headerBytes)]);
  });

  it('loses parts nested too deeply, beyond a thousand, or with headers that are too long', () => {
    const nested = Array.from(
      { length: 5_000 },
      (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}`,
    );
    expect(problemsOf(`${HEADER}${nested.join('\n')}\n\nx`)).toContain(say.leftOut.nesting(MAIL_LIMITS.nesting));
    const forwarded = 'Content-Type: message/rfc822\n\n'.repeat(5_000);
    expect(problemsOf(`${HEADER}${forwarded}x`)).toContain(say.leftOut.nesting(MAIL_LIMITS.nesting));
    const many = '\n--b\n\nx'.repeat(100_000);
    expect(problemsOf(`${HEADER}Content-Type: multipart/mixed; boundary=b\n${many}`)).toEqual([
      say.leftOut.parts(MAIL_LIMITS.parts),
    ]);
    const wide = `\n--b\nX: ${'x'.repeat(100_000)}\n\nx`.repeat(20);
    expect(problemsOf(`${HEADER}Content-Type: multipart/mixed; boundary=b\n${wide}`)).toEqual([
      say.leftOut.headers(MAIL_LIMITS.headerBytes),
    ]);
  });

  const size = 900_000;
  const long = (piece: string, length = size) => piece.repeat(Math.ceil(length / piece.length));
  it.each([
    ['encoded words', `Subject: ${long('=?a?B?aaaa?=')}`],
    ['folded encoded words', `To: ${long('=?utf-8?Q?a?=\n ')}`],
    ['encoded words in a name', `To: ${long('=?a?B?aaaa?=', 250_000)} <a@example.com>`],
    ['groups', `To: ${long('a:', 250_000)}`],
    ['open comments', `To: ${long('(')}`],
    ['open brackets', `From: ${long('<')}`],
    ['quotation marks', `Cc: ${long('"')}`],
    ['escapes', `Content-Type: text/plain; name="${long('\\"')}`],
    ['semicolons', `Content-Type: text/plain${long(';a=b')}`],
    ['sections', `Content-Type: x/y${Array.from({ length: 60_000 }, (_, place) => `;a*${place}*=%41`).join('')}`],
    ['names of objects', 'Content-Type: text/plain; __proto__=x; constructor=y; toString*0=z'],
    ['folds', `Subject: a${long('\n a')}`],
    ['brackets in ids', `In-Reply-To: ${long('<')}`],
    ['open comments in a date', `Date: ${long('(')}`],
    ['blanks in a date', `Date: 1 Jul ${long(' ')}2025`],
  ])('is read in time with a flood of %s', (_, field) => {
    const read = runSteps(readMailSteps(encoder.encode(`From: a@example.com\n${field}\n\nbody`), 'eml'));
    expect('rows' in read && read.rows[1]![7]!).toMatch(/^(?:body)?$/);
  });

  it.each([
    '<',
    '<!--',
    '<a ',
    '<a href=',
    '<a href="',
    '<a "',
    '<a href="x',
    '<a =">="',
    '<script>',
    '<style',
    '</',
    '>',
    '&',
    '&#',
    '&amp',
    ' \n',
    '<pre>',
    '<br>',
    '<a href=\'>"',
    '<!',
    '<?',
  ])('is read in time with HTML full of %j', (piece) => {
    const body = `${HEADER}Content-Type: text/html\n\nstart ${long(piece, 2_000_000)}`;
    const read = runSteps(readMailSteps(encoder.encode(body), 'eml'));
    expect('rows' in read && read.rows[1]![7]!.startsWith('start')).toBe(true);
  });

  it.each([
    ['base64', 'A=', 'Content-Transfer-Encoding: base64'],
    ['quoted-printable', '=\n', 'Content-Transfer-Encoding: quoted-printable'],
    ['empty lines', '\n', 'Content-Type: text/plain'],
    ['flowed lines', 'a \n', 'Content-Type: text/plain; format=flowed'],
    ['flowed quotations', '> \n>> \n', 'Content-Type: text/plain; format=flowed'],
    ['zeros', '\u0000', 'Content-Type: text/plain; charset=utf-8'],
    ['dashes', '--\n', 'Content-Type: multipart/mixed; boundary="-"'],
  ])('is read in time with a body of %s', (_, piece, field) => {
    const read = runSteps(readMailSteps(encoder.encode(`${HEADER}${field}\n\n${long(piece, 4_000_000)}`), 'eml'));
    expect('rows' in read && read.rows[1]![0]).toBe('m@example.com');
  });

  it('pauses inside a large mail', () => {
    const body = `${HEADER}Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n${long('QUJDRCA8Yj5F\n', 8_000_000)}`;
    const steps = readMailSteps(encoder.encode(body), 'eml');
    let pauses = 0;
    while (!steps.next().done) pauses += 1;
    expect(pauses).toBeGreaterThan(50);
  });

  const seed = encoder.encode(
    [
      'From a@example.com Tue Jul  1 10:00:00 2025',
      'Message-ID: <1@example.com>',
      'Date: Tue, 1 Jul 2025 10:00:00 +0700 (WIB)',
      'From: =?utf-8?B?44GC?= <a@example.com>',
      'To: "B, C" <b@example.com>, Team: x@example.com;',
      'Subject: =?iso-2022-jp?B?GyRCJUYlOSVIGyhC?= =?utf-8?Q?x?=',
      'Content-Type: multipart/mixed; boundary="b\\"b"; x*0*=utf-8\'\'%41',
      '',
      '--b"b',
      'Content-Type: multipart/alternative; boundary=c',
      '',
      '--c',
      'Content-Type: text/html; charset=windows-1252',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<p title="x">a=E9&eacute;&#233;<br>b=',
      'c</p>',
      '--c--',
      '--b"b',
      'Content-Type: message/rfc822',
      'Content-Transfer-Encoding: base64',
      '',
      'U3ViamVjdDogeA0KDQp5',
      '--b"b--',
      '',
      'From b Tue Jul  1 10:00:00 2025',
      'Subject: two',
      '',
      '>From x',
    ].join('\r\n'),
  );

  it.each(['eml', 'mbox'] as const)('never breaks the reader of %s, however bytes are changed', (kind) => {
    const edit = fc.record({ at: fc.nat(seed.length - 1), cut: fc.nat(12), put: fc.uint8Array({ maxLength: 6 }) });
    const mark = fc.constantFrom('\n', '\r\n\r\n', '=', '"', '--', '<', '>', ';', ':', '=?', '?=', '\0', '(', '%');
    const edits = fc.array(
      fc.oneof(
        edit,
        fc.record({ at: fc.nat(seed.length - 1), cut: fc.nat(3), put: mark.map((text) => encoder.encode(text)) }),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(edits, (changes) => {
        let bytes: number[] = [...seed];
        for (const { at, cut, put } of changes) bytes = [...bytes.slice(0, at), ...put, ...bytes.slice(at + cut)];
        const read = runSteps(readMailSteps(Uint8Array.from(bytes), kind));
        expect('refusal' in read ? read.refusal.endsWith('.') : read.rows.every((row) => row.length === 9)).toBe(true);
      }),
      { numRuns: 1_500 },
    );
  });
});
