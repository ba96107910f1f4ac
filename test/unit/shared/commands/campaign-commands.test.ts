import { describe, expect, it } from 'vitest';
import { createCampaign } from '#shared/commands/create-campaign.ts';
import { createClient } from '#shared/commands/create-client.ts';
import { removeCollaboration } from '#shared/commands/remove-collaboration.ts';
import { setCollaboration } from '#shared/commands/set-collaboration.ts';
import { updateCampaign } from '#shared/commands/update-campaign.ts';
import { updateClient } from '#shared/commands/update-client.ts';
import { influencerDefaults } from '#shared/model/influencer.ts';
import { commandBench } from '#test/helpers/rows-reader.ts';

const only = <Row>(rows: readonly Row[]): Row => {
  expect(rows).toHaveLength(1);
  return rows[0]!;
};

describe('client commands', () => {
  it('stores a tidied name and only what is known', () => {
    const { reader, run } = commandBench();
    expect(run(createClient, { name: '  Nimbus   Foods ', notes: '  ' }).label).toBe('Added client Nimbus Foods');
    expect(Object.keys(only(reader.all('client'))).sort()).toEqual(['id', 'name']);
    expect(only(reader.all('client')).name).toBe('Nimbus Foods');
  });

  it('refuses an empty name, a name that is taken and an unknown currency', () => {
    const { run, refusal } = commandBench();
    run(createClient, { name: 'Nimbus Foods' });
    expect(refusal(createClient, { name: ' ' })).toBe('Give the client a name.');
    expect(refusal(createClient, { name: 'nimbus FOODS' })).toContain('already a client called “Nimbus Foods”');
    expect(refusal(createClient, { name: 'Other', currency: 'EURO' })).toContain('“EURO” is not a currency code');
  });

  it('changes and takes away fields, and keeps the own name free for its owner', () => {
    const { reader, run, refusal } = commandBench();
    run(createClient, { name: 'Nimbus Foods', currency: 'EUR', notes: 'Pays late' });
    const clientId = only(reader.all('client')).id;
    run(updateClient, { clientId, name: 'NIMBUS FOODS', currency: null, notes: '' });
    expect(only(reader.all('client'))).toEqual({ id: clientId, name: 'NIMBUS FOODS' });
    expect(run(updateClient, { clientId, name: 'NIMBUS FOODS' }).changes).toEqual([]);
    expect(refusal(updateClient, { clientId: 'gone', name: 'X' })).toContain('not in the workspace any more');
  });
});

describe('campaign commands', () => {
  it('creates a campaign with a new client in one change set', () => {
    const { reader, run } = commandBench();
    const plan = run(createCampaign, {
      name: 'Spring',
      newClientName: 'Nimbus Foods',
      currency: 'EUR',
      objective: 'sales',
      goal: { measure: 'revenue', target: '25000.50' },
      startsOn: '2026-03-01',
      endsOn: '2026-03-31',
    });
    expect(plan.changes.map((change) => change.kind)).toEqual(['client', 'campaign']);
    expect(only(reader.all('campaign'))).toMatchObject({ name: 'Spring', clientId: only(reader.all('client')).id });
  });

  it.each([
    [{ name: '' }, 'Give the campaign a name.'],
    [{ name: 'SPRÍNG' }, 'already a campaign called “Spring”'],
    [{ name: 'x'.repeat(501) }, 'longer than 500 characters'],
    [{ name: 'B', startsOn: '2026-04-01', endsOn: '2026-03-31' }, 'ends on 2026-03-31, before it starts on 2026-04-01'],
    [{ name: 'B', startsOn: '2026-02-30' }, 'Starts on: “2026-02-30” is not a day'],
    [{ name: 'B', currency: 'EUX' }, '“EUX” is not a currency code'],
    [{ name: 'B', clientId: 'gone' }, 'client is not in the workspace any more'],
    [{ name: 'B', newClientName: '' }, 'Give the client a name.'],
    [{ name: 'B', goal: { measure: 'revenue', target: '100' } }, 'Choose the campaign’s currency first'],
    [{ name: 'B', currency: 'JPY', goal: { measure: 'revenue', target: '100.5' } }, 'more decimals than JPY has'],
    [{ name: 'B', goal: { measure: 'reach', target: '1.5' } }, 'has to be a whole number'],
    [{ name: 'B', goal: { measure: 'reach', target: '0' } }, 'not a number above 0'],
    [{ name: 'B', goal: { measure: 'reach', target: '1,000' } }, 'not a number above 0'],
  ] as const)('refuses %j', (input, sentence) => {
    const { reader, run, refusal } = commandBench();
    run(createCampaign, { name: 'Spring' });
    expect(refusal(createCampaign, input)).toContain(sentence);
    expect(reader.count('campaign')).toBe(1);
    expect(reader.count('client')).toBe(0);
  });

  it('checks a change against the fields the campaign keeps', () => {
    const { reader, run, refusal } = commandBench();
    run(createCampaign, {
      name: 'Spring',
      currency: 'EUR',
      startsOn: '2026-03-10',
      goal: { measure: 'revenue', target: '100' },
    });
    const campaignId = only(reader.all('campaign')).id;
    expect(refusal(updateCampaign, { campaignId, endsOn: '2026-03-01' })).toContain('before it starts');
    expect(refusal(updateCampaign, { campaignId, currency: null })).toContain('currency first');
    run(updateCampaign, { campaignId, startsOn: null, endsOn: '2026-03-01', goal: null, currency: null });
    expect(only(reader.all('campaign'))).toEqual({ id: campaignId, name: 'Spring', endsOn: '2026-03-01' });
  });

  it('moves a campaign to a client made on the way, and off it again', () => {
    const { reader, run } = commandBench();
    run(createCampaign, { name: 'Spring' });
    const campaignId = only(reader.all('campaign')).id;
    run(updateCampaign, { campaignId, newClientName: 'Nimbus Foods' });
    expect(only(reader.all('campaign')).clientId).toBe(only(reader.all('client')).id);
    run(updateCampaign, { campaignId, clientId: null });
    expect(only(reader.all('campaign'))).toEqual({ id: campaignId, name: 'Spring' });
  });
});

describe('collaboration commands', () => {
  const prepare = () => {
    const bench = commandBench();
    const campaignId = bench.add('campaign', { name: 'Spring' });
    const influencerId = bench.add('influencer', { ...influencerDefaults, name: 'Ida Example' });
    return { ...bench, pair: { campaignId, influencerId } };
  };

  it('keeps one collaboration per influencer and campaign', () => {
    const { reader, run, pair } = prepare();
    run(setCollaboration, pair);
    expect(only(reader.all('collaboration')).stage).toBe('identified');
    run(setCollaboration, { ...pair, stage: 'agreed', reason: 'By phone', fee: { amount: '1500.5', currency: 'EUR' } });
    expect(only(reader.all('collaboration'))).toMatchObject({
      stage: 'agreed',
      fee: { amount: '1500.50', currency: 'EUR' },
    });
    run(setCollaboration, { ...pair, fee: null });
    expect(only(reader.all('collaboration')).fee).toBeUndefined();
  });

  it('refuses fees that are no amounts of their currency', () => {
    const { refusal, pair } = prepare();
    for (const amount of ['1.555', '-1', '1,000', 'ten']) {
      expect(refusal(setCollaboration, { ...pair, fee: { amount, currency: 'EUR' } })).toContain(`“${amount}”`);
    }
    expect(refusal(setCollaboration, { ...pair, fee: { amount: '1', currency: 'XXX' } })).toContain('XXX');
  });

  it('takes a collaboration out, and says when there is none', () => {
    const { reader, run, refusal, pair } = prepare();
    run(setCollaboration, pair);
    run(removeCollaboration, pair);
    expect(reader.count('collaboration')).toBe(0);
    expect(refusal(removeCollaboration, pair)).toBe('Ida Example is not in Spring.');
  });
});
