import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChange } from '#shared/commands/row-changes.ts';
import { exportTable } from '#shared/domain/export/export-table.ts';
import { writeCsv } from '#shared/formats/write-csv.ts';
import type { Account } from '#shared/model/account.ts';
import { addDays } from '#shared/lib/calendar-day.ts';
import { toMoneyText } from '#shared/lib/money.ts';
import { foldText } from '#shared/lib/text-fold.ts';
import { customFieldTypes, type CustomField } from '#shared/model/custom-field.ts';
import {
  compensationKinds,
  healthLevels,
  influenceBases,
  influencerDefaults,
  LONGEST_CADENCE,
  preferredMedia,
  relationshipStages,
  sourcingChannels,
  type Cadence,
  type Influencer,
} from '#shared/model/influencer.ts';
import { createImportHarness, textFile } from '#test/helpers/import-harness.ts';

/** Beginnings that a spreadsheet runs, beginnings that only look guarded, and harmless ones. */
const beginnings = ['=', '+', '-', '@', '＝', '＋', '－', '＠', "'", "''", "'=", "''@", "' =", "'a", '"', ''];

/** Text as it is stored: trimmed, and with something to read in it. */
const said = (alphabet: RegExp): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...beginnings), fc.stringMatching(alphabet))
    .map(([beginning, rest]) => `${beginning}${rest}`.trim());

const words = said(/^[ '=+\-@a-zé,;"]{0,12}[a-zé]$/);
const person = fc.record({
  name: words,
  city: words,
  country: words,
  gender: words,
  topic: words,
  email: words,
  handle: said(/^[a-z_.'=+-]{0,12}[a-z]$/).filter((handle) => !handle.startsWith('@')),
  link: words,
});

/** One line as commands store it: single spaces. */
const line = words.map((text) => text.replace(/\s+/gu, ' '));
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const list = (item: fc.Arbitrary<string>) =>
  fc
    .uniqueArray(item, { minLength: 1, maxLength: 4, selector: foldText })
    .filter((items) => items.every((one) => foldText(one) !== ''));
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days));

/** Everything a person can have that a table can hold; absent where nothing is known. */
const facts = fc
  .record({
    name: line,
    city: optional(line),
    country: optional(line),
    gender: optional(line),
    topics: list(line),
    emails: optional(list(line)),
    tags: list(line),
    stage: fc.constantFrom(...relationshipStages),
    owner: optional(line),
    doNotContact: fc.boolean(),
    notes: optional(fc.tuple(line, line).map((lines) => lines.join('\n'))),
    nativeName: optional(line),
    pronunciation: optional(line),
    otherNames: optional(list(line)),
    pronouns: optional(line),
    otherPlaces: optional(
      fc.array(fc.record({ city: line, country: line, note: line }), { minLength: 1, maxLength: 3 }),
    ),
    timeZone: optional(fc.constantFrom('Europe/Paris', 'America/Argentina/Buenos_Aires', 'UTC')),
    languages: optional(list(line)),
    phones: optional(list(line)),
    links: optional(list(line)),
    preferredMedium: optional(fc.constantFrom(...preferredMedia)),
    cadence: optional(
      fc.oneof(
        fc.constantFrom<Cadence>({ every: 'month' }, { every: 'quarter' }, { every: 'half-year' }),
        fc.integer({ min: 1, max: LONGEST_CADENCE }).map((days): Cadence => ({ every: 'days', days })),
      ),
    ),
    values: optional(list(line)),
    contentStyle: optional(line),
    influence: optional(
      fc.uniqueArray(fc.record({ basis: fc.constantFrom(...influenceBases), evidence: line }), {
        minLength: 1,
        selector: ({ basis }) => basis,
      }),
    ),
    compensation: optional(
      fc.subarray([...compensationKinds], { minLength: 1 }).chain((accepts) =>
        fc.oneof(
          fc.constant({ accepts }),
          line.map((note) => ({ accepts, note })),
        ),
      ),
    ),
    sourcing: optional(fc.record({ channel: fc.constantFrom(...sourcingChannels), detail: line, on: day })),
    health: optional(fc.record({ level: fc.constantFrom(...healthLevels), on: day, note: line })),
  })
  .map(
    (person) =>
      Object.fromEntries(Object.entries(person).filter(([, value]) => value !== undefined)) as unknown as Influencer,
  );

const choices = ['S', 'M', 'Extra; large'];
const amounts = fc.record({
  text: line,
  link: line,
  number: fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 100),
  money: fc.integer({ min: -1e9, max: 1e9 }).map((minor) => toMoneyText({ minor: BigInt(minor), currency: 'USD' })),
  date: day,
  choice: fc.constantFrom(...choices),
});

/** One own field of each type, some of them called like columns there are already. */
function createFields(newId: () => string): CustomField[] {
  const names = {
    text: 'Notes',
    link: 'Location',
    number: '=Size',
    money: 'Least fee',
    date: 'Contract until',
    choice: 'Shirt',
  };
  return customFieldTypes.map((type) => ({
    id: newId() as CustomField['id'],
    name: names[type],
    type,
    choices: type === 'choice' ? choices : [],
    ...(type === 'money' && { currency: 'EUR' }),
  }));
}

describe('texts of our own export', () => {
  it('come back as they were, whatever they begin with', () => {
    fc.assert(
      fc.property(person, ({ name, city, country, gender, topic, email, handle, link }) => {
        const here = createImportHarness();
        const influencer: Influencer = {
          ...influencerDefaults,
          id: here.context.newId() as Influencer['id'],
          name,
          city,
          country,
          gender,
          emails: [email],
          topics: [topic],
        };
        const account: Account = {
          id: here.context.newId() as Account['id'],
          influencerId: influencer.id,
          platform: 'tiktok',
          handle,
          url: link,
        };
        const applied = here.store.apply([createChange('influencer', influencer), createChange('account', account)]);
        expect(applied.tag).not.toBe('refused');

        const there = createImportHarness();
        const file = { name: 'influencers.csv', bytes: writeCsv(exportTable(here.store, 'influencers')) };
        expect(there.import([file]).preview.counts).toMatchObject({ read: 1, added: 1 });
        const [person] = there.store.all('influencer');
        const [own] = there.store.all('account');
        expect(person).toMatchObject({ name, city, country, gender, emails: [email], topics: [topic] });
        expect(own).toMatchObject({ platform: 'tiktok', handle, url: link });
      }),
      { numRuns: 300 },
    );
  });

  it('come back in every field of a person, the agency’s own included', () => {
    fc.assert(
      fc.property(facts, amounts, (given, values) => {
        const here = createImportHarness();
        const there = createImportHarness();
        const fields = createFields(here.context.newId);
        for (const { store } of [here, there]) {
          expect(store.apply(fields.map((field) => createChange('customField', field))).tag).not.toBe('refused');
        }
        const influencer: Influencer = {
          ...influencerDefaults,
          ...given,
          id: here.context.newId() as Influencer['id'],
          custom: Object.fromEntries(fields.map(({ id, type }) => [id, values[type]])),
        };
        expect(here.store.apply([createChange('influencer', influencer)]).tag).not.toBe('refused');
        const file = { name: 'influencers.csv', bytes: writeCsv(exportTable(here.store, 'influencers')) };
        const { preview } = there.import([file]);
        expect(preview.problems).toEqual([]);
        expect(preview.counts).toMatchObject({ read: 1, added: 1 });
        const [person] = there.store.all('influencer');
        expect({ ...person, id: influencer.id }).toEqual(influencer);
        expect(there.import([file]).preview.changesNothing).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["'=1+1", '=1+1'],
    ["''=1+1", "'=1+1"],
    ["'til", "'til"],
    ["''til", "''til"],
    ["'", "'"],
    ["' +x", '+x'],
  ])('%j reads as %j', (cell, city) => {
    const harness = createImportHarness();
    harness.import([textFile('people.csv', `name,city\nAda Example,${cell}\n`)]);
    expect([...harness.store.all('influencer')][0]).toMatchObject({ city });
  });

  it('keeps ids that begin with a sign apart from those that begin with an apostrophe', () => {
    const harness = createImportHarness();
    harness.import([textFile('people.csv', "id,name\n'-7,Ada Example\n''-7,Ben Example\n")]);
    const ids = [...harness.store.all('influencer')].map(({ externalIds }) => externalIds[0]?.value);
    expect(ids).toEqual(['-7', "'-7"]);
  });
});
