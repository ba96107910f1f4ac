import { describe, expect, it } from 'vitest';
import {
  addChecklistSteps,
  changeChecklistStep,
  moveChecklistStep,
  removeChecklistStep,
  tickChecklistStep,
} from '#shared/commands/campaign-checklist.ts';
import { commandBench } from '#test/helpers/rows-reader.ts';

function bench(...steps: string[]) {
  const made = commandBench();
  const campaignId = made.add('campaign', { name: 'Spring tea' });
  if (steps.length > 0) made.run(addChecklistSteps, { campaignId, steps });
  const list = () => made.reader.get('campaign', campaignId)!.checklist ?? [];
  const step = (what: string) => ({ campaignId, itemId: list().find((one) => one.what === what)!.itemId });
  return { ...made, campaignId, list, step, texts: () => list().map(({ what }) => what) };
}

describe('the checklist of a campaign', () => {
  it('gets steps at its end, tidied and without empty ones', () => {
    const { run, campaignId, texts } = bench('Send samples');
    expect(run(addChecklistSteps, { campaignId, steps: [' Book  the room ', '', 'Invite'] }).label).toBe(
      'Added 2 steps to Spring tea',
    );
    expect(texts()).toEqual(['Send samples', 'Book the room', 'Invite']);
  });

  it('keeps when a step was done and by whom, and forgets both', () => {
    const { run, list, step } = bench('Send samples', 'Invite');
    run(tickChecklistStep, { ...step('Invite'), doneOn: '2026-03-02' });
    expect(list()[1]).toMatchObject({ what: 'Invite', doneOn: '2026-03-02', doneBy: 'Mara' });
    expect(list()[0]).not.toHaveProperty('doneOn');
    run(changeChecklistStep, { ...step('Invite'), what: ' Invite all ' });
    expect(list()[1]).toMatchObject({ what: 'Invite all', doneOn: '2026-03-02' });
    run(tickChecklistStep, { ...step('Invite all'), doneOn: null });
    expect(Object.keys(list()[1]!).sort()).toEqual(['itemId', 'what']);
  });

  it('is put into another order, and past the ends counts as the end', () => {
    const { run, step, texts } = bench('A', 'B', 'C');
    run(moveChecklistStep, { ...step('C'), to: 1 });
    expect(texts()).toEqual(['A', 'C', 'B']);
    run(moveChecklistStep, { ...step('A'), to: 99 });
    expect(texts()).toEqual(['C', 'B', 'A']);
    run(moveChecklistStep, { ...step('A'), to: -5 });
    expect(texts()).toEqual(['A', 'C', 'B']);
    expect(run(moveChecklistStep, { ...step('A'), to: 0 }).changes).toEqual([]);
  });

  it('is gone with its last step', () => {
    const { reader, run, step, campaignId } = bench('A');
    run(removeChecklistStep, step('A'));
    expect(reader.get('campaign', campaignId)).not.toHaveProperty('checklist');
  });

  it('refuses what it cannot keep', () => {
    const { refusal, campaignId, step } = bench('A');
    expect(refusal(addChecklistSteps, { campaignId, steps: [' '] })).toBe('Write what is to be done.');
    expect(refusal(addChecklistSteps, { campaignId, steps: ['x'.repeat(501)] })).toContain('longer than 500');
    expect(refusal(addChecklistSteps, { campaignId, steps: Array(500).fill('x') })).toContain('at most 500');
    expect(refusal(tickChecklistStep, { ...step('A'), doneOn: 'today' })).toContain('not a day');
    expect(refusal(changeChecklistStep, { ...step('A'), what: ' ' })).toBe('Write what is to be done.');
    expect(refusal(removeChecklistStep, { campaignId, itemId: 'gone' })).toContain('not on the checklist any more');
    expect(refusal(removeChecklistStep, { campaignId: 'gone', itemId: 'gone' })).toContain('not in the workspace');
  });
});
