import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChange } from '#shared/commands/row-changes.ts';
import { exportTable } from '#shared/domain/export/export-table.ts';
import { writeCsv } from '#shared/formats/write-csv.ts';
import type { Account } from '#shared/model/account.ts';
import { influencerDefaults, type Influencer } from '#shared/model/influencer.ts';
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
