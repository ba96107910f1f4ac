import { describe, expect, test } from 'vitest';
import { createChange } from '#shared/commands/row-changes.ts';
import { exportFileSteps } from '#shared/domain/export/export-file.ts';
import {
  exportFileName,
  exportFormats,
  exportNames,
  ExportRefusedError,
  formatsOf,
  type ExportRequest,
  type ExportWhat,
} from '#shared/domain/export/export-request.ts';
import type { ExportKind } from '#shared/domain/export/export-table.ts';
import { rosterFieldKeys } from '#shared/domain/roster/roster-fields.ts';
import { openFile } from '#shared/formats/open-file.ts';
import { runSteps } from '#shared/lib/steps.ts';
import { NO_FILTER } from '#shared/model/roster-view.ts';
import { generateSample } from '#shared/sample/generate-sample.ts';
import type { RecordStore } from '#shared/store/record-store.ts';
import { createImportHarness } from '#test/helpers/import-harness.ts';
import { applyTo, storeOf } from '#test/helpers/record-bench.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

const stamp = '2026-01-15T09:30:00.000Z';
const make = (store: RecordStore, request: ExportRequest) => runSteps(exportFileSteps(store, request, { stamp }));
const textOf = (store: RecordStore, request: ExportRequest) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(make(store, request).bytes);
const of = (kind: ExportKind) => ({ is: 'kind', kind }) as const;

describe('a file of records', () => {
  const sample = storeOf(generateSample({ seed: 3, influencers: 12, now: Date.UTC(2025, 9, 15) }));

  test('is made of every kind in every format it has, and opens as what it is', () => {
    const formats = { csv: 'table', xlsx: 'workbook', vcf: 'vcard', ics: 'calendar', eml: 'mail' } as const;
    const [campaign] = sample.all('campaign');
    for (const name of exportNames) {
      for (const format of formatsOf(name)) {
        if (format === 'ics' && sample.count('calendarEvent') === 0) continue;
        const what =
          name === 'campaign'
            ? ({ is: name, campaignId: campaign!.id } as const)
            : name === 'everything'
              ? ({ is: name } as const)
              : of(name);
        const told: [number, number][] = [];
        const context = { stamp, onProgress: (done: number, total: number) => void told.push([done, total]) };
        const { bytes, rows } = runSteps(exportFileSteps(sample, { what, format }, context));
        const opened = openFile({ name: `file.${format}`, bytes });
        expect([name, format, opened.refusal, opened.format]).toEqual([name, format, null, formats[format]]);
        const lines = format === 'csv' ? opened.sheets[0]!.rows.length - 1 : rows;
        const written = format === 'xlsx' && rows > 0 ? told.at(-1) : [rows, rows];
        expect([name, format, lines, written]).toEqual([name, format, rows, [rows, rows]]);
      }
    }
  });

  test('is refused in a format its kind does not have', () => {
    for (const format of exportFormats.filter((each) => !formatsOf('orders').includes(each))) {
      expect(() => make(sample, { what: of('orders'), format })).toThrow(ExportRefusedError);
    }
    expect(() => make(sample, { what: { is: 'campaign', campaignId: 'gone' }, format: 'xlsx' })).toThrow(
      'There is nothing to export.',
    );
  });

  test('has the marks that were asked for', () => {
    expect(textOf(sample, { what: of('orders'), format: 'csv' })).toMatch(/^\ufeffLiaison order id,Channel,/u);
    const csv = { hasByteOrderMark: false, delimiter: ';' } as const;
    expect(textOf(sample, { what: of('orders'), format: 'csv', csv })).toMatch(/^Liaison order id;Channel;/u);
    expect(textOf(sample, { what: of('influencers'), format: 'vcf' })).toContain('VERSION:3.0');
    expect(textOf(sample, { what: of('influencers'), format: 'vcf', vcardVersion: '4.0' })).toContain('VERSION:4.0');
  });

  test('says of everything what is not in it', () => {
    expect(make(sample, { what: { is: 'everything' }, format: 'xlsx' }).notes).toEqual([
      'Not in it: the settings of this workspace. A workspace file holds those as well.',
    ]);
  });

  test('is named after what is in it and the day', () => {
    expect(exportFileName('Northbank', 'payouts', 'csv', '2026-01-15')).toBe('Northbank Payments 2026-01-15.csv');
  });

  test('is refused where a cell of a workbook cannot hold a text, with where it stands', () => {
    const build = createStoreBuilder();
    build.influencer('Mira Halmwood', { notes: 'x'.repeat(40_000) });
    expect(() => make(build.store, { what: { is: 'everything' }, format: 'xlsx' })).toThrow(ExportRefusedError);
    expect(() => make(build.store, { what: { is: 'everything' }, format: 'xlsx' })).toThrow(/32,767|32767/u);
  });
});

describe('people as they are listed', () => {
  const build = createStoreBuilder();
  const mira = build.influencer('Mira Halmwood', { topics: ['skincare', 'hiking'] });
  build.influencer('=Oskar Vantberg');
  const account = build.account(mira, 'mira.halmwood');
  build.snapshot('account', account, { followers: 12_000 });
  build.add('rate', {
    influencerId: mira,
    platform: 'instagram',
    format: 'reel',
    price: { amount: '120.00', currency: 'EUR' },
    validFrom: '2025-01-01',
    recordedAt: stamp,
    evidence: { source: 'manual' },
  });
  const who = { choice: { search: '', filter: NO_FILTER, includeArchived: false }, except: [] };
  const fields = ['name', 'followers', 'price', 'addedOn', 'topics'];
  const what: ExportWhat = {
    is: 'people',
    who,
    sort: [{ field: 'name', direction: 'descending' }],
    columns: fields.map((field) => ({ field })),
  };

  test('have the columns and the order on screen, values as values', () => {
    const { bytes, rows } = make(build.store, { what, format: 'xlsx' });
    const [sheet] = openFile({ name: 'people.xlsx', bytes }).sheets;
    expect(rows).toBe(2);
    expect(sheet!.rows).toEqual([
      ['Name', 'Followers', 'Price from', 'Added on', 'Topics'],
      ['Mira Halmwood', '12000', expect.stringContaining('120'), '2025-01-15', 'skincare, hiking'],
      ['=Oskar Vantberg', '', '', '2025-01-15', ''],
    ]);
  });

  test('say the currency of amounts and guard texts where a file has no types', () => {
    expect(textOf(build.store, { what, format: 'csv' })).toBe(
      '\ufeffName,Followers,Price from,Added on,Topics\r\n' +
        'Mira Halmwood,12000,120.00 EUR,2025-01-15,"skincare, hiking"\r\n' +
        "'=Oskar Vantberg,,,2025-01-15,\r\n",
    );
  });

  test('can have every column there is', () => {
    const all: ExportWhat = { ...what, columns: rosterFieldKeys.map((field) => ({ field })) };
    const [sheet] = openFile({ name: 'p.xlsx', bytes: make(build.store, { what: all, format: 'xlsx' }).bytes }).sheets;
    expect(sheet!.rows[0]).toHaveLength(rosterFieldKeys.length);
  });
});

describe('people as cards and as receivers', () => {
  const build = createStoreBuilder();
  const agent = build.add('contact', {
    name: 'Ada Agent',
    organisation: 'Agents & Co',
    emails: ['ada@example.com'],
    phones: ['+49 30 1234567'],
  });
  const silent = build.add('contact', { name: 'Sven Silent', emails: [], phones: [] });
  const via = (contactId: string, isFirst = true) => [{ contactId, role: 'agent', isFirst }] as never;
  const mira = build.influencer('Mira Halmwood', {
    emails: ['mira@example.com', 'studio@example.com'],
    phones: ['+351 912 345 678'],
    links: ['https://example.com/mira'],
    city: 'Lisbon',
    country: 'Portugal',
    tags: ['vip', 'a, b'],
    contacts: via(agent, false),
  });
  build.account(mira, 'mira.halmwood', { url: 'https://instagram.com/mira.halmwood' });
  build.account(mira, 'mira_tv', { platform: 'youtube' });
  build.influencer('Oskar Vantberg', { emails: ['oskar@example.com'], doNotContact: true });
  build.influencer('Nora Nowhere');
  build.influencer('Tom Twin', { emails: ['tom@example.com'], contacts: via(agent) });
  build.influencer('Tim Twin', { contacts: via(agent) });
  build.influencer('Lea Late', { emails: ['lea@example.com'], contacts: via(silent) });
  const gone = build.influencer('Aron Archived', { emails: ['aron@example.com'], archivedAt: stamp });
  const { store } = build;
  const people = (ids: readonly string[]): ExportWhat => ({ is: 'people', who: { ids }, sort: [], columns: [] });

  test('cards hold how to reach them, under the id', () => {
    const { bytes, rows, notes } = make(store, { what: people([mira]), format: 'vcf', vcardVersion: '4.0' });
    const [sheet] = openFile({ name: 'people.vcf', bytes }).sheets;
    const [headers, card] = sheet!.rows;
    const cells = Object.fromEntries(headers!.map((header, place) => [header, card![place]]));
    expect([rows, notes]).toEqual([1, []]);
    expect(cells).toMatchObject({
      UID: mira,
      'Full name': 'Mira Halmwood',
      Emails: 'mira@example.com; studio@example.com',
      Phones: '+351 912 345 678',
      City: 'Lisbon',
      Country: 'Portugal',
      Instagram: 'mira.halmwood',
      YouTube: 'mira_tv',
      Links: expect.stringContaining('https://example.com/mira'),
    });
    expect(sheet!.notices).toEqual([]);
  });

  test('cards of contacts hold their organisation; cards tell who is not to be contacted', () => {
    const contacts = textOf(store, { what: of('contacts'), format: 'vcf' });
    expect(contacts).toContain('ORG:Agents & Co');
    expect(contacts).toContain(`UID:${agent}`);
    const { rows, notes } = make(store, { what: of('influencers'), format: 'vcf' });
    expect(rows).toBe(7);
    expect(notes).toEqual([
      'Among the cards are people who are not to be contacted, which a card cannot say: Oskar Vantberg.',
    ]);
  });

  test('a draft is addressed to first addresses, through contacts who come first, and says who is left out', () => {
    const request = { what: of('influencers'), format: 'eml' } as const;
    const { rows, notes } = make(store, request);
    const draft = textOf(store, request);
    expect(draft).toContain('X-Unsent: 1');
    expect(draft).toContain('Bcc: Mira Halmwood <mira@example.com>, Ada Agent <ada@example.com>');
    expect(draft).not.toMatch(/studio@|oskar@|tom@|lea@|aron@|^To:/mu);
    expect(rows).toBe(2);
    expect(notes).toEqual([
      'Left out, because they are not to be contacted: Oskar Vantberg.',
      'Left out, because no email address is known: Nora Nowhere.',
      'Left out, because the contact who is to be written to first has no email address: Lea Late.',
      '2 people are written to through a contact.',
      '1 person shares an address with somebody else; it is there once.',
      'Left out: 1 person in the archive.',
    ]);
  });

  test('somebody in the archive who was chosen is written to; a draft to nobody is refused', () => {
    expect(textOf(store, { what: people([gone]), format: 'eml' })).toContain('aron@example.com');
    const [nora] = [...store.all('influencer')].filter(({ name }) => name === 'Nora Nowhere');
    expect(() => make(store, { what: people([nora!.id]), format: 'eml' })).toThrow(
      'There is nobody to write to. Left out, because no email address is known: Nora Nowhere.',
    );
  });
});

describe('the calendar as a file', () => {
  const build = createStoreBuilder();
  const own = build.add('calendarEvent', {
    title: 'Launch; press',
    when: { is: 'days', startsOn: '2026-03-01', endsOn: '2026-03-02' },
    evidence: { source: 'manual' },
  });
  build.add('calendarEvent', {
    uid: 'call@example.com',
    title: 'Call',
    when: { is: 'time', startsAt: '2026-03-03T09:00:00.000Z', endsAt: '2026-03-03T10:00:00.000Z' },
    changedAt: '2026-01-02T00:00:00.000Z',
    evidence: { source: 'manual' },
  });

  test('keeps the ids that calendars gave, and gives ours where none did', () => {
    const { bytes, rows } = make(build.store, { what: of('calendar'), format: 'ics' });
    const [sheet] = openFile({ name: 'calendar.ics', bytes }).sheets;
    expect(rows).toBe(2);
    expect(sheet!.rows.slice(1).map(([uid, , title]) => [uid, title])).toEqual([
      [own, 'Launch; press'],
      ['call@example.com', 'Call'],
    ]);
  });

  test('is refused when there is no entry', () => {
    expect(() => make(createStoreBuilder().store, { what: of('calendar'), format: 'ics' })).toThrow(
      'There is nothing to export.',
    );
  });
});

test('the list of people keeps the day its figures are of, whatever its file is called', () => {
  const build = createStoreBuilder();
  const account = build.account(build.influencer('Mira Halmwood'), 'mira.halmwood');
  build.snapshot('account', account, { followers: 12_000 }, '2025-09-29');
  const harness = createImportHarness();
  const { bytes } = make(build.store, { what: of('influencers'), format: 'csv' });
  const file = { name: 'Northbank People 2026-01-15.csv', bytes };
  expect(harness.import([file]).preview.files[0]!.guesses.join(' ')).not.toContain('2026-01-15');
  const [figures] = harness.store.all('metricSnapshot');
  expect(figures).toMatchObject({ metrics: { followers: 12_000 }, evidence: { capturedOn: '2025-09-29' } });
  expect(harness.import([file]).preview.changesNothing).toBe(true);
});

test('the list of people changes nothing in the workspace it comes from, whatever marks it has', () => {
  const rows = generateSample({ seed: 5, influencers: 25, now: Date.UTC(2025, 9, 15) });
  const harness = createImportHarness();
  const kinds = ['customField', 'contact', 'influencer', 'account', 'metricSnapshot'] as const;
  const accounts = new Set<string>(rows.account.map(({ id }) => id));
  const kept = { ...rows, metricSnapshot: rows.metricSnapshot.filter(({ subject }) => accounts.has(subject.id)) };
  applyTo(
    harness.store,
    kinds.flatMap((kind) => kept[kind].map((row) => createChange(kind, row as never))),
  );
  for (const format of ['csv', 'xlsx'] as const) {
    for (const delimiter of [',', ';'] as const) {
      const { bytes } = make(harness.store, { what: of('influencers'), format, csv: { delimiter } });
      const { preview, rows: planned } = harness.plan([{ name: `Northbank People 2026-01-15.${format}`, bytes }]);
      expect(planned.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
      expect(preview.counts.read).toBe(rows.account.length);
      expect(preview.changesNothing).toBe(true);
    }
  }
});
