import { describe, expect, it } from 'vitest';
import { createChange } from '#shared/commands/row-changes.ts';
import type { CustomField, CustomFieldType } from '#shared/model/custom-field.ts';
import { createImportHarness, textFile } from '#test/helpers/import-harness.ts';

function harnessWithFields() {
  const harness = createImportHarness();
  const field = (name: string, type: CustomFieldType, rest: Partial<CustomField> = {}): string => {
    const row: CustomField = { id: harness.context.newId() as CustomField['id'], name, type, choices: [], ...rest };
    expect(harness.store.apply([createChange('customField', row)]).tag).not.toBe('refused');
    return row.id;
  };
  const ids = {
    size: field('Shirt Size', 'choice', { choices: ['S', 'M'] }),
    fee: field('Least fee', 'money', { currency: 'EUR' }),
    until: field('Contract until', 'date'),
    score: field('Score', 'number'),
    old: field('Old', 'text', { archivedAt: '2025-01-01T00:00:00.000Z' }),
  };
  const people = () => [...harness.store.all('influencer')];
  return { ...harness, ids, people };
}

describe('facts of people in lists', () => {
  it('are read by the names their columns usually have, and own fields by theirs', () => {
    const { import: run, ids, people } = harnessWithFields();
    const { preview } = run([
      textFile(
        'people.csv',
        'name,Pronouns,time_zone,Languages,Phone,Tags,Stage,Cadence,Do not contact,Sourced from,shirt size,Least fee,Contract until,Score\n' +
          'Ada Example,she/her,Europe/Lisbon,"Portuguese, English",+00 555 1,"vip; spring",Active,every 45 days,yes,Recommended,m,"€1,200.50",2026-12-31,-3.5\n',
      ),
    ]);
    expect(preview.problems).toEqual([]);
    expect(people()[0]).toMatchObject({
      pronouns: 'she/her',
      timeZone: 'Europe/Lisbon',
      languages: ['Portuguese', 'English'],
      phones: ['+00 555 1'],
      tags: ['vip', 'spring'],
      stage: 'active',
      cadence: { every: 'days', days: 45 },
      doNotContact: true,
      sourcing: { channel: 'referral' },
      custom: {
        [ids.size]: 'M',
        [ids.fee]: { amount: '1200.50', currency: 'EUR' },
        [ids.until]: '2026-12-31',
        [ids.score]: -3.5,
      },
    });
    expect(preview.files[0]!.columns.map(({ why }) => why)).toContain('Read as the own field “Shirt Size”.');
  });

  it('that do not fit are told with row and column, and the row is taken without them', () => {
    const { import: run, people } = harnessWithFields();
    const { preview } = run([
      textFile(
        'people.csv',
        'name,time zone,Stage,Shirt size,Least fee,Contract until,Score,Old\n' +
          'Ada Example,Lisbon time,best,XL,many,20226-01-01,1e3x,kept\n',
      ),
    ]);
    expect(preview.counts).toMatchObject({ read: 1, added: 1 });
    const told = preview.problems.map(({ severity, row, column }) => `${severity} ${row} ${column}`);
    expect(told.sort()).toEqual(
      ['Contract until', 'Least fee', 'Score', 'Shirt size', 'Stage', 'time zone'].map(
        (column) => `notice 2 ${column}`,
      ),
    );
    expect(preview.problems.find(({ column }) => column === 'Shirt size')!.problem).toBe(
      'Row 2, Shirt size: “XL” is not one of the choices. The rest of the row is taken.',
    );
    expect(people()[0]).toMatchObject({ name: 'Ada Example', stage: 'identified' });
    for (const field of ['timeZone', 'custom']) expect(people()[0]).not.toHaveProperty(field);
  });

  it('fill blanks and lists of somebody known, and never overwrite', () => {
    const { import: run, people } = harnessWithFields();
    const file = (body: string) =>
      textFile('instagram-list.csv', `name,handle,Owner,Tags,Do not contact,Score\n${body}\n`);
    run([file('Ada Example,ada,Bo,vip,no,1')]);
    const { preview } = run([file('Ada Example,ada,Cleo,"VIP; new",yes,2')]);
    expect(people()[0]).toMatchObject({ owner: 'Bo', tags: ['vip', 'new'], doNotContact: true });
    expect(preview.counts).toMatchObject({ changed: 1 });
    expect(preview.problems.map(({ problem }) => problem)).toEqual([
      expect.stringContaining("stays 'Bo'; the file says 'Cleo'"),
      expect.stringContaining("stays '1'; the file says '2'"),
    ]);
    expect(run([file('Ada Example,ada,,,no,')]).preview.changesNothing).toBe(true);
    expect(people()[0]!.doNotContact).toBe(true);
  });

  it('with days nobody can tell apart wait for the order of day and month', () => {
    const file = textFile('people.csv', 'name,Contract until\nAda Example,03/04/2026\n');
    const open = harnessWithFields();
    expect(open.import([file]).preview.files[0]!.unclear).toContain('dateOrder');
    expect(open.people()[0]).not.toHaveProperty('custom');
    const settled = harnessWithFields();
    settled.import([file], { files: { 0: { dateOrder: 'dmy' } } });
    expect(settled.people()[0]!.custom).toEqual({ [settled.ids.until]: '2026-04-03' });
  });
});
