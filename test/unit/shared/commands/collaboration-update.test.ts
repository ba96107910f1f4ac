import { describe, expect, it } from 'vitest';
import { updateCollaboration, type UpdateCollaborationInput } from '#shared/commands/update-collaboration.ts';
import { influencerDefaults } from '#shared/model/influencer.ts';
import { commandBench } from '#test/helpers/rows-reader.ts';

function prepare() {
  const bench = commandBench();
  const campaignId = bench.add('campaign', { name: 'Spring' });
  const influencerId = bench.add('influencer', { ...influencerDefaults, name: 'Ida Example' });
  const id = bench.add('collaboration', { campaignId, influencerId, stage: 'identified' } as never);
  const row = () => bench.reader.get('collaboration', id)!;
  const update = (input: Omit<UpdateCollaborationInput, 'id'>) => bench.run(updateCollaboration, { id, ...input });
  const refuse = (input: Omit<UpdateCollaborationInput, 'id'>) => bench.refusal(updateCollaboration, { id, ...input });
  return { ...bench, id, row, update, refuse };
}

describe('collaboration.update', () => {
  it('stores what was agreed in its tidy form, and takes fields away', () => {
    const { row, update } = prepare();
    const plan = update({
      owner: '  Mara  Lind ',
      waitingFor: 'the signed  contract',
      fee: { amount: '1500.5', currency: 'EUR' },
      clientPrice: { amount: '2000', currency: 'EUR' },
      terms: {
        pays: ['commission', 'fee', 'fee'],
        split: [
          { percent: 50, trigger: 'signing', dueOn: '2026-01-01' },
          { percent: 50, trigger: 'day', dueOn: '2026-02-01', netDays: 14 },
        ],
        commission: { percent: 10 },
        needsInvoice: false,
      },
      approval: { rounds: 2, reviewHours: 48, silence: 'approves' },
      creativeFreedom: ' Their own words ',
      notes: ' ',
    });
    expect(plan.label).toBe('Changed what was agreed with Ida Example for Spring');
    expect(row()).toMatchObject({
      owner: 'Mara Lind',
      waitingFor: 'the signed contract',
      fee: { amount: '1500.50', currency: 'EUR' },
      clientPrice: { amount: '2000.00', currency: 'EUR' },
      terms: {
        pays: ['fee', 'commission'],
        split: [
          { percent: 50, trigger: 'signing' },
          { percent: 50, trigger: 'day', dueOn: '2026-02-01', netDays: 14 },
        ],
        commission: { percent: 10 },
        needsInvoice: false,
      },
      approval: { rounds: 2, reviewHours: 48, silence: 'approves' },
      creativeFreedom: 'Their own words',
    });
    expect(row().terms!.split![0]).not.toHaveProperty('dueOn');
    update({ owner: null, waitingFor: '', fee: null, clientPrice: null, terms: { pays: [] }, approval: {} });
    expect(Object.keys(row()).sort()).toEqual(['campaignId', 'creativeFreedom', 'id', 'influencerId', 'stage']);
  });

  it('leaves alone what is not named', () => {
    const { row, update } = prepare();
    update({ fee: { amount: '10', currency: 'EUR' }, terms: { pays: ['fee'] } });
    update({ notes: 'By phone' });
    expect(row()).toMatchObject({ fee: { amount: '10.00' }, terms: { pays: ['fee'] }, notes: 'By phone' });
    expect(update({ notes: 'By phone' }).changes).toEqual([]);
  });

  it('keeps a contract, its clauses in their order, and no empty one', () => {
    const { row, update } = prepare();
    update({
      contract: {
        creatorLegalName: ' Ida  Example ',
        payeeKind: 'individual',
        clauses: ['law', 'parties', 'law'],
        signedOn: '2026-01-31',
        dataDuty: { what: 'Reach and saves', withinDays: 14 },
        version: '',
      },
    });
    expect(row().contract).toEqual({
      creatorLegalName: 'Ida Example',
      payeeKind: 'individual',
      clauses: ['parties', 'law'],
      signedOn: '2026-01-31',
      dataDuty: { what: 'Reach and saves', withinDays: 14 },
    });
    update({ contract: { clauses: [], dataDuty: { what: ' ' } } });
    expect(row()).not.toHaveProperty('contract');
  });

  const parts = (...percents: number[]) => ({
    pays: [],
    split: percents.map((percent) => ({ percent, trigger: 'live' as const })),
  });
  it.each<[Omit<UpdateCollaborationInput, 'id'>, string]>([
    [{ fee: { amount: '1,5', currency: 'EUR' } }, 'Fee: “1,5” is not an amount in EUR'],
    [{ fee: { amount: '-1', currency: 'EUR' } }, 'Fee: “-1” is not an amount in EUR'],
    [{ fee: { amount: '1.005', currency: 'EUR' } }, 'Fee: “1.005” is not an amount in EUR'],
    [{ clientPrice: { amount: '1', currency: '' } }, 'Client pays: choose the currency'],
    [{ clientPrice: { amount: '1', currency: 'EUX' } }, '“EUX” is not a currency code'],
    [{ terms: parts(50, 49) }, 'leave 1% over'],
    [{ terms: parts(50, 51) }, 'are 1% too much'],
    [{ terms: parts(100, 0) }, 'Part 2: write its share'],
    [{ terms: parts(NaN) }, 'Part 1: write its share'],
    [{ terms: parts(...Array.from({ length: 13 }, () => 1)) }, 'at most 12 parts'],
    [{ terms: { pays: [], split: [{ percent: 100, trigger: 'day' }] } }, 'Part 1: say on which day'],
    [{ terms: { pays: [], split: [{ percent: 100, trigger: 'day', dueOn: '2026-02-30' }] } }, 'Part 1: “2026-02-30”'],
    [{ terms: { pays: [], split: [{ percent: 100, trigger: 'live', netDays: 1.5 }] } }, 'Part 1, days later: write a'],
    [{ terms: { pays: [], commission: { percent: 101 } } }, 'Commission: write a number from 0 to 100'],
    [
      { terms: { pays: [], commission: { percent: 1, startsOn: '2026-02-01', endsOn: '2026-01-01' } } },
      'ends on 2026-01-01, before it begins on 2026-02-01',
    ],
    [{ terms: { pays: [], killFeePercent: -1 } }, 'Kill fee: write a number'],
    [{ terms: { pays: [], lateFeePercent: NaN } }, 'Late fee: write a number'],
    [{ approval: { rounds: 51 } }, 'Rounds of changes: write a whole number from 0 to 50'],
    [{ approval: { reviewHours: 0 } }, 'Hours for the client to answer: write a whole number from 1 to 2,000'],
    [{ contract: { signedOn: 'soon' } }, 'Signed on: “soon” is not a day'],
    [{ contract: { taxNumber: 'x'.repeat(101) } }, 'Tax number can have at most 100 characters'],
    [{ contract: { dataDuty: { what: '', withinDays: 3 } } }, 'say which ones'],
    [{ contract: { dataDuty: { what: 'Reach', withinDays: 366 } } }, 'Days after posting: write a whole number'],
    [{ owner: 'x'.repeat(201) }, 'Who takes care can have at most 200 characters'],
  ])('refuses %j', (input, sentence) => {
    const { refuse, row } = prepare();
    expect(refuse(input)).toContain(sentence);
    expect(Object.keys(row())).toHaveLength(4);
  });

  it('says when the agreement is gone', () => {
    const { refusal } = commandBench();
    expect(refusal(updateCollaboration, { id: 'gone' })).toContain('no longer there');
  });
});
