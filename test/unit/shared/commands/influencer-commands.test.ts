import { describe, expect, it } from 'vitest';
import { archiveInfluencer, restoreInfluencer } from '#shared/commands/archive-influencer.ts';
import { createAccount } from '#shared/commands/create-account.ts';
import { createInfluencer } from '#shared/commands/create-influencer.ts';
import { recordAccountFigures } from '#shared/commands/record-account-figures.ts';
import { removeAccount } from '#shared/commands/remove-account.ts';
import { updateAccount } from '#shared/commands/update-account.ts';
import { updateInfluencer } from '#shared/commands/update-influencer.ts';
import { kinds } from '#shared/model/kinds.ts';
import { commandBench } from '#test/helpers/rows-reader.ts';

const only = <Row>(rows: Iterable<Row>): Row => {
  const all = [...rows];
  expect(all).toHaveLength(1);
  return all[0]!;
};

function benchWithPerson() {
  const bench = commandBench();
  bench.run(createInfluencer, { name: 'Mara Lind', account: { platform: 'instagram', handle: '@mara.lind' } });
  return { ...bench, person: only(bench.reader.all('influencer')), account: only(bench.reader.all('account')) };
}

describe('influencer commands', () => {
  it('adds a person and the first account as one change set of valid rows', () => {
    const { reader, run } = commandBench();
    const plan = run(createInfluencer, {
      name: '  Mara   Lind ',
      topics: ['skincare', ' skincare', ''],
      country: ' ',
      account: { platform: 'instagram', handle: ' @mara.lind ' },
    });
    expect(plan.changes.map(({ kind }) => kind)).toEqual(['influencer', 'account']);
    const person = only(reader.all('influencer'));
    expect(person).toMatchObject({ name: 'Mara Lind', topics: ['skincare'], tags: [], stage: 'identified' });
    expect(person).not.toHaveProperty('country');
    expect(kinds.influencer.schema.safeParse(person).success).toBe(true);
    const account = only(reader.all('account'));
    expect(account).toMatchObject({ influencerId: person.id, platform: 'instagram', handle: 'mara.lind' });
    expect(kinds.account.schema.safeParse(account).success).toBe(true);
  });

  it('lets two people share a name but never a handle', () => {
    const { run, refusal } = benchWithPerson();
    run(createInfluencer, { name: 'Mara Lind' });
    expect(refusal(createInfluencer, { name: 'Other', account: { platform: 'instagram', handle: 'MARA.lind' } })).toBe(
      'Instagram account “MARA.lind” already belongs to Mara Lind.',
    );
    run(createInfluencer, { name: 'Other', account: { platform: 'tiktok', handle: 'mara.lind' } });
  });

  it('refuses an empty name and texts that are too long, with the limit', () => {
    const { refusal, person } = benchWithPerson();
    expect(refusal(createInfluencer, { name: ' ' })).toBe('Give the person a name.');
    expect(refusal(updateInfluencer, { id: person.id, city: 'x'.repeat(201) })).toBe(
      'City can have at most 200 characters.',
    );
    expect(refusal(updateInfluencer, { id: person.id, topics: ['y'.repeat(201)] })).toBe(
      'Topics can have at most 200 characters.',
    );
    expect(refusal(updateInfluencer, { id: 'gone', name: 'X' })).toContain('no longer on the roster');
  });

  it('changes only what is given, takes away what is emptied, and notices when nothing differs', () => {
    const { run, reader, person } = benchWithPerson();
    run(updateInfluencer, { id: person.id, country: 'Sweden', notes: 'Prefers calls', stage: 'active' });
    run(updateInfluencer, { id: person.id, country: '  ', tags: ['vip', 'vip'] });
    expect(only(reader.all('influencer'))).toMatchObject({ notes: 'Prefers calls', stage: 'active', tags: ['vip'] });
    expect(only(reader.all('influencer'))).not.toHaveProperty('country');
    expect(run(updateInfluencer, { id: person.id, name: ' Mara  Lind' }).changes).toEqual([]);
  });

  it('archives once and brings back once', () => {
    const { run, refusal, reader, person } = benchWithPerson();
    expect(refusal(restoreInfluencer, { id: person.id })).toContain('not in the archive');
    run(archiveInfluencer, { id: person.id });
    expect(only(reader.all('influencer')).archivedAt).toBeDefined();
    expect(refusal(archiveInfluencer, { id: person.id })).toContain('already');
    run(restoreInfluencer, { id: person.id });
    expect(only(reader.all('influencer'))).not.toHaveProperty('archivedAt');
  });
});

describe('account commands', () => {
  it('keeps its own handle free for an account and refuses one that is taken', () => {
    const { run, refusal, person, account } = benchWithPerson();
    run(createAccount, { influencerId: person.id, platform: 'instagram', handle: 'mara.second' });
    expect(run(updateAccount, { id: account.id, handle: '@mara.lind' }).changes).toEqual([]);
    expect(refusal(updateAccount, { id: account.id, handle: 'Mara.Second' })).toContain('already belongs to Mara Lind');
    expect(refusal(createAccount, { influencerId: 'gone', platform: 'x' })).toContain('no longer on the roster');
  });

  it('checks the handle it keeps when only the platform changes', () => {
    const { run, refusal, person, account } = benchWithPerson();
    run(createAccount, { influencerId: person.id, platform: 'tiktok', handle: 'mara.lind' });
    expect(refusal(updateAccount, { id: account.id, platform: 'tiktok' })).toContain('TikTok account “mara.lind”');
  });

  it('records figures beside the earlier ones, with where they are known from', () => {
    const { run, reader, account } = benchWithPerson();
    run(recordAccountFigures, { accountId: account.id, metrics: { followers: 1_200 }, source: 'screenshot' });
    run(recordAccountFigures, {
      accountId: account.id,
      metrics: { followers: 1_350 },
      source: 'creator-statement',
      capturedOn: '2026-03-01',
      note: ' Told on the phone ',
    });
    const snapshots = [...reader.all('metricSnapshot')];
    expect(snapshots.map(({ metrics }) => metrics.followers)).toEqual([1_200, 1_350]);
    expect(snapshots[1]!.evidence).toMatchObject({
      source: 'creator-statement',
      capturedOn: '2026-03-01',
      note: 'Told on the phone',
    });
    for (const snapshot of snapshots) expect(kinds.metricSnapshot.schema.safeParse(snapshot).success).toBe(true);
  });

  it('refuses figures that are missing, not whole, negative or of no real day', () => {
    const { refusal, account } = benchWithPerson();
    const base = { accountId: account.id, source: 'manual' } as const;
    expect(refusal(recordAccountFigures, { ...base, metrics: {} })).toBe('Give at least one figure.');
    expect(refusal(recordAccountFigures, { ...base, metrics: { followers: 1.5 } })).toContain('whole number');
    expect(refusal(recordAccountFigures, { ...base, metrics: { followers: -1 } })).toContain('not negative');
    expect(refusal(recordAccountFigures, { ...base, metrics: { followers: 1 }, capturedOn: '2026-02-30' })).toContain(
      '2026-02-30',
    );
  });

  it('is removed with its figures, and its posts stay with the person', () => {
    const { run, reader, account } = benchWithPerson();
    run(recordAccountFigures, { accountId: account.id, metrics: { followers: 10 }, source: 'manual' });
    const plan = run(removeAccount, { id: account.id });
    expect(plan.changes.map(({ kind, op }) => `${op} ${kind}`)).toEqual(['delete metricSnapshot', 'delete account']);
    expect([...reader.all('account')]).toEqual([]);
    expect(only(reader.all('influencer')).name).toBe('Mara Lind');
  });
});
