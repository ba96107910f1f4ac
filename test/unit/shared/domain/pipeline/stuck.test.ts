import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInStage, enteredAt, isStale } from '#shared/domain/pipeline/ageing.ts';
import { ruleFacts } from '#shared/domain/pipeline/rule-facts.ts';
import { defaultStages } from '#shared/domain/pipeline/stages.ts';
import { progressOf } from '#shared/domain/pipeline/stuck.ts';
import { addDays } from '#shared/lib/calendar-day.ts';
import { pipelineBench } from '#test/helpers/pipeline-bench.ts';

const TODAY = '2026-03-14';

const since = (stage: string, day: string) => ({ stage, steps: [{ stage, at: `${day}T10:00:00.000Z` }] });

function progress(bench: ReturnType<typeof pipelineBench>, id: string) {
  return progressOf(ruleFacts(bench.reader, bench.row(id), `${TODAY}T09:00:00.000Z`), defaultStages, TODAY);
}

describe('ageing', () => {
  it('counts days since the last step, and none where the stage was entered without one', () => {
    expect(daysInStage(since('contacted', '2026-03-07'), TODAY)).toBe(7);
    expect(daysInStage({ stage: 'contacted' }, TODAY)).toBeNull();
    expect(daysInStage({ ...since('contacted', '2026-03-07'), stage: 'agreed' }, TODAY)).toBeNull();
    expect(enteredAt({ stage: 'contacted' })).toBeNull();
  });

  it('is never negative, even where the day of the step is not over here yet', () => {
    expect(daysInStage(since('contacted', '2026-03-15'), TODAY)).toBe(0);
  });

  it('calls somebody stale from the last day that is allowed, and nobody whose days are unknown', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.integer({ min: 1, max: 300 }), (days, staleAfterDays) => {
        const age = daysInStage(since('agreed', addDays(TODAY, -days)), TODAY);
        expect(isStale(age, { staleAfterDays })).toBe(days >= staleAfterDays);
        expect(isStale(null, { staleAfterDays })).toBe(false);
        expect(isStale(age, {})).toBe(false);
      }),
    );
  });
});

describe('progress', () => {
  it('says that somebody is stuck and what the next stage asks', () => {
    const bench = pipelineBench();
    const id = bench.join('Ida', since('identified', '2026-02-01'));
    expect(progress(bench, id)).toMatchObject({
      daysInStage: 41,
      isStale: true,
      stuck: [
        { kind: 'stale', sentence: '41 days in Identified; it counts as stuck after 21 days.' },
        { kind: 'next', sentence: expect.stringContaining('Before Researched: Nothing is noted') },
      ],
      next: { stage: 'researched', asks: [{ rule: 'researched', place: 'research' }] },
    });
  });

  it('leaves who gets on alone, although the next stage still asks for something', () => {
    const bench = pipelineBench();
    const found = progress(bench, bench.join('Ida', since('identified', TODAY)));
    expect(found.stuck).toEqual([]);
    expect(found.next?.asks.map(({ rule }) => rule)).toEqual(['researched']);
  });

  it('says what is waited for and that somebody must not be contacted', () => {
    const bench = pipelineBench();
    const waiting = bench.join('Ida', { waitingFor: 'the sample parcel', stage: 'closed' });
    expect(progress(bench, waiting).stuck).toEqual([]);
    const id = bench.join('Bo', { waitingFor: 'the sample parcel' }, { doNotContact: true });
    expect(progress(bench, id).stuck.map(({ kind }) => kind)).toEqual(['waiting', 'blocked', 'next']);
    expect(progress(bench, id).daysInStage).toBeNull();
  });

  it('says which drafts and posts are late, and what is due next', () => {
    const bench = pipelineBench();
    const id = bench.join('Ida', { stage: 'producing' });
    bench.promise(id, { draftDueOn: '2026-03-10', windowEndsOn: '2026-03-20' });
    bench.promise(id, { format: 'Story', windowEndsOn: '2026-03-13' });
    bench.promise(id, { format: 'Short', windowEndsOn: '2026-03-01', cancelledOn: '2026-02-01' });
    const found = progress(bench, id);
    expect(found.stuck.filter(({ kind }) => kind === 'overdue').map(({ sentence }) => sentence)).toEqual([
      'The draft of Reel (Instagram) is 4 days late.',
      'Story (Instagram) should have been posted 1 day ago.',
    ]);
    expect(found.nextDue).toEqual({ on: '2026-03-10', what: 'Draft of Reel (Instagram)' });
  });

  it('counts nothing as late before it is agreed', () => {
    const bench = pipelineBench();
    const id = bench.join('Ida', { stage: 'contacted' });
    bench.promise(id, { draftDueOn: '2026-03-10', windowEndsOn: '2026-03-20' });
    const found = progress(bench, id);
    expect(found.stuck.filter(({ kind }) => kind === 'overdue')).toEqual([]);
    expect(found.nextDue).toEqual({ on: '2026-03-20', what: 'Reel (Instagram)' });
  });

  it('is not late with what was sent or posted, nor on the last day', () => {
    const bench = pipelineBench();
    const id = bench.join('Ida', { stage: 'producing' });
    const deliverableId = bench.promise(id, { draftDueOn: '2026-03-10', windowEndsOn: TODAY });
    bench.put('draft', { deliverableId, version: 1, sentAt: '2026-03-12T09:00:00.000Z' });
    const { influencerId } = bench.row(id);
    const postId = bench.put('post', { influencerId, platform: 'instagram' });
    bench.promise(id, { format: 'Story', windowEndsOn: '2026-03-01', postIds: [postId] });
    const found = progress(bench, id);
    expect(found.stuck).toEqual([]);
    expect(found.nextDue).toEqual({ on: TODAY, what: 'Reel (Instagram)' });
  });
});
