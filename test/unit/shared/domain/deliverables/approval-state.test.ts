import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approvalState, approvalStates, approvalTermsOf } from '#shared/domain/deliverables/approval-state.ts';
import { draftOutcomes, type Draft } from '#shared/model/draft.ts';

const SENT = '2026-03-02T09:00:00.000Z';
const HOUR = 3_600_000;

function draft(version: number, outcome?: (typeof draftOutcomes)[number], sentAt = SENT): Draft {
  return {
    id: `draft-${version}` as Draft['id'],
    deliverableId: 'deliverable' as Draft['deliverableId'],
    version,
    sentAt,
    ...(outcome && { decision: { outcome, at: sentAt } }),
  };
}

const after = (hours: number): string => new Date(Date.parse(SENT) + hours * HOUR).toISOString();

describe('how far an approval is', () => {
  it('has no draft at first', () => {
    expect(approvalState([], { rounds: 2 }, SENT)).toEqual({
      state: 'no-draft',
      isApproved: false,
      newest: null,
      roundsUsed: 0,
      roundsAgreed: 2,
      reviewEndsAt: null,
    });
  });

  it('goes by the draft with the highest version, in whatever order they come', () => {
    const found = approvalState([draft(3), draft(1, 'needs-work'), draft(2, 'approved-with-corrections')], {}, SENT);
    expect(found).toMatchObject({ state: 'in-review', isApproved: false, roundsUsed: 2, roundsAgreed: null });
    expect(found.newest?.version).toBe(3);
  });

  it('counts an approval with corrections as approved and as a round', () => {
    const found = approvalState([draft(1, 'approved-with-corrections')], { rounds: 1 }, SENT);
    expect(found).toMatchObject({ state: 'approved-with-corrections', isApproved: true, roundsUsed: 1 });
  });

  it('does not count an approval as a round', () => {
    expect(approvalState([draft(1, 'approved')], {}, SENT)).toMatchObject({ isApproved: true, roundsUsed: 0 });
  });

  it('waits after the hours unless silence was agreed to approve', () => {
    const end = after(48);
    expect(approvalState([draft(1)], { reviewHours: 48, silence: 'waits' }, end).state).toBe('overdue');
    expect(approvalState([draft(1)], { reviewHours: 48 }, end).state).toBe('overdue');
    expect(approvalState([draft(1)], { silence: 'approves' }, after(9_999)).state).toBe('in-review');
    const silent = approvalState([draft(1)], { reviewHours: 48, silence: 'approves' }, end);
    expect(silent).toMatchObject({ state: 'approved-by-silence', isApproved: true, reviewEndsAt: end });
  });

  it('lets a decision stand, however late it came', () => {
    const found = approvalState([draft(1, 'needs-work')], { reviewHours: 1, silence: 'approves' }, after(100));
    expect(found).toMatchObject({ state: 'needs-work', isApproved: false, reviewEndsAt: null });
  });

  it('takes the terms of the collaboration whole, else those of the campaign', () => {
    expect(approvalTermsOf({ approval: { rounds: 1 } }, { approval: { rounds: 3, reviewHours: 48 } })).toEqual({
      rounds: 1,
    });
    expect(approvalTermsOf({}, { approval: { rounds: 3 } })).toEqual({ rounds: 3 });
    expect(approvalTermsOf(undefined, undefined)).toEqual({});
  });

  it('never lets silence approve before the hours have passed, and always afterwards', () => {
    const inputs = fc.record({ hours: fc.integer({ min: 1, max: 2_000 }), millis: fc.integer({ min: 0, max: 8e9 }) });
    fc.assert(
      fc.property(inputs, ({ hours, millis }) => {
        const now = new Date(Date.parse(SENT) + millis).toISOString();
        const { state } = approvalState([draft(1)], { reviewHours: hours, silence: 'approves' }, now);
        expect(state).toBe(millis < hours * HOUR ? 'in-review' : 'approved-by-silence');
      }),
    );
  });

  it('has one state whatever the drafts and terms are, and no more rounds than decisions', () => {
    const outcomes = fc.array(fc.option(fc.constantFrom(...draftOutcomes), { nil: undefined }), { maxLength: 8 });
    const terms = fc.record(
      {
        rounds: fc.nat(5),
        reviewHours: fc.integer({ min: 1, max: 100 }),
        silence: fc.constantFrom('approves' as const, 'waits' as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(outcomes, terms, fc.nat(200), (given, agreed, hours) => {
        const drafts = given.map((outcome, index) => draft(index + 1, outcome));
        const found = approvalState(drafts, agreed, after(hours));
        expect(approvalStates).toContain(found.state);
        expect(found.roundsUsed).toBeLessThanOrEqual(drafts.filter(({ decision }) => decision).length);
        expect(found.newest?.version ?? 0).toBe(drafts.length);
        expect(found.isApproved).toBe(found.state.startsWith('approved'));
      }),
    );
  });
});
