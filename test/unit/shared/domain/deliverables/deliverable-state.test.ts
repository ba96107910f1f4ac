import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approvalStates } from '#shared/domain/deliverables/approval-state.ts';
import { deliverableState, deliverableStates, stateSentence } from '#shared/domain/deliverables/deliverable-state.ts';
import { onlineCheck, windowFit } from '#shared/domain/deliverables/online-check.ts';
import { addDays } from '#shared/lib/calendar-day.ts';
import type { Deliverable } from '#shared/model/deliverable.ts';

const TODAY = '2026-03-14';
type Dated = Parameters<typeof deliverableState>[0];
type Approval = Parameters<typeof deliverableState>[1];
const none: Approval = { state: 'no-draft', isApproved: false, reviewEndsAt: null };
const approved: Approval = { state: 'approved', isApproved: true, reviewEndsAt: null };
const posts = (count: number) =>
  Array.from({ length: count }, (_, index) => `post-${index}`) as NonNullable<Deliverable['postIds']>;
const stateOf = (rest: Partial<Dated>, approval = none) => deliverableState({ count: 1, ...rest }, approval, TODAY);
const sentence = (rest: Partial<Dated>, approval = none) =>
  stateSentence(
    stateOf(rest, approval),
    (day) => day,
    (at) => at,
  );

describe('the state of a deliverable', () => {
  it.each([
    [{}, none, 'planned', null],
    [{ draftDueOn: '2026-03-22' }, none, 'planned', { what: 'draft', on: '2026-03-22' }],
    [{ draftDueOn: '2026-03-21' }, none, 'draft-due', { what: 'draft', on: '2026-03-21' }],
    [{ draftDueOn: '2026-03-14' }, none, 'draft-due', { what: 'draft', on: '2026-03-14' }],
    [{ draftDueOn: '2026-03-13' }, none, 'late', { what: 'draft', on: '2026-03-13' }],
    [{ windowStartsOn: '2026-03-14' }, none, 'in-window', null],
    [{ windowStartsOn: '2026-03-15' }, none, 'planned', { what: 'window-opens', on: '2026-03-15' }],
    [{ windowStartsOn: '2026-03-15' }, approved, 'approved', { what: 'window-opens', on: '2026-03-15' }],
    [
      { windowStartsOn: '2026-03-01', windowEndsOn: '2026-03-14' },
      approved,
      'in-window',
      { what: 'window-closes', on: '2026-03-14' },
    ],
    [{ windowEndsOn: '2026-03-13' }, approved, 'late', { what: 'window-closes', on: '2026-03-13' }],
    [{ windowEndsOn: '2026-03-13', postIds: posts(1) }, approved, 'live', null],
    [
      { count: 3, windowEndsOn: '2026-03-13', postIds: posts(2) },
      approved,
      'late',
      { what: 'window-closes', on: '2026-03-13' },
    ],
    [{ count: 3, postIds: posts(2) }, none, 'live-in-part', null],
    [{ windowEndsOn: '2026-03-01', cancelledOn: '2026-02-01' }, none, 'cancelled', null],
    [{ draftDueOn: '2026-03-01' }, { ...none, state: 'needs-work' as const }, 'changes-asked', null],
  ])('%o is as it should be', (rest, approval, state, next) => {
    expect(stateOf(rest, approval)).toMatchObject({ state, next });
  });

  it('waits for an answer until the agreed hour', () => {
    const at = '2026-03-15T09:00:00.000Z';
    expect(
      stateOf({ draftDueOn: '2026-03-01' }, { state: 'in-review', isApproved: false, reviewEndsAt: at }),
    ).toMatchObject({
      state: 'in-review',
      next: { what: 'review', on: '2026-03-15', at },
    });
  });

  it('says what is late and what to do', () => {
    expect(sentence({ draftDueOn: '2026-03-01' })).toContain('The draft was due on 2026-03-01');
    expect(sentence({ windowEndsOn: '2026-03-02', count: 2, postIds: posts(1) })).toContain('1 of 2 posts are linked');
    expect(sentence({ windowEndsOn: '2026-03-02' })).toContain('no post is linked');
  });

  it('has exactly one state and a sentence for every combination of days', () => {
    const day = fc.option(
      fc.integer({ min: -20, max: 20 }).map((days) => addDays(TODAY, days)),
      { nil: undefined },
    );
    const dated = fc.record({
      count: fc.integer({ min: 1, max: 3 }),
      draftDueOn: day,
      windowStartsOn: day,
      windowEndsOn: day,
      cancelledOn: day,
      posts: fc.nat(4),
    });
    fc.assert(
      fc.property(dated, fc.constantFrom(...approvalStates), ({ posts: live, ...rest }, approval) => {
        const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
        const deliverable = { ...given, ...(live > 0 && { postIds: posts(live) }) } as Dated;
        const found = deliverableState(
          deliverable,
          { state: approval, isApproved: approval.startsWith('approved'), reviewEndsAt: null },
          TODAY,
        );
        expect(deliverableStates).toContain(found.state);
        expect(found.lateFor !== null).toBe(found.state === 'late');
        expect(found.state === 'cancelled').toBe(rest.cancelledOn !== undefined);
        expect(found.state === 'live').toBe(found.state !== 'cancelled' && live >= rest.count);
        expect(found.state !== 'late' || found.next!.on < TODAY).toBe(true);
        const says = stateSentence(
          found,
          (one) => one,
          (at) => at,
        );
        expect(says).toMatch(/^[A-Z1-9].*\.$/u);
        expect(says).not.toMatch(/undefined|null/u);
      }),
    );
  });
});

describe('posts held against what was agreed', () => {
  it('counts both ends of the window, and an open end is open', () => {
    const window = { windowStartsOn: '2026-03-10', windowEndsOn: '2026-03-12' };
    expect(
      ['2026-03-09', '2026-03-10', '2026-03-12', '2026-03-13', undefined].map((on) => windowFit(window, on)),
    ).toEqual(['before', 'inside', 'inside', 'after', 'unknown']);
    expect(windowFit({ windowEndsOn: '2026-03-12' }, '2020-01-01')).toBe('inside');
    expect(windowFit({}, '2026-03-12')).toBe('no-window');
  });

  it('says when each may go down, and how many are missing', () => {
    const found = onlineCheck({ count: 3, windowEndsOn: '2026-03-12', leastDaysOnline: 30, pinnedDays: 7 }, [
      { id: 'a', postedOn: '2026-03-01' },
      { id: 'b' },
      { id: 'c', postedOn: '2026-03-13' },
    ] as never);
    expect(found.posts.map(({ mayGoDownOn }) => mayGoDownOn)).toEqual(['2026-03-31', null, '2026-04-12']);
    expect(found.posts[0]!.mayBeUnpinnedOn).toBe('2026-03-08');
    expect(found).toMatchObject({ missing: 0, outside: 1 });
    expect(onlineCheck({ count: 2 }, [])).toEqual({ posts: [], missing: 2, outside: 0 });
  });
});
