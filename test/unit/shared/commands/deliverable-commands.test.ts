import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  addDeliverable,
  cancelDeliverable,
  removeDeliverable,
  updateDeliverable,
} from '#shared/commands/deliverables.ts';
import { linkPosts, unlinkPosts } from '#shared/commands/deliverable-posts.ts';
import { agreeDisclosure, checkDisclosure, correctDisclosure } from '#shared/commands/disclosures.ts';
import { commentDraft, decideDraft, removeDraft, sendDraft } from '#shared/commands/drafts.ts';
import { invertChange } from '#shared/commands/row-changes.ts';
import { influencerDefaults } from '#shared/model/influencer.ts';
import { draftOutcomes } from '#shared/model/draft.ts';
import { campaignDeliverables } from '#shared/queries/campaign-deliverables.ts';
import { collaborationDeliverables } from '#shared/queries/collaboration-deliverables.ts';
import { deliverablePostChoices } from '#shared/queries/deliverable-post-choices.ts';
import { commandBench } from '#test/helpers/rows-reader.ts';

const TODAY = '2026-03-14';
const NOW = '2026-03-14T12:00:00.000Z';
const reel = { platform: 'instagram', format: 'Reel', count: 1 } as const;

let bench: ReturnType<typeof commandBench>;
let campaignId: string;
let people: { influencerId: string; collaborationId: string }[];

beforeEach(() => {
  bench = commandBench();
  campaignId = bench.add('campaign', { name: 'Spring tea', approval: { rounds: 1 }, markets: ['France'] });
  people = ['Ida Example', 'Bo Sample'].map((name) => join(name));
});

function join(name: string) {
  const influencerId = bench.add('influencer', { ...influencerDefaults, name });
  const row = { campaignId, influencerId, stage: 'agreed' };
  return { influencerId, collaborationId: bench.add('collaboration', row as never) };
}

const idOf = (plan: { changes: readonly { id: string }[] }): string => plan.changes[0]!.id;
const added = (rest: object = {}): string =>
  idOf(bench.run(addDeliverable, { collaborationIds: [people[0]!.collaborationId], ...reel, ...rest }));
const row = (id: string) => bench.reader.get('deliverable', id);
const post = (rest: object = {}): string =>
  bench.add('post', { influencerId: people[0]!.influencerId, platform: 'instagram', ...rest } as never);

describe('deliverables', () => {
  it('are added tidied, to several people at once, each of its own', () => {
    const plan = bench.run(addDeliverable, {
      collaborationIds: people.map(({ collaborationId }) => collaborationId),
      platform: 'instagram',
      format: '  Reel ',
      count: 2,
      tags: ['#Spring', '#spring', ' '],
      caption: '',
      leastDaysOnline: 30,
    });
    expect(plan.label).toBe('Added 2 × Reel (Instagram) to 2 people');
    expect(bench.reader.all('deliverable')).toHaveLength(2);
    expect(row(idOf(plan))).toEqual({
      id: idOf(plan),
      collaborationId: people[0]!.collaborationId,
      platform: 'instagram',
      format: 'Reel',
      count: 2,
      tags: ['#Spring'],
      leastDaysOnline: 30,
    });
  });

  it.each([
    [{ format: ' ' }, 'Say what is to be made'],
    [{ count: 0 }, 'How many: write a whole number from 1 to 1000'],
    [{ count: 1.5 }, 'How many'],
    [{ leastSeconds: 90_000 }, 'Length at least (seconds): write a whole number from 1 to 86400'],
    [{ leastDaysOnline: -1 }, 'Online at least (days)'],
    [{ platform: 'myspace' }, '“myspace” is not one Liaison knows'],
    [{ windowStartsOn: '2026-03-10', windowEndsOn: '2026-03-09' }, 'ends on 2026-03-09, before it starts'],
    [{ draftDueOn: '2026-03-10', windowEndsOn: '2026-03-09' }, 'The draft is due on 2026-03-10'],
    [{ draftDueOn: '2026-02-30' }, '2026-02-30'],
    [{ collaborationIds: [] }, 'Choose at least one person'],
    [{ collaborationIds: ['gone'] }, 'not in the campaign any more'],
  ])('are refused with %o', (wrong, sentence) => {
    const input = { collaborationIds: [people[0]!.collaborationId], ...reel, ...wrong };
    expect(bench.refusal(addDeliverable, input)).toContain(sentence);
  });

  it('are changed field by field, held against the days that stay', () => {
    const id = added({ windowEndsOn: '2026-03-20', notes: 'first' });
    bench.run(updateDeliverable, { id, notes: null, windowStartsOn: '2026-03-15' });
    expect(row(id)).toMatchObject({ windowStartsOn: '2026-03-15', windowEndsOn: '2026-03-20' });
    expect(row(id)).not.toHaveProperty('notes');
    expect(bench.refusal(updateDeliverable, { id, windowStartsOn: '2026-03-21' })).toContain('before it starts');
  });

  it('are cancelled and taken up again, and take nothing new in between', () => {
    const id = added();
    bench.run(cancelDeliverable, { id, on: TODAY });
    expect(bench.refusal(sendDraft, { deliverableId: id })).toContain('cancelled');
    expect(bench.refusal(linkPosts, { id, postIds: [post()] })).toContain('cancelled');
    bench.run(cancelDeliverable, { id, on: null });
    expect(row(id)).not.toHaveProperty('cancelledOn');
  });

  it('go with their drafts and files, and come back with them', () => {
    const id = added();
    const draftId = idOf(bench.run(sendDraft, { deliverableId: id, body: 'Hook' }));
    const file = { name: 'a.png', mediaType: 'image/png', bytes: 1, sha256: 'a'.repeat(64), addedAt: NOW };
    bench.add('attachment', { owner: { kind: 'draft', id: draftId }, ...file } as never);
    bench.add('attachment', { owner: { kind: 'deliverable', id }, role: 'proof', ...file } as never);
    const plan = bench.run(removeDeliverable, { id });
    expect(['deliverable', 'draft', 'attachment'].map((kind) => bench.reader.count(kind as never))).toEqual([0, 0, 0]);
    bench.reader.apply(plan.changes.map(invertChange).toReversed());
    expect(['deliverable', 'draft', 'attachment'].map((kind) => bench.reader.count(kind as never))).toEqual([1, 1, 2]);
  });
});

describe('posts of a deliverable', () => {
  it('are linked, and brought into the campaign where they name none, in one step', () => {
    const id = added({ count: 2 });
    const [loose, own] = [post(), post({ campaignId })];
    const plan = bench.run(linkPosts, { id, postIds: [loose, own] });
    expect(plan.changes.map(({ kind }) => kind)).toEqual(['deliverable', 'post']);
    expect(row(id)!.postIds).toEqual([loose, own]);
    expect(bench.reader.get('post', loose)!.campaignId).toBe(campaignId);
    bench.run(unlinkPosts, { id, postIds: [loose] });
    expect(row(id)!.postIds).toEqual([own]);
    bench.run(unlinkPosts, { id, postIds: [own] });
    expect(row(id)).not.toHaveProperty('postIds');
    expect(bench.refusal(unlinkPosts, { id, postIds: [own] })).toContain('not linked');
  });

  it('of somebody else, another platform, another campaign or another deliverable are refused', () => {
    const id = added();
    const other = bench.add('campaign', { name: 'Winter tea' });
    const taken = post();
    bench.run(linkPosts, { id: added({ format: 'Story' }), postIds: [taken] });
    const refusals = [
      post({ influencerId: people[1]!.influencerId }),
      post({ platform: 'tiktok' }),
      post({ campaignId: other }),
      taken,
      'gone',
    ].map((postId) => bench.refusal(linkPosts, { id, postIds: [postId] }));
    expect(refusals.map((sentence) => sentence.slice(0, 60))).toEqual([
      expect.stringContaining('is not by Ida Example'),
      expect.stringContaining('on TikTok'),
      expect.stringContaining('Winter tea'),
      expect.stringContaining('linked to another'),
      expect.stringContaining('not in the workspace'),
    ]);
  });

  it('are offered near the window first, without those that cannot be linked', () => {
    const id = added({ windowStartsOn: '2026-03-10', windowEndsOn: '2026-03-12' });
    const far = post({ postedOn: '2025-01-01' });
    const near = post({ postedOn: '2026-03-20' });
    const inside = post({ postedOn: '2026-03-11' });
    const undated = post();
    post({ platform: 'tiktok', postedOn: '2026-03-11' });
    bench.run(linkPosts, { id: added({ format: 'Story' }), postIds: [post({ postedOn: '2026-03-11' })] });
    const { choices } = deliverablePostChoices(bench.reader, { id });
    expect(choices.map((choice) => [choice.post.id, choice.isNear, choice.window])).toEqual([
      [near, true, 'after'],
      [inside, true, 'inside'],
      [far, false, 'before'],
      [undated, false, 'unknown'],
    ]);
    expect(deliverablePostChoices(bench.reader, { id: 'gone' })).toEqual({ choices: [] });
  });
});

describe('drafts', () => {
  it('have one version in review at a time, and numbers without gaps', () => {
    const id = added();
    const first = idOf(bench.run(sendDraft, { deliverableId: id, body: ' Hook ', link: '' }));
    expect(bench.reader.get('draft', first)).toMatchObject({ version: 1, body: 'Hook', by: 'Mara' });
    expect(bench.refusal(sendDraft, { deliverableId: id })).toContain('Version 1 still waits for a decision');
    bench.run(decideDraft, { id: first, outcome: 'needs-work', by: 'Noor' });
    expect(bench.reader.get('draft', first)!.decision).toMatchObject({ outcome: 'needs-work', by: 'Noor' });
    expect(bench.refusal(decideDraft, { id: first, outcome: 'approved' })).toContain('decided already');
    const second = idOf(bench.run(sendDraft, { deliverableId: id }));
    expect(bench.refusal(removeDraft, { id: first })).toContain('not the newest');
    bench.run(removeDraft, { id: second });
    expect(bench.reader.all('draft').map(({ version }) => version)).toEqual([1]);
  });

  it('refuse a round beyond those agreed unless it is said to be an extra one', () => {
    const id = added();
    bench.run(decideDraft, { id: idOf(bench.run(sendDraft, { deliverableId: id })), outcome: 'needs-work' });
    const second = idOf(bench.run(sendDraft, { deliverableId: id }));
    const wanted = { id: second, outcome: 'approved-with-corrections' } as const;
    expect(bench.refusal(decideDraft, wanted)).toContain('1 of 1 agreed round is used');
    expect(bench.refusal(decideDraft, wanted)).toContain('not paid for');
    bench.run(decideDraft, { ...wanted, isExtra: true });
    const [view] = collaborationDeliverables(bench.reader, {
      collaborationId: people[0]!.collaborationId,
      today: TODAY,
      now: NOW,
    })!.deliverables;
    expect(view!.approval).toMatchObject({ isApproved: true, roundsUsed: 2, roundsAgreed: 1 });
    expect(view!.drafts.map(({ draft }) => draft.version)).toEqual([2, 1]);
  });

  it('make way for the next version once silence has approved', () => {
    const collaborationId = bench.add('collaboration', {
      campaignId,
      influencerId: join('Cy Made-up').influencerId,
      stage: 'agreed',
      approval: { reviewHours: 48, silence: 'approves' },
    } as never);
    const deliverableId = idOf(bench.run(addDeliverable, { collaborationIds: [collaborationId], ...reel }));
    bench.run(sendDraft, { deliverableId, sentAt: '2026-03-01T09:00:00.000Z' });
    expect(bench.run(sendDraft, { deliverableId }).label).toBe('Recorded version 2 of Reel (Instagram)');
    expect(bench.refusal(sendDraft, { deliverableId })).toContain('Version 2 still waits');
    expect(bench.refusal(sendDraft, { deliverableId, sentAt: 'yesterday' })).toContain('Sent at');
  });

  it('keep what was said, and by whom', () => {
    const id = idOf(bench.run(sendDraft, { deliverableId: added() }));
    const said = { id, on: TODAY, by: 'Noor', body: 'Show the label', isFromClient: true };
    bench.run(commentDraft, said);
    bench.run(commentDraft, { ...said, body: 'Done', by: 'Mara', isFromClient: false });
    expect(bench.reader.get('draft', id)!.comments!.map(({ body }) => body)).toEqual(['Show the label', 'Done']);
    expect(bench.refusal(commentDraft, { ...said, body: ' ' })).toBe('Write what was said.');
    expect(bench.refusal(commentDraft, { ...said, by: '' })).toBe('Say who said it.');
    expect(bench.refusal(commentDraft, { ...said, on: '' })).toBe('Say on which day it was said.');
  });

  it('keep their numbers without gaps, whatever is done', () => {
    const step = fc.constantFrom('send', 'remove', ...draftOutcomes);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const deliverableId = added();
        const drafts = () => bench.reader.lookup('draft', 'deliverable', deliverableId);
        for (const one of steps) {
          const newest = drafts().toSorted((left, right) => right.version - left.version)[0];
          const outcome =
            one === 'send'
              ? sendDraft({ deliverableId }, bench.context)
              : one === 'remove'
                ? removeDraft({ id: newest?.id ?? '' }, bench.context)
                : decideDraft({ id: newest?.id ?? '', outcome: one, isExtra: true }, bench.context);
          if ('plan' in outcome) bench.reader.apply(outcome.plan.changes);
          const versions = drafts().map(({ version }) => version);
          expect(versions.toSorted((left, right) => left - right)).toEqual(versions.map((_, index) => index + 1));
          expect(drafts().filter(({ decision }) => !decision).length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('disclosure', () => {
  const agreement = { label: 'Publicité', agreedOn: TODAY, connection: 'paid', usesPlatformTool: false } as const;

  it('is agreed for many at once, and keeps what was seen', () => {
    const [one, other] = [added(), added({ format: 'Story' })];
    bench.run(linkPosts, { id: one, postIds: [post()] });
    bench.run(checkDisclosure, { id: one, found: 'missing', on: TODAY });
    const plan = bench.run(agreeDisclosure, { ids: [one, other], ...agreement, regimes: ['fr'] });
    expect(plan.label).toBe('Agreed the disclosure of 2 deliverables');
    expect(row(one)!.disclosure).toEqual({
      ...agreement,
      regimes: ['fr'],
      found: 'missing',
      checkedOn: TODAY,
      checkedBy: 'Mara',
    });
    expect(row(other)!.disclosure).toEqual({ ...agreement, regimes: ['fr'] });
  });

  it('asks for words and a day, but for no words where there is nothing to disclose', () => {
    const ids = [added()];
    expect(bench.refusal(agreeDisclosure, { ids, agreedOn: TODAY })).toContain('which words have to be there');
    expect(bench.refusal(agreeDisclosure, { ids, label: 'Ad', agreedOn: '' })).toContain('on which day');
    expect(bench.refusal(agreeDisclosure, { ids: [], label: 'Ad', agreedOn: TODAY })).toContain('at least one');
    bench.run(agreeDisclosure, { ids, connection: 'none', agreedOn: TODAY });
    expect(row(ids[0]!)!.disclosure).toEqual({ connection: 'none', agreedOn: TODAY });
  });

  it('is checked once there is a post, corrected after something wrong, and begins anew when wrong again', () => {
    const id = added();
    expect(bench.refusal(checkDisclosure, { id, found: 'shown', on: TODAY })).toContain('No post is linked');
    bench.run(linkPosts, { id, postIds: [post()] });
    expect(bench.refusal(correctDisclosure, { id, step: 'asked', on: TODAY })).toContain('Nothing wrong was seen');
    bench.run(checkDisclosure, { id, found: 'unclear', on: TODAY, by: 'Noor' });
    expect(bench.refusal(correctDisclosure, { id, step: 'done', on: TODAY })).toContain('asked for');
    expect(bench.refusal(correctDisclosure, { id, step: 'asked', on: '2026-03-13' })).toContain('before the check');
    bench.run(correctDisclosure, { id, step: 'asked', on: '2026-03-15' });
    expect(bench.refusal(correctDisclosure, { id, step: 'done', on: TODAY })).toContain('before it was asked');
    bench.run(correctDisclosure, { id, step: 'done', on: '2026-03-16' });
    expect(row(id)!.disclosure).toMatchObject({ checkedBy: 'Noor', correctionDoneOn: '2026-03-16' });
    bench.run(checkDisclosure, { id, found: 'missing', on: '2026-03-17' });
    expect(row(id)!.disclosure).toEqual({ found: 'missing', checkedOn: '2026-03-17', checkedBy: 'Mara' });
  });
});

describe('the deliverables of a campaign', () => {
  it('come person by person with their state, drafts and disclosure', () => {
    added({ windowEndsOn: '2026-03-13' });
    const second = idOf(bench.run(addDeliverable, { collaborationIds: [people[1]!.collaborationId], ...reel }));
    bench.run(sendDraft, { deliverableId: second });
    const { rows, people: everybody } = campaignDeliverables(bench.reader, { campaignId, today: TODAY, now: NOW });
    expect(everybody.map(({ name }) => name)).toEqual(['Bo Sample', 'Ida Example']);
    expect(rows).toMatchObject([
      {
        id: second,
        person: 'Bo Sample',
        version: 1,
        approval: 'in-review',
        roundsUsed: 0,
        roundsAgreed: 1,
        regimes: ['fr'],
        state: { state: 'in-review' },
      },
      { person: 'Ida Example', version: null, state: { state: 'late', lateFor: 'post' }, disclosure: 'not-agreed' },
    ]);
  });

  it('are none where there is no such collaboration', () => {
    const nobody = { collaborationId: 'gone', today: TODAY, now: NOW };
    expect(collaborationDeliverables(bench.reader, nobody)).toBeNull();
  });
});
