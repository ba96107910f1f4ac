import { describe, expect, it } from 'vitest';
import { mailHeaders, readMail, readMailSteps } from '#shared/formats/mail/read-mail.ts';
import type { Sheet } from '#shared/formats/sheet.ts';
import { runSteps } from '#shared/lib/steps.ts';
import { text } from '#shared/text/text.ts';

const say = text.mailFile;

/** One byte for each character, so that fixtures can hold any encoding. */
const raw = (lines: readonly string[], newline = '\r\n'): Uint8Array =>
  Uint8Array.from(lines.join(newline), (character) => character.charCodeAt(0));

function sheetOf(bytes: Uint8Array, kind: 'eml' | 'mbox'): Sheet {
  const read = runSteps(readMailSteps(bytes, kind));
  if ('refusal' in read) throw new Error(read.refusal);
  return read;
}

const cellsOf = (sheet: Sheet, row = 2): Record<string, string> =>
  Object.fromEntries(mailHeaders.map((header, index) => [header, sheet.rows[row - 1]![index]!]));

const HEADER = [
  'Message-ID: <one@example.com>',
  'Date: Tue, 01 Jul 2025 10:00:00 +0700',
  'From: Siti Ayu <siti@example.com>',
  'To: budi@example.com',
  'Subject: Hello',
];

describe('readMail', () => {
  it('lays a mail out as one row under headers', async () => {
    let pauses = 0;
    const pause = () => {
      pauses += 1;
      return Promise.resolve();
    };
    const bytes = raw([
      ...HEADER,
      'In-Reply-To: <zero@example.com>',
      'Cc: "Wati, P" <w@example.com>, c@example.com',
      '',
      'Hi',
    ]);
    const sheet = (await readMail(bytes, 'eml', { pause })) as Sheet;
    expect(sheet.rows).toEqual([
      [...mailHeaders],
      [
        'one@example.com',
        'zero@example.com',
        '2025-07-01T03:00:00.000Z',
        'Siti Ayu <siti@example.com>',
        'budi@example.com',
        '"Wati, P <w@example.com>"; c@example.com',
        'Hello',
        'Hi',
        '',
      ],
    ]);
    expect(sheet).toMatchObject({ name: null, isTyped: true, notices: [] });
    expect(pauses).toBeGreaterThan(0);
  });

  it('ends with what its pause throws', async () => {
    const pause = () => Promise.reject(new Error('cancelled'));
    await expect(readMail(raw([...HEADER, '', 'x']), 'eml', { pause })).rejects.toThrow('cancelled');
  });

  it('takes the plain text of alternatives and names attachments, pictures inside the text among them', () => {
    const sheet = sheetOf(
      raw([
        ...HEADER,
        'Content-Type: multipart/mixed; boundary="out er"',
        '',
        'This is a message in several parts.',
        '--out er',
        'Content-Type: multipart/alternative; boundary=inner',
        '',
        '--inner',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'plain words',
        '-- ',
        'Siti',
        '--inner',
        'Content-Type: multipart/related; boundary=deep',
        '',
        '--deep',
        'Content-Type: text/html',
        '',
        '<p>html words</p>',
        '--deep',
        'Content-Type: image/png',
        'Content-ID: <pic@example.com>',
        'Content-Transfer-Encoding: base64',
        '',
        'AAAA',
        '--deep--',
        '--inner--',
        '--out er  ',
        "Content-Type: application/pdf; name*=utf-8''wrong.pdf",
        'Content-Disposition: attachment; filename*0*=utf-8\'\'%E5%A5%91%E7%B4; filename*1*=%84; filename*2=" 1;2.pdf"',
        'Content-Transfer-Encoding: base64',
        '',
        'AAAA',
        '--out er--',
        'after the end',
      ]),
      'eml',
    );
    expect(cellsOf(sheet)).toMatchObject({ Text: 'plain words\n-- \nSiti', Attachments: 'image/png; "契約 1;2.pdf"' });
    expect(sheet.notices).toEqual([{ row: 0, column: 'Attachments', problem: say.attachments(1), severity: 'notice' }]);
  });

  it('makes text of HTML where there is no plain text', () => {
    const body = '<style>p{}</style><p>Hello&nbsp;<b>Siti</b> &amp; co</p><script>alert(1)</script><ul><li>a<li>b</ul>';
    const sheet = sheetOf(raw([...HEADER, 'Content-Type: text/html; charset=utf-8', '', body]), 'eml');
    expect(cellsOf(sheet).Text).toBe('Hello Siti & co\n\n* a\n* b');
  });

  it('puts a forwarded mail under its own header, and names one that is attached', () => {
    const forwarded = ['Content-Type: message/rfc822'];
    const inner = [
      'From: Budi <b@example.com>',
      'Subject: =?iso-8859-1?Q?Caf=E9?=',
      'To: siti@example.com',
      '',
      'inner',
    ];
    const sheet = sheetOf(
      raw([
        ...HEADER,
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        '',
        'see below',
        '--b',
        ...forwarded,
        '',
        ...inner,
        '--b',
        ...forwarded,
        'Content-Disposition: attachment; filename="Kept apart.eml"',
        '',
        ...inner,
        '--b--',
      ]),
      'eml',
    );
    expect(cellsOf(sheet).Text).toBe(
      'see below\n\nFrom: Budi <b@example.com>\nTo: siti@example.com\nSubject: Café\n\ninner',
    );
    expect(cellsOf(sheet).Attachments).toBe('Kept apart.eml');
  });

  it('does not take the mail that a delivery report carries for its text', () => {
    const sheet = sheetOf(
      raw([
        ...HEADER,
        'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
        '',
        '--b',
        '',
        'not delivered',
        '--b',
        'Content-Type: message/rfc822',
        '',
        'Subject: lost',
        '',
        'lost words',
        '--b--',
      ]),
      'eml',
    );
    expect(cellsOf(sheet)).toMatchObject({ Text: 'not delivered', Attachments: 'message/rfc822' });
  });

  it.each([
    ['ISO-2022-JP', '7bit', '\u001b$B%F%9%H\u001b(B', 'テスト'],
    ['windows-1252', 'quoted-printable', 'na=EFve =93x=94 =80 a=\r\nb', 'naïve “x” € ab'],
    ['"utf-8"', 'base64', '8J+YgCDZhdix2K3YqNin\r\n', '😀 مرحبا'],
    ['us-ascii', '8bit', 'caf\u00c3\u00a9', 'café'],
    ['us-ascii', '8bit', 'caf\u00e9', 'café'],
    ['x-euc-jp', '8bit', '\u00a5\u00c6', 'テ'],
  ])('reads %s as %s', (charset, encoding, body, expected) => {
    const type = [`Content-Type: text/plain; charset=${charset}`, `Content-Transfer-Encoding: ${encoding} (a comment)`];
    const sheet = sheetOf(raw([...HEADER, ...type, '', body]), 'eml');
    expect(cellsOf(sheet).Text).toBe(expected);
    expect(sheet.notices).toEqual([]);
  });

  it('reads encoded words in any encoding, in one piece though they are folded', () => {
    const header = [
      'From: =?windows-1252?Q?=93Siti=94_=96_Caf=E9?= <s@example.com>',
      'Subject: =?windows-1252?Q?=80?= 5 =?ISO-2022-JP?B?GyRCJUYlOSVIGyhC?=',
      '\t=?utf-8?B?8J+Y?= =?utf-8?B?gA==?=',
    ];
    expect(cellsOf(sheetOf(raw([...header, '', 'x']), 'eml'))).toMatchObject({
      From: '“Siti” – Café <s@example.com>',
      Subject: '€ 5 テスト😀',
    });
  });

  it('tells of encodings it does not know and of characters it could not read', () => {
    const unknown = sheetOf(raw([...HEADER, 'Content-Type: text/plain; charset=x-made-up', '', 'caf\u00e9']), 'eml');
    expect(cellsOf(unknown).Text).toBe('café');
    expect(unknown.notices).toEqual([
      { row: 2, column: 'Text', problem: say.unknownEncoding(['x-made-up']), severity: 'notice' },
    ]);
    const lie = sheetOf(raw([...HEADER, 'Content-Type: text/plain; charset=utf-8', '', 'caf\u00e9 \u0000']), 'eml');
    expect(cellsOf(lie).Text).toBe('caf\ufffd \ufffd');
    expect(lie.notices).toEqual([{ row: 2, column: 'Text', problem: say.damaged, severity: 'notice' }]);
  });

  it('joins flowed lines into paragraphs, each depth of quotation alone', () => {
    const flowed = ['Content-Type: text/plain; charset=utf-8; format=flowed', ''];
    const body = ['one ', 'two', '> quoted ', '> more', '>> deeper', '', ' >not quoted', '-- ', 'Siti'];
    expect(cellsOf(sheetOf(raw([...HEADER, ...flowed, ...body]), 'eml')).Text).toBe(
      'one two\n> quoted more\n>> deeper\n\n>not quoted\n-- \nSiti',
    );
  });

  it('leaves a missing or unreadable date and a missing id blank, and says so', () => {
    const sheet = sheetOf(
      raw([
        'From x Tue Jul  1 10:00:00 2025',
        'Subject: a',
        '',
        'x',
        '',
        'From x Tue Jul  1 10:00:00 2025',
        'Subject: b',
        'Message-ID: <b@example.com>',
        'Date: yesterday',
        '',
        'y',
        '',
      ]),
      'mbox',
    );
    expect(sheet.rows.slice(1).map((row) => row[2])).toEqual(['', '']);
    expect(sheet.notices.map(({ row, column, problem }) => [row, column, problem])).toEqual([
      [2, 'Message id', say.noId],
      [2, 'Date', say.noDate],
      [3, 'Date', say.unreadableDate('yesterday')],
    ]);
  });

  it('takes groups apart, and tells of hidden copies', () => {
    const header = [
      'To: Team: Ana <a@example.com>, b@example.com;, "No Address"',
      'Cc: undisclosed-recipients:;',
      'Bcc: c@example.com',
    ];
    const sheet = sheetOf(raw(['Message-ID: <g@example.com>', 'Date: 1 Jul 25 10:00 GMT', ...header, '', 'x']), 'eml');
    expect(cellsOf(sheet)).toMatchObject({ To: 'Ana <a@example.com>; b@example.com; No Address', Cc: '', From: '' });
    expect(sheet.notices).toEqual([{ row: 0, column: null, problem: say.hiddenCopies(1), severity: 'notice' }]);
  });

  it('keeps the beginning of what is too long for a cell, and says how much', () => {
    const people = Array.from({ length: 5_000 }, (_, index) => `person.number.${index}@example.com`);
    const long = `${'x'.repeat(19_999)}${'😀'.repeat(50_000)}`;
    const body = raw([
      ...HEADER.slice(0, 3),
      `To: ${people.join(',\r\n ')}`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      '',
    ]);
    const sheet = sheetOf(new Uint8Array([...body, ...new TextEncoder().encode(long)]), 'eml');
    const { Text, To } = cellsOf(sheet);
    expect(Text).toBe('x'.repeat(19_999));
    expect(To!.length).toBeLessThanOrEqual(20_000);
    const kept = To!.split('; ');
    expect(kept).toEqual(people.slice(0, kept.length));
    expect(sheet.notices.map(({ problem }) => problem)).toEqual([
      say.shortenedList(5_000, kept.length),
      say.shortened(119_999, 19_999),
    ]);
  });

  it.each([
    ['', 'eml', say.empty],
    ['just some words\nand more', 'eml', say.noMail],
    ['name: x\n\nbody', 'eml', say.noMail],
    ['just some words', 'mbox', say.noMailbox],
  ] as const)('refuses %j as %s', (content, kind, refusal) => {
    expect(runSteps(readMailSteps(raw([content]), kind))).toEqual({ refusal });
  });
});

describe('mailboxes', () => {
  const postmark = 'From siti@example.com Tue Jul  1 10:00:00 2025';
  const mail = (name: string, ...body: string[]) => [
    `Message-ID: <${name}>`,
    'Date: 1 Jul 2025 10:00 +0000',
    `Subject: ${name}`,
    '',
    ...body,
  ];
  const texts = (lines: readonly string[], newline?: string) =>
    sheetOf(raw(lines, newline), 'mbox')
      .rows.slice(1)
      .map((row) => [row[0], row[7]]);

  it.each(['\n', '\r\n'])('part at From lines, with one sign less before quoted ones (%j)', (newline) => {
    const body = ['>From here', '>>From there', 'From Siti with love', '', 'From the heart', ' >From kept', 'end'];
    expect(
      texts([postmark, ...mail('a', ...body), '', 'From - Tue Jul  1 10:00:00 2025', ...mail('b', 'two'), ''], newline),
    ).toEqual([
      ['a', 'From here\n>From there\nFrom Siti with love\n\nFrom the heart\n >From kept\nend'],
      ['b', 'two'],
    ]);
  });

  it('part mails glued together without a blank line, and those under a bare From', () => {
    expect(
      texts([postmark, ...mail('a', 'one'), postmark, ...mail('b', 'two'), '', 'From ', ...mail('c', 'three')]),
    ).toEqual([
      ['a', 'one'],
      ['b', 'two'],
      ['c', 'three'],
    ]);
  });

  it('lose one message and no other to what cannot be read', () => {
    const sheet = sheetOf(
      raw([
        '\u00ef\u00bb\u00bf',
        'stray words',
        '',
        postmark,
        ...mail('a', 'one'),
        '',
        postmark,
        'nothing of a mail',
        '',
        postmark,
        ...mail('c', 'three'),
      ]),
      'mbox',
    );
    expect(sheet.rows.map((row) => row[0])).toEqual(['Message id', 'a', '', 'c']);
    expect(sheet.notices).toEqual([
      { row: 0, column: null, problem: say.textBefore, severity: 'error' },
      { row: 3, column: null, problem: say.notAMail, severity: 'error' },
    ]);
  });

  it('read the first 20,000 mails and tell of the others', () => {
    const sheet = sheetOf(
      raw(Array.from({ length: 20_003 }, (_, index) => [postmark, ...mail(`${index}`, 'x'), '']).flat(), '\n'),
      'mbox',
    );
    expect(sheet.rows).toHaveLength(20_001);
    expect(sheet.notices).toEqual([
      { row: 0, column: null, problem: say.tooManyMails(20_003, 20_000), severity: 'error' },
    ]);
  });

  it('may be one mail that was saved with its From line', () => {
    expect(cellsOf(sheetOf(raw([postmark, ...mail('a', 'one')]), 'eml'))).toMatchObject({ Subject: 'a', Text: 'one' });
  });
});
