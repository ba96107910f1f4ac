import { describe, expect, it } from 'vitest';
import type { Contact } from '#shared/model/contact.ts';
import type { Influencer } from '#shared/model/influencer.ts';
import { importFixture } from '#test/helpers/import-fixture.ts';
import { createImportHarness, textFile, type ImportHarness } from '#test/helpers/import-harness.ts';

const people = textFile(
  'people.csv',
  'Name,Handle,Platform,Email,Phone\nMara Fjeld,mara.fjeld,Instagram,mara@example.com,+47 22 00 00 99\nOdo Quarn,odo.quarn,TikTok,,\n',
);

function workspace(): ImportHarness {
  const harness = createImportHarness();
  harness.import([people]);
  return harness;
}

const contacts = ({ store }: ImportHarness): Partial<Contact>[] =>
  [...store.all('contact')].map((contact): Partial<Contact> => {
    const said: Partial<Contact> = { ...contact };
    delete said.id;
    return said;
  });
const influencer = ({ store }: ImportHarness, name: string): Influencer =>
  [...store.all('influencer')].find((person) => person.name === name)!;
const handlesOf = (harness: ImportHarness, name: string): string[] =>
  harness.store
    .lookup('account', 'influencer', influencer(harness, name).id)
    .map(({ platform, handle }) => `${platform} ${handle ?? ''}`);

const card = (...lines: string[]): string => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
const list = (...rows: string[]) => textFile('contacts.csv', ['Name,Company,Title,Email,Phone', ...rows].join('\n'));

describe('contacts of Google', () => {
  it('become contacts, influencers and what influencers lacked, row by row', () => {
    const harness = workspace();
    const { rows, preview } = harness.import([importFixture('google-contacts.csv')]);
    expect(rows.map(({ row, outcome, title, reason }) => [row, outcome, title, reason])).toEqual([
      [2, 'added', 'Tove Ahlin', 'New contact.'],
      [3, 'changed', 'Mara Fjeld', 'Differs from what is stored: country, city, Phone, Tags, Other names.'],
      [4, 'added', 'Nils Berg', 'New influencer.'],
      [5, 'changed', 'Tove Ahlin', 'One with row 2 of this file.'],
    ]);
    expect(contacts(harness)).toEqual([
      {
        name: 'Tove Ahlin',
        organisation: 'Fjord Talent',
        emails: ['tove@example.com', 'tove.ahlin@example.com', 't.ahlin@example.com'],
        phones: ['+47 22 00 00 11', '+47 22 00 00 12', '+47 22 00 00 15'],
        notes: [
          'Prefers mail',
          'Title: Head of Talent',
          'Links: https://example.com/tove',
          'Labels: Agents',
          'Place: Bergen, Norway',
        ].join('\n'),
      },
    ]);
    expect(influencer(harness, 'Mara Fjeld')).toMatchObject({
      emails: ['mara@example.com'],
      phones: ['+47 22 00 00 99', '+47 22 00 00 13'],
      city: 'Oslo',
      country: 'Norway',
      tags: ['Creators'],
      otherNames: ['Mimi'],
    });
    expect(handlesOf(harness, 'Nils Berg')).toEqual(['tiktok nils.berg']);
    expect(preview.problems).toEqual([]);
    const again = harness.import([importFixture('google-contacts.csv')]);
    expect(again.preview.changesNothing).toBe(true);
    expect(again.rows.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 4 }, () => 'unchanged'));
  });

  it('say why birthdays, addresses, pictures and labels of values are not stored', () => {
    const { preview } = workspace().plan([importFixture('google-contacts.csv')]);
    const why = new Map(preview.files[0]!.columns.map((column) => [column.header, column.why]));
    for (const header of ['Birthday', 'Photo', 'Address 1 - Street', 'Phonetic First Name']) {
      expect(why.get(header)).toContain('private');
    }
    expect(why.get('E-mail 1 - Label')).toContain('no field');
    expect(why.get('File As')).toContain('worked out');
  });

  it('read the older headers as well', () => {
    const harness = workspace();
    harness.import([importFixture('google-contacts-older.csv')]);
    expect(contacts(harness)).toEqual([
      {
        name: 'Ivo Lann',
        organisation: 'Lann Management',
        emails: ['ivo@example.com'],
        phones: ['+32 2 555 01 01'],
        notes: 'Met in May\nTitle: Manager\nLinks: https://example.com/ivo\nLabels: Managers',
      },
    ]);
  });
});

it('reads contacts of Outlook', () => {
  const harness = workspace();
  harness.import([importFixture('outlook-contacts.csv')]);
  expect(contacts(harness)).toEqual([
    {
      name: 'Rea Solberg',
      organisation: 'Solberg Agency',
      emails: ['rea@example.com', 'rea.solberg@example.com'],
      phones: ['+32 2 555 02 02', '+32 470 55 02 02'],
      notes: 'Calls only\nTitle: Agent\nLinks: https://example.com/rea\nLabels: Agents\nPlace: Ghent, Belgium',
    },
  ]);
});

describe('contact cards', () => {
  const file = textFile(
    'cards.vcf',
    card('FN:Tove Ahlin', 'N:Ahlin;Tove;;;', 'ORG:Fjord Talent', 'EMAIL:tove@example.com', 'TEL:+47 22 00 00 11') +
      card('FN:Odo Quarn', 'X-SOCIALPROFILE;TYPE=tiktok:https://www.tiktok.com/@odo.quarn', 'EMAIL:odo@example.com') +
      card('FN:Lin Marsh', 'X-INSTAGRAM:lin.marsh', 'X-INSTAGRAM:lin.marsh.too', 'NOTE:Likes tea'),
  );

  it('leave one of each, however often they are imported', () => {
    const harness = workspace();
    const { rows } = harness.import([file]);
    expect(rows.map(({ outcome, title }) => [outcome, title])).toEqual([
      ['added', 'Tove Ahlin'],
      ['changed', 'Odo Quarn'],
      ['added', 'Lin Marsh'],
    ]);
    for (let times = 0; times < 2; times += 1) {
      const plan = harness.import([file]);
      expect(plan.preview.changesNothing).toBe(true);
      expect(plan.preview.counts.unchanged).toBe(3);
    }
    expect(harness.store.count('contact')).toBe(1);
    expect(influencer(harness, 'Odo Quarn').emails).toEqual(['odo@example.com']);
    expect(handlesOf(harness, 'Lin Marsh')).toEqual(['instagram lin.marsh', 'instagram lin.marsh.too']);
    expect(influencer(harness, 'Lin Marsh').notes).toBe('Likes tea');
  });

  it('keep a profile on LinkedIn beside an organisation as a link of a contact', () => {
    const harness = workspace();
    harness.import([
      textFile('a.vcf', card('FN:Rea Solberg', 'ORG:Solberg Agency', 'URL:https://www.linkedin.com/in/rea.solberg')),
    ]);
    expect(contacts(harness)).toMatchObject([{ name: 'Rea Solberg', notes: 'Links: LinkedIn rea.solberg' }]);
  });
});

describe('whom a row is about', () => {
  it('is the influencer with its email or phone, in whatever order its names stand', () => {
    const harness = workspace();
    const { rows } = harness.import([
      list('Mara Fjeld,,,MARA@example.com,', 'Fjeld Mara,Fjord Talent,,,0047 22000099'),
    ]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'changed']);
    expect(harness.store.count('contact')).toBe(0);
    expect(influencer(harness, 'Mara Fjeld').notes).toBe('Organisation: Fjord Talent');
  });

  it('is the contact of the same name and organisation, whose blanks are filled and whose notes stay', () => {
    const harness = workspace();
    harness.import([list('Tove Ahlin,Fjord Talent,Agent,,+47 22 00 00 11')]);
    const { rows, preview } = harness.import([list('Tove Ahlin,Fjord Talent,Head,tove@example.com,')]);
    expect(rows[0]!.outcome).toBe('changed');
    expect(preview.problems.map(({ problem }) => problem)).toEqual([
      "Row 2, notes: notes stays 'Title: Agent'; the file says 'Title: Head'.",
    ]);
    expect(contacts(harness)).toMatchObject([{ emails: ['tove@example.com'], notes: 'Title: Agent' }]);
  });

  it('is somebody new where only the name of a contact is the same', () => {
    const harness = workspace();
    harness.import([list('Tove Ahlin,Fjord Talent,,tove@example.com,', 'Tove Ahlin,Other House,,tove@example.org,')]);
    expect(harness.store.count('contact')).toBe(2);
  });

  it.each([
    ['new', { influencers: 2, contacts: 1 }],
    ['leave', { influencers: 2, contacts: 0 }],
  ])('is asked where an influencer has the same name and nothing else: %s', (decision, counts) => {
    const harness = workspace();
    const file = list('Odo Quarn,Quarn House,,office@example.com,');
    const [item] = harness.plan([file]).preview.doubtful;
    expect(item).toMatchObject({
      id: 'contact:0:2',
      rows: [{ file: 'contacts.csv', row: 2 }],
      decided: null,
    });
    expect(item!.options.map(({ label }) => label)).toEqual([
      'The influencer Odo Quarn',
      'Somebody else: make a new contact',
      'Leave these rows out',
    ]);
    harness.import([file], { decisions: { [item!.id]: decision } });
    expect(harness.store.count('influencer')).toBe(counts.influencers);
    expect(harness.store.count('contact')).toBe(counts.contacts);
    expect(harness.import([file], { decisions: { [item!.id]: decision } }).preview.changesNothing).toBe(true);
  });

  it('is not asked again once there is a contact', () => {
    const harness = workspace();
    const file = list('Odo Quarn,Quarn House,,office@example.com,');
    harness.import([file], { decisions: { 'contact:0:2': 'new' } });
    expect(harness.import([file]).preview).toMatchObject({ changesNothing: true, doubtful: [] });
  });

  it('is the influencer if a person says so, also under another name from then on', () => {
    const harness = workspace();
    const file = list('Fjord Office,,,mara@example.com,+47 22 00 00 77');
    const [item] = harness.plan([file]).preview.doubtful;
    expect(item!.question).toContain('another name');
    harness.import([file], { decisions: { [item!.id]: item!.options[0]!.id } });
    expect(influencer(harness, 'Mara Fjeld')).toMatchObject({
      otherNames: ['Fjord Office'],
      phones: ['+47 22 00 00 99', '+47 22 00 00 77'],
    });
    expect(harness.import([file]).preview).toMatchObject({ changesNothing: true, doubtful: [] });
  });

  it('is not decided by a phone that an office shares', () => {
    const harness = workspace();
    harness.import([list('Tove Ahlin,Fjord,,,+47 22 00 00 11', 'Rea Solberg,Fjord,,,+47 22 00 00 11')]);
    expect(contacts(harness).map(({ name }) => name)).toEqual(['Tove Ahlin', 'Rea Solberg']);
  });
});

describe('mistakes', () => {
  it('name row, column and remedy and cost that row alone', () => {
    const harness = workspace();
    const { preview } = harness.import([
      list(',Fjord Talent,,,', `${'x'.repeat(501)},,,a@example.com,`, 'Tove Ahlin,Fjord Talent,,/o=Exchange/cn=tove,'),
    ]);
    expect(preview.problems.map(({ row, column, problem }) => [row, column, problem])).toEqual([
      [2, null, 'Row 2: says no name, no e-mail and no phone. Give one of them.'],
      [3, 'Name', 'Row 3, Name: has 501 characters; 500 is the most. Shorten it.'],
      [4, 'Email', "Row 4, Email: '/o=Exchange/cn=tove' is not an e-mail address and is left out."],
    ]);
    expect(preview.counts).toMatchObject({ read: 3, added: 1, problems: 2 });
  });

  it('in an organisation wait for a decision under the rule that asks', () => {
    const harness = workspace();
    harness.import([list('Tove Ahlin,Fjord Talent,,tove@example.com,')]);
    const file = list('Tove Ahlin,Other House,,tove@example.com,');
    expect(harness.import([file]).preview.problems[0]!.problem).toContain("organisation stays 'Fjord Talent'");
    expect(contacts(harness)[0]!.organisation).toBe('Fjord Talent');
    const [item] = harness.plan([file], { rule: 'ask' }).preview.doubtful;
    harness.import([file], { rule: 'ask', decisions: { [item!.id]: 'take' } });
    expect(contacts(harness)[0]!.organisation).toBe('Other House');
  });
});

it('leaves lists of influencers to influencers', () => {
  const { preview } = createImportHarness().plan([
    textFile('a.csv', 'Name,Handle,Platform,Company,Email\nA,a.example,Instagram,B,a@example.com\n'),
    textFile('b.csv', 'Name,Email,Phone\nA,a@example.com,+47 22 00 00 11\n'),
  ]);
  expect(preview.files.map(({ preset }) => preset?.kind)).toEqual(['influencers', 'influencers']);
});

it('makes one change set that can be taken back', () => {
  const harness = workspace();
  const before = harness.store.stateHash();
  const { changes } = harness.plan([importFixture('google-contacts.csv')]);
  const applied = harness.store.apply(changes);
  expect(harness.store.stateHash()).not.toBe(before);
  if (applied.tag === 'applied') applied.revert();
  expect(harness.store.stateHash()).toBe(before);
});
