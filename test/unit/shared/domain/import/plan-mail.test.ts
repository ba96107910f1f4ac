import { describe, expect, it } from 'vitest';
import { createChange, updateChange } from '#shared/commands/row-changes.ts';
import type { Contact } from '#shared/model/contact.ts';
import type { Influencer } from '#shared/model/influencer.ts';
import type { Touch } from '#shared/model/touch.ts';
import { createImportHarness, textFile, type ImportHarness } from '#test/helpers/import-harness.ts';

const people = textFile(
  'people.csv',
  'Name,Handle,Platform,Email\nMara Fjeld,mara.fjeld,Instagram,mara@example.com\nOdo Quarn,odo.quarn,TikTok,odo@example.com\nLin Marsh,lin.marsh,TikTok,\n',
);

function workspace(): ImportHarness {
  const harness = createImportHarness();
  harness.import([people]);
  return harness;
}

const named = ({ store }: ImportHarness, name: string): Influencer =>
  [...store.all('influencer')].find((person) => person.name === name)!;

/** Stores a contact who speaks for some people, and for the first of `first` times as the one to write to. */
function speakFor(harness: ImportHarness, names: readonly string[], isFirst: boolean): void {
  const contact: Contact = {
    id: harness.context.newId() as Contact['id'],
    name: 'Tove Ahlin',
    emails: ['tove@example.com'],
    phones: [],
  };
  const links = [{ contactId: contact.id, role: 'agent' as const, isFirst }];
  const changes = names.map((name) => updateChange('influencer', named(harness, name), { contacts: links })!);
  expect(harness.store.apply([createChange('contact', contact), ...changes]).tag).toBe('applied');
}

const touches = (harness: ImportHarness) =>
  [...harness.store.all('touch')].map(({ influencerId, medium: _medium, id: _id, ...touch }) => ({
    with: harness.store.get('influencer', influencerId)!.name,
    ...touch,
  }));

const mail = (fields: Readonly<Record<string, string>>, body = 'Hello'): string =>
  [
    ...Object.entries({ Date: 'Tue, 19 May 2026 10:00:00 +0000', ...fields }).map(
      ([name, value]) => `${name}: ${value}`,
    ),
    '',
    body,
    '',
  ].join('\r\n');
const eml = (...given: Parameters<typeof mail>) => textFile('mail.eml', mail(...given));
const mbox = (...mails: readonly string[]) =>
  textFile('box.mbox', mails.map((one) => `From office@example.com Tue May 19 10:00:00 2026\r\n${one}\r\n`).join(''));

const office = 'Office <office@example.com>';

describe('a mailbox', () => {
  const file = mbox(
    mail(
      { 'Message-ID': '<1@example.com>', From: office, To: 'Mara <MARA@example.com>', Subject: 'Spring' },
      'Dear Mara',
    ),
    mail({ 'Message-ID': '<2@example.com>', From: 'mara@example.com', To: office, Subject: 'Re: Spring' }, 'Gladly'),
    mail({ 'Message-ID': '<3@example.com>', From: office, To: 'nobody@example.org', Subject: 'Lunch' }),
    mail({
      'Message-ID': '<4@example.com>',
      From: office,
      To: 'mara@example.com',
      Cc: 'odo@example.com',
      Subject: 'Both',
    }),
    mail({ 'Message-ID': '<1@example.com>', From: office, To: 'mara@example.com', Subject: 'Spring' }, 'Dear Mara'),
  );

  it('becomes a touch of everybody a mail is with, row by row', () => {
    const harness = workspace();
    const { rows } = harness.import([file]);
    expect(rows.map(({ row, outcome, title, reason }) => [row, outcome, title, reason])).toEqual([
      [2, 'added', 'Spring', 'New mail with Mara Fjeld.'],
      [3, 'added', 'Re: Spring', 'New mail with Mara Fjeld.'],
      [4, 'skipped', 'Lunch', 'Nobody of the workspace is among sender and recipients.'],
      [5, 'added', 'Both', 'New mail with Mara Fjeld, Odo Quarn.'],
      [6, 'unchanged', 'Spring', 'Already stored with the same values.'],
    ]);
    const id = (value: string) => ({ system: 'message-id', value });
    expect(touches(harness)).toEqual([
      {
        with: 'Mara Fjeld',
        state: 'done',
        on: '2026-05-19',
        subject: 'Spring',
        externalId: id('1@example.com'),
        note: 'Dear Mara',
      },
      {
        with: 'Mara Fjeld',
        state: 'answered',
        on: '2026-05-19',
        subject: 'Re: Spring',
        externalId: id('2@example.com'),
        note: 'Gladly',
      },
      {
        with: 'Mara Fjeld',
        state: 'done',
        on: '2026-05-19',
        subject: 'Both',
        externalId: id('4@example.com'),
        note: 'Hello',
      },
      {
        with: 'Odo Quarn',
        state: 'done',
        on: '2026-05-19',
        subject: 'Both',
        externalId: id('4@example.com'),
        note: 'Hello',
      },
    ]);
    expect([...harness.store.all('touch')].every(({ medium }) => medium === 'email')).toBe(true);
    const again = harness.import([file]);
    expect(again.preview).toMatchObject({ changesNothing: true, counts: { unchanged: 4, skipped: 1 } });
  });

  it('can be taken back in one step', () => {
    const harness = workspace();
    const before = harness.store.stateHash();
    const applied = harness.store.apply(harness.plan([file]).changes);
    expect(harness.store.stateHash()).not.toBe(before);
    if (applied.tag === 'applied') applied.revert();
    expect(harness.store.stateHash()).toBe(before);
  });
});

describe('whom a mail is with', () => {
  it.each([
    ['everybody whose first contact it goes to', ['Mara Fjeld', 'Lin Marsh'], true, ['Mara Fjeld', 'Lin Marsh']],
    ['the only one whom its contact speaks for', ['Lin Marsh'], false, ['Lin Marsh']],
    ['nobody, where its contact speaks for several', ['Mara Fjeld', 'Lin Marsh'], false, []],
  ])('is %s', (_what, names, isFirst, expected) => {
    const harness = workspace();
    speakFor(harness, names, isFirst);
    const { rows } = harness.import([eml({ From: office, To: 'Tove <tove@example.com>', Subject: 'Rates' })]);
    expect(touches(harness).map((touch) => touch.with)).toEqual(expected);
    expect(rows[0]!.outcome).toBe(expected.length > 0 ? 'added' : 'skipped');
    expect(rows[0]!.reason).toContain(expected.length > 0 ? 'New mail' : 'contact who speaks for no influencer');
  });

  it('is whoever wrote it, not who was told besides', () => {
    const harness = workspace();
    harness.import([eml({ From: 'mara@example.com', To: office, Cc: 'odo@example.com', Subject: 'Hi' })]);
    expect(touches(harness)).toMatchObject([{ with: 'Mara Fjeld', state: 'answered' }]);
  });

  it('can be somebody whom another file of the import brings', () => {
    const harness = workspace();
    const card = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'FN:Nils Berg',
      'EMAIL:nils@example.com',
      'X-INSTAGRAM:nils.berg',
      'END:VCARD',
      '',
    ];
    harness.import([
      eml({ From: office, To: 'nils@example.com', Subject: 'Hi' }),
      textFile('nils.vcf', card.join('\r\n')),
    ]);
    expect(touches(harness)).toMatchObject([{ with: 'Nils Berg' }]);
  });
});

describe('a mail', () => {
  it('without an id is known by influencer, day and subject', () => {
    const harness = workspace();
    const file = eml({ From: office, To: 'mara@example.com', Subject: 'Hi' });
    harness.import([file]);
    expect(harness.import([file]).preview.changesNothing).toBe(true);
    const other = eml({ From: office, To: 'mara@example.com', Subject: 'Hi again' });
    expect(harness.import([other]).rows[0]!.outcome).toBe('added');
  });

  it('with an id too long to keep is known by its hash', () => {
    const harness = workspace();
    const file = eml({ 'Message-ID': `<${'x'.repeat(300)}@example.com>`, From: office, To: 'mara@example.com' });
    harness.import([file]);
    expect(touches(harness)[0]!.externalId!.value).toMatch(/^sha256:[0-9a-f]{64}$/u);
    expect(harness.import([file]).preview.changesNothing).toBe(true);
  });

  it('with a subject too long keeps the first part, and says so', () => {
    const harness = workspace();
    const { preview } = harness.import([eml({ From: office, To: 'mara@example.com', Subject: 's'.repeat(2_500) })]);
    expect(touches(harness)[0]!.subject).toHaveLength(2_000);
    expect(preview.problems.map(({ problem }) => problem)).toContain(
      'Row 2, Subject: has 2,500 characters; the first 2,000 are kept.',
    );
  });

  it('without a day is wrong, as its row, column and remedy say', () => {
    const harness = workspace();
    const { preview } = harness.import([eml({ From: office, To: 'mara@example.com', Subject: 'Hi', Date: '' })]);
    expect(preview.problems.map(({ problem }) => problem)).toContain('Row 2, Date: is empty, but it is needed.');
    expect(preview.counts).toMatchObject({ read: 1, problems: 1 });
  });

  it('leaves the wish not to be contacted alone', () => {
    const harness = workspace();
    harness.store.apply([updateChange('influencer', named(harness, 'Mara Fjeld'), { doNotContact: true })!]);
    harness.import([eml({ From: 'mara@example.com', To: office, Subject: 'Hi' })]);
    expect(named(harness, 'Mara Fjeld').doNotContact).toBe(true);
    const [touch] = harness.store.all('touch');
    expect((touch satisfies Touch | undefined)?.state).toBe('answered');
  });
});
