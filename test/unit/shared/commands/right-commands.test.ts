import { describe, expect, it } from 'vitest';
import { decideRival } from '#shared/commands/decide-rival.ts';
import { addRight, removeRight, updateRight } from '#shared/commands/rights.ts';
import { rivalClashes } from '#shared/domain/rights/rival-check.ts';
import { influencerDefaults } from '#shared/model/influencer.ts';
import type { RowOf } from '#shared/model/kinds.ts';
import { commandBench } from '#test/helpers/rows-reader.ts';

function world() {
  const bench = commandBench();
  const { add } = bench;
  const client = (name: string) => add('client', { name }) as RowOf['client']['id'];
  const lumen = client('Lumen');
  const halo = client('Halo');
  const influencerId = add('influencer', { ...influencerDefaults, name: 'Ada' }) as RowOf['influencer']['id'];
  const part = (name: string, clientId: RowOf['client']['id']) => {
    const campaignId = add('campaign', {
      name,
      clientId,
      startsOn: '2026-03-01',
      endsOn: '2026-03-31',
    }) as RowOf['campaign']['id'];
    return { campaignId, id: add('collaboration', { campaignId, influencerId, stage: 'agreed' }) };
  };
  return { ...bench, influencerId, spring: part('Spring', lumen), summer: part('Summer', halo) };
}

const bound = { kind: 'exclusivity', endsOn: '2026-05-31', rivals: [' Halo ', 'HALO'] } as const;

describe('right commands', () => {
  it('stores what is known of a right, tidied', () => {
    const { reader, run, spring } = world();
    const plan = run(addRight, {
      collaborationId: spring.id,
      kind: 'usage',
      startsOn: '2026-03-01',
      endsOn: '',
      channels: ['Website', ' website ', 'Paid  social'],
      mayEdit: false,
      fee: { amount: '250', currency: 'EUR' },
      warnDays: 0,
      notes: '  ',
    });
    expect(plan.label).toBe('Added usage of Ada');
    const { id: _id, ...row } = reader.all('right')[0]!;
    expect(row).toEqual({
      collaborationId: spring.id,
      kind: 'usage',
      startsOn: '2026-03-01',
      channels: ['Website', 'Paid social'],
      mayEdit: false,
      fee: { amount: '250.00', currency: 'EUR' },
      warnDays: 0,
    });
  });

  it.each([
    [{ startsOn: '2026-06-01' }, 'ends on 2026-05-31, before it starts on 2026-06-01'],
    [{ startsOn: '2026-02-30' }, 'Starts on: “2026-02-30” is not a day'],
    [{ rivals: [' '] }, 'at least one category or one brand'],
    [{ fee: { amount: '1.555', currency: 'EUR' } }, '“1.555” is not an amount in EUR'],
    [{ fee: { amount: '-1', currency: 'EUR' } }, 'is not an amount in EUR'],
    [{ fee: { amount: '1', currency: '' } }, 'choose the currency'],
    [{ warnDays: 366 }, 'whole number from 0 to 365'],
    [{ warnDays: 1.5 }, 'whole number from 0 to 365'],
    [{ categories: ['x'.repeat(201)] }, 'at most 200 characters'],
    [{ collaborationId: 'gone' }, 'not in the campaign any more'],
  ])('refuses %j', (wrong, sentence) => {
    const { reader, refusal, spring } = world();
    expect(refusal(addRight, { collaborationId: spring.id, ...bound, ...wrong })).toContain(sentence);
    expect(reader.count('right')).toBe(0);
  });

  it('changes and takes away fields, held against what stays', () => {
    const { reader, run, refusal, spring } = world();
    run(addRight, { collaborationId: spring.id, ...bound });
    const { id } = reader.all('right')[0]!;
    expect(refusal(updateRight, { id, startsOn: '2026-06-01' })).toContain('before it starts');
    expect(refusal(updateRight, { id, rivals: [] })).toContain('at least one category');
    run(updateRight, { id, rivals: null, categories: ['skincare'], endsOn: null });
    expect(reader.get('right', id)).toEqual({
      id,
      collaborationId: spring.id,
      kind: 'exclusivity',
      categories: ['skincare'],
    });
    expect(run(updateRight, { id, categories: ['skincare'] }).changes).toEqual([]);
    expect(run(removeRight, { id }).label).toBe('Removed exclusivity of Ada');
    expect(reader.count('right')).toBe(0);
    expect(refusal(removeRight, { id })).toContain('no longer there');
    expect(refusal(updateRight, { id })).toContain('no longer there');
  });
});

describe('collaboration.decideRival', () => {
  function clashing() {
    const made = world();
    made.run(addRight, { collaborationId: made.spring.id, ...bound });
    const { reader, influencerId, summer } = made;
    const find = () => rivalClashes(reader, { influencerId, campaignId: summer.campaignId });
    return { ...made, find, clash: find()[0]!.key! };
  }

  it('keeps one decision per clash, the newest, whichever collaboration it is written down in', () => {
    const { reader, run, find, clash, spring, summer } = clashing();
    const on = '2026-03-01';
    run(decideRival, { collaborationId: spring.id, clash, decision: 'accepted', reason: ' Other market ', on });
    expect(find()[0]!.decision).toEqual({ clash, decision: 'accepted', reason: 'Other market', by: 'Mara', on });
    const again = { decision: 'waived', reason: 'Lumen agreed', by: 'Tom', on } as const;
    expect(run(decideRival, { collaborationId: summer.id, clash, ...again }).label).toBe('Waived a clash of Ada');
    expect(find()[0]!.decision).toEqual({ clash, ...again });
    const rows = reader.all('collaboration').flatMap(({ rivalDecisions }) => rivalDecisions ?? []);
    expect(rows).toHaveLength(1);
    expect(reader.get('collaboration', spring.id)).not.toHaveProperty('rivalDecisions');
  });

  it('decides about a campaign before the person is added to it', () => {
    const { reader, run, find, clash, spring, summer } = clashing();
    reader.apply([{ op: 'delete', kind: 'collaboration', id: summer.id, before: {} }]);
    run(decideRival, { collaborationId: spring.id, clash, decision: 'waived', reason: 'x', on: '2026-03-01' });
    expect(find()[0]!.decision?.decision).toBe('waived');
  });

  it('opens a clash again', () => {
    const { run, find, clash, spring, summer } = clashing();
    run(decideRival, { collaborationId: spring.id, clash, decision: 'accepted', reason: 'x', on: '2026-03-01' });
    run(decideRival, { collaborationId: summer.id, clash, decision: null });
    expect(find()[0]!.decision).toBeNull();
  });

  it('refuses a decision without a reason or day, and about what does not clash', () => {
    const { refusal, clash, spring } = clashing();
    const given = { collaborationId: spring.id, clash, decision: 'accepted', reason: 'x', on: '2026-03-01' } as const;
    expect(refusal(decideRival, { ...given, reason: ' ' })).toContain('Say why');
    expect(refusal(decideRival, { ...given, on: '' })).toContain('on which day');
    expect(refusal(decideRival, { ...given, clash: 'other' })).toContain('no longer there');
    expect(refusal(decideRival, { ...given, collaborationId: 'gone' })).toContain('not in the campaign any more');
  });
});
