import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVcardsSteps, VCARD_LIMITS } from '#shared/formats/vcard/read-vcards.ts';
import { vcardHeaders } from '#shared/formats/vcard/vcard-headers.ts';
import { runSteps } from '#shared/lib/steps.ts';
import { card, cardOf, problemsOf, sheetOf } from './vcards.ts';

const three = (...lines: readonly string[]): string => card('VERSION:3.0', ...lines);

describe('cards', () => {
  it('of version 4.0 are laid out under the headers, one row each', () => {
    const sheet = sheetOf(
      card(
        'VERSION:4.0',
        'UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1',
        'FN:Ada Example',
        'N:Example;Ada;Maria;Dr.;',
        'NICKNAME:Addie,The Countess',
        'ORG:Example Ltd;Marketing',
        'TITLE:Chef\\, Author',
        'EMAIL;PREF=2:second@example.com',
        'EMAIL;PREF=1:first@example.com',
        'TEL;VALUE=uri;TYPE="voice,cell":tel:+49-30-1234567',
        'URL:https://example.com/a,b',
        'URL:https://www.instagram.com/ada.example/',
        'SOCIALPROFILE;SERVICE-TYPE=TikTok;USERNAME=ada_tok:https://www.tiktok.com/@other',
        'SOCIALPROFILE;SERVICE-TYPE=Twitch;VALUE=text:adaplays',
        'ADR;TYPE=home:;;Example Street 1;Köln;;50667;Germany',
        'NOTE:First line\\nsecond\\; line',
        'CATEGORIES:food,travel',
        'REV:20251104T101500Z',
      ) + card('VERSION:4.0', 'FN:Юлія Приклад'),
    );
    expect(sheet.rows[0]).toEqual(vcardHeaders);
    expect(cardOf(sheet, 1)).toEqual({
      UID: 'urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1',
      'Full name': 'Ada Example',
      'Given name': 'Ada',
      'Family name': 'Example',
      Nickname: 'Addie; The Countess',
      Organisation: 'Example Ltd',
      Title: 'Chef, Author',
      Emails: 'first@example.com; second@example.com',
      Phones: '+49-30-1234567',
      Links: '"https://example.com/a,b"',
      City: 'Köln',
      Country: 'Germany',
      Note: 'First line\nsecond; line',
      Categories: 'food; travel',
      Revised: '2025-11-04T10:15:00.000Z',
      Instagram: 'ada.example',
      TikTok: 'ada_tok',
      Twitch: 'adaplays',
    });
    expect(cardOf(sheet, 2)).toEqual({ 'Full name': 'Юлія Приклад' });
    expect(problemsOf(sheet)).toEqual([
      "2 Organisation notice: What stands after 'Example Ltd', such as a department, is left out.",
      '0 - notice: Birthdays (0) and street addresses (1) are not stored; of an address city and country are read.',
    ]);
  });

  it('of version 3.0 as phones write them, with groups, labels and profiles', () => {
    const sheet = sheetOf(
      three(
        'N:Example;Grace;;;',
        'FN:Grace Example',
        'item1.EMAIL;type=INTERNET:work@example.com',
        'item1.X-ABLabel:_$!<Work>!$_',
        'EMAIL;type=INTERNET;type=HOME;type=pref:home@example.com',
        'item2.URL;type=pref:https\\://example.com/grace',
        'X-SOCIALPROFILE;type=twitter;x-user=grace_x:https://twitter.com/grace_x',
        'X-SOCIALPROFILE;type=instagram:x-apple:grace.example',
        'X-SOCIALPROFILE;type=mastodon:grace',
        'IMPP;X-SERVICE-TYPE=Skype:skype:grace',
        'BDAY:1990-01-01',
        'REV:2025-11-04T11:15:00+01:00',
      ),
    );
    expect(cardOf(sheet, 1)).toEqual({
      'Full name': 'Grace Example',
      'Given name': 'Grace',
      'Family name': 'Example',
      Emails: 'home@example.com; work@example.com',
      Links: 'https://example.com/grace',
      Revised: '2025-11-04T10:15:00.000Z',
      X: 'grace_x',
      Instagram: 'grace.example',
    });
    expect(problemsOf(sheet)).toEqual([
      "2 - error: The profile 'grace' is on 'mastodon', which has no column here. It is left out.",
      '0 - notice: Birthdays (1) and street addresses (0) are not stored; of an address city and country are read.',
      '0 - notice: Other details are not read: X-ABLABEL, IMPP.',
    ]);
  });

  it('of version 2.1 with bare types, quoted-printable over several lines and old charsets', () => {
    const sheet = sheetOf(
      card(
        'VERSION:2.1',
        'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen;;;',
        'FN;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:J=FCrgen M=FCller',
        'ORG;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=CF=F0=E8=EC=E5=F0',
        'TEL;HOME;VOICE:030 1',
        'TEL;CELL;PREF:0170 2',
        'NOTE;ENCODING=QUOTED-PRINTABLE:First=0D=0A=',
        'second =E2=82=',
        '=AC, C:\\new',
        'TITLE;CHARSET=KLINGON;ENCODING=QUOTED-PRINTABLE:=AA',
      ),
    );
    expect(cardOf(sheet, 1)).toEqual({
      'Full name': 'Jürgen Müller',
      'Given name': 'Jürgen',
      'Family name': 'Müller',
      Organisation: 'Пример',
      Phones: '0170 2; 030 1',
      Note: 'First\nsecond €, C:\\new',
    });
    expect(problemsOf(sheet)).toEqual([
      "2 - error: A value is written in 'KLINGON', which cannot be read. It is left out.",
    ]);
  });

  it('without a full name get one of N, then of the organisation, then of the first address', () => {
    const sheet = sheetOf(
      three('N:Example;Ada;Maria;Dr.;MBA') +
        three('ORG:Example Ltd', 'EMAIL:a@example.com') +
        three('EMAIL:b@example.com'),
    );
    expect([1, 2, 3].map((at) => cardOf(sheet, at)['Full name'])).toEqual([
      'Dr. Ada Maria Example MBA',
      'Example Ltd',
      'b@example.com',
    ]);
  });

  it('keep their pictures to themselves, folded, in Base64 without white space, or behind an address', () => {
    const base64 = Array.from({ length: 50 }, () => 'iVBORw0KGgoAAAANSUhEUgAAAAUA');
    const sheet = sheetOf(
      card('VERSION:2.1', 'PHOTO;ENCODING=BASE64;PNG:iVBO', ...base64, '', 'FN:One') +
        three(`PHOTO;ENCODING=b:${base64.join('\r\n ')}`, 'FN:Two', 'LOGO;VALUE=uri:https://example.com/a.png'),
    );
    expect([1, 2].map((at) => cardOf(sheet, at))).toEqual([{ 'Full name': 'One' }, { 'Full name': 'Two' }]);
    expect(problemsOf(sheet)).toEqual([
      '0 - notice: Pictures, logos, sounds and keys are not read: the cards hold 3 of them.',
    ]);
  });

  it('inside cards are not read', () => {
    const inner = ['AGENT:', 'BEGIN:VCARD', 'VERSION:2.1', 'FN:Inner', 'END:VCARD'];
    const sheet = sheetOf(card('VERSION:2.1', 'FN:Outer', ...inner, 'TITLE:Chef'));
    expect(cardOf(sheet, 1)).toEqual({ 'Full name': 'Outer', Title: 'Chef' });
    expect(problemsOf(sheet)).toEqual(['0 - notice: Cards inside other cards are not read: there are 1.']);
  });

  it('are read with any line ends and folds, blank lines and a byte order mark', () => {
    const lines = ['BEGIN:VCARD', 'VERSION:3.0', '', 'FN:Ada', '  Exa', '\tmple', 'END:VCARD'];
    for (const newline of ['\r\n', '\n', '\r']) {
      expect(cardOf(sheetOf(`\ufeff${lines.join(newline)}`), 1)).toEqual({ 'Full name': 'Ada Example' });
    }
  });

  it('say what they have more of than fits', () => {
    const sheet = sheetOf(
      three('FN:Ada', 'FN:Augusta', 'FN:Ada', 'TITLE:A', 'TITLE:B', 'TITLE:C', 'REV:someday', 'KIND:group'),
    );
    expect(problemsOf(sheet)).toEqual([
      "2 Full name notice: The card has one more of these; 'Ada' is taken.",
      "2 Title notice: The card has 2 more of these; 'A' is taken.",
      "2 Revised error: 'someday' is no date of the years 1970 to 2100. It is left out.",
      '2 - notice: This card stands for a group, not for one person. Look whether it belongs here.',
    ]);
  });
});

describe('what is wrong', () => {
  it('costs a card without an end that card alone', () => {
    const sheet = sheetOf(
      `${three('FN:One')}BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Two\r\n${three('FN:Three')}BEGIN:VCARD\r\nFN:Four\r\n`,
    );
    expect([1, 2, 3, 4].map((at) => cardOf(sheet, at))).toEqual([
      { 'Full name': 'One' },
      {},
      { 'Full name': 'Three' },
      {},
    ]);
    const noEnd =
      'error: This card does not end before the next one begins or the file is over. It is left out; export it again.';
    expect(problemsOf(sheet)).toEqual([`3 - ${noEnd}`, `5 - ${noEnd}`]);
  });

  it('costs a line that is none that line alone', () => {
    const sheet = sheetOf(three('hello', 'X;A="b:c', 'FN:Ada', 'EMAIL;;=x;:a@example.com') + three('nothing'));
    expect(cardOf(sheet, 1)).toEqual({ 'Full name': 'Ada' });
    expect(problemsOf(sheet)).toEqual([
      "2 - error: 3 lines, the first of them 'hello', are not written as a vCard needs them. They are left out.",
      "3 - error: The line 'nothing' is not written as a vCard needs it. It is left out.",
      '3 - error: This card holds nothing that can be read. It is left out.',
    ]);
  });

  it('is told of lines outside cards, values in Base64 and names of the language itself', () => {
    const sheet = sheetOf(
      `hello\r\n${three('FN:Ada', 'NOTE;ENCODING=b:QUJD', '__proto__:x', 'constructor;toString=1:y')}`,
    );
    expect(cardOf(sheet, 1)).toEqual({ 'Full name': 'Ada' });
    expect(problemsOf(sheet)).toEqual([
      '2 - error: A value is written in Base64, which is not read. It is left out.',
      '0 - notice: Other details are not read: __PROTO__, CONSTRUCTOR.',
      '0 - notice: One line outside the cards is not read.',
    ]);
  });

  it('is a value too long for a cell, a line too long to read, a card too large', () => {
    const sheet = sheetOf(
      three('FN:Ada', `NOTE:${'n'.repeat(200_001)}`) +
        three('FN:Grace', `NOTE:${'n'.repeat(50_000_000)}`) +
        three('FN:Mary', `NOTE:${'n\r\n '.repeat(1_100_000)}`) +
        three('FN:Joan', ...Array.from({ length: 11 }, () => `NOTE:${'n'.repeat(100_000)}`)),
    );
    expect([1, 2, 3, 4].map((at) => cardOf(sheet, at))).toEqual([
      { 'Full name': 'Ada' },
      { 'Full name': 'Grace' },
      { 'Full name': 'Mary' },
      {},
    ]);
    expect(sheet.notices.map(({ row, column }) => [row, column])).toEqual([
      [2, 'Note'],
      [3, null],
      [4, null],
      [5, null],
    ]);
  });

  it('is a file without cards, with too much text, with too many cards', () => {
    const refused = (content: string): unknown => runSteps(readVcardsSteps(content));
    expect(refused('Name,Email\nAda,a@example.com\n')).toEqual({
      refusal: 'The file holds no vCards. Export the contacts again as vCards.',
    });
    expect(refused('x'.repeat(VCARD_LIMITS.text + 1))).toEqual({
      refusal: 'The file has more than 64 MB of text. Split it.',
    });
    expect(refused('BEGIN:VCARD\nFN:A\nEND:VCARD\n'.repeat(VCARD_LIMITS.cards + 1))).toEqual({
      refusal: 'The file holds more than 50,000 cards. Split it.',
    });
  });

  it('never takes long over many parameters, many values of one kind, or a head without an end', () => {
    const sheet = sheetOf(
      three('FN:Ada', `X${';A=b'.repeat(100_000)}:c`, `Y;${'"'.repeat(300_000)}`, `TEL;${'A,'.repeat(4_000)}:1`) +
        three('FN:Grace', Array.from({ length: 90_000 }, (_, at) => `UID:${at}`).join('\r\n')),
    );
    expect(cardOf(sheet, 1)).toEqual({ 'Full name': 'Ada', Phones: '1' });
    expect(cardOf(sheet, 2)).toEqual({ 'Full name': 'Grace', UID: '0' });
  });

  it('pauses within long lines and long files', () => {
    const steps = readVcardsSteps(
      three('FN:Ada', `NOTE:${'n\r\n '.repeat(500_000)}`) + three('FN:Grace').repeat(1_000),
    );
    let pauses = 0;
    while (!steps.next().done) pauses += 1;
    expect(pauses).toBeGreaterThan(40);
  });
});

describe('files with damage anywhere', () => {
  const sound = [
    card(
      'VERSION:2.1',
      'N;ENCODING=QUOTED-PRINTABLE:M=C3=BC;J=',
      ' =C3;',
      'TEL;HOME:1',
      'AGENT:',
      'BEGIN:VCARD',
      'END:VCARD',
    ),
    three(
      'FN:Ada',
      'item1.EMAIL;TYPE="a,b",c;PREF=1:a@example.com',
      'PHOTO;ENCODING=b:AAAA',
      ' BBBB',
      'REV:20251104T101500Z',
    ),
    card('VERSION:4.0', 'FN:Grace', 'ADR:;;Street;City;;1;Land', 'SOCIALPROFILE;SERVICE-TYPE=X;VALUE=text:grace'),
  ].join('');
  const marks = [
    '\r\n',
    '\n ',
    ':',
    ';',
    '"',
    '=',
    '\\',
    ',',
    '\u0000',
    '=\r\n',
    '^n',
    'é',
    '\ud83d',
    '__proto__',
    '.',
  ];
  const words = ['BEGIN:VCARD\r\n', 'END:VCARD\r\n', 'AGENT:\r\n', ';ENCODING=QUOTED-PRINTABLE;CHARSET=utf-16:=00'];
  const pieces = fc.constantFrom(...marks, ...words);
  const damage = fc.array(fc.tuple(fc.nat(sound.length), fc.nat(12), pieces), { minLength: 1, maxLength: 12 });

  it('are read to their end, and every sentence names a row there is', () => {
    fc.assert(
      fc.property(damage, (changes) => {
        let content = sound;
        for (const [at, cut, piece] of changes) content = content.slice(0, at) + piece + content.slice(at + cut);
        const outcome = runSteps(readVcardsSteps(content));
        if ('refusal' in outcome) return;
        for (const row of outcome.rows) expect(row).toHaveLength(vcardHeaders.length);
        for (const { row } of outcome.notices) expect(row === 0 || (row > 1 && row <= outcome.rows.length)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
