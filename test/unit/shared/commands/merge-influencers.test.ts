import { describe, expect, it } from 'vitest';
import { MERGE_LIMIT, mergeInfluencers, type MergeInfluencersInput } from '#shared/commands/merge-influencers.ts';
import { updateInfluencer, type UpdateInfluencerInput } from '#shared/commands/update-influencer.ts';
import { accountOf } from '#shared/domain/figures/post-facts.ts';
import { duplicatesCompare } from '#shared/queries/duplicates-compare.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';
import { createTestClock, createTestIds } from '#test/helpers/test-sources.ts';

const MISSING = '01890000-0000-7000-8000-000000000000';

function setUp() {
  const builder = createStoreBuilder();
  const { store, influencer, campaign, add } = builder;
  const keep = influencer('Mara Lind', { country: 'Norway', notes: 'Met in Bergen', stage: 'contacted' });
  const other = influencer('Mara L.', {
    country: 'Sweden',
    notes: 'Likes letters',
    stage: 'active',
    doNotContact: true,
  });
  const spring = campaign('Spring');
  const join = (influencerId: string, rest: object) =>
    add('collaboration', { campaignId: spring, influencerId, stage: 'contacted', ...rest });
  const merge = (input: Partial<MergeInfluencersInput> = {}) => {
    const context = { reader: store, clock: createTestClock(), newId: createTestIds(2), actor: 'Somebody' };
    const outcome = mergeInfluencers({ keepId: keep, otherIds: [other], chosen: {}, ...input }, context);
    if ('plan' in outcome) {
      const applied = store.apply(outcome.plan.changes);
      if (applied.tag === 'refused') throw new Error(applied.problem.message);
    }
    return outcome;
  };
  return { ...builder, keep, other, spring, join, merge };
}

describe('influencer.merge', () => {
  it('leaves posts with the account they counted for when there are two on their platform', () => {
    const { store, keep, other, merge, account, post } = setUp();
    const [mine, theirs] = [account(keep, 'mara'), account(other, 'mara.l')];
    const [one, two] = [post(keep), post(other)];
    expect([one, two].map((id) => accountOf(store, store.get('post', id)!))).toEqual([mine, theirs]);
    expect(merge()).toHaveProperty('plan');
    expect([one, two].map((id) => accountOf(store, store.get('post', id)!))).toEqual([mine, theirs]);
  });

  it('lets somebody who speaks for both in two roles be listed in each, and more be added', () => {
    const { store, keep, other, merge, add } = setUp();
    const [contact, more] = ['Nora Agent', 'Otto Office'].map((name) =>
      add('contact', { name, emails: [], phones: [] }),
    );
    const context = { reader: store, clock: createTestClock(), newId: createTestIds(3), actor: 'Somebody' };
    const link = (id: string, contacts: UpdateInfluencerInput['contacts']) => {
      const outcome = updateInfluencer({ id, contacts: contacts! }, context);
      if ('refusal' in outcome) throw new Error(outcome.refusal);
      store.apply(outcome.plan.changes);
    };
    link(keep, [{ contactId: contact!, role: 'agent', isFirst: true }]);
    link(other, [{ contactId: contact!, role: 'manager', isFirst: false }]);
    expect(merge()).toHaveProperty('plan');
    const listed = store.get('influencer', keep)!.contacts!;
    expect(listed.map(({ role }) => role)).toEqual(['agent', 'manager']);
    link(keep, [...listed, { contactId: more!, role: 'other', isFirst: false }]);
    expect(store.get('influencer', keep)!.contacts).toHaveLength(3);
  });

  it('proposes the furthest stage, keeps do not contact, joins notes and remembers what gave way', () => {
    const { store, keep, other, merge } = setUp();
    expect(merge()).toHaveProperty('plan');
    expect(store.get('influencer', keep)).toMatchObject({
      name: 'Mara Lind',
      otherNames: ['Mara L.'],
      country: 'Norway',
      stage: 'active',
      doNotContact: true,
      notes: 'Met in Bergen\n\nFrom Mara L.:\nLikes letters',
      mergedFrom: [
        {
          influencerId: other,
          name: 'Mara L.',
          otherValues: [
            { field: 'country', value: 'Sweden' },
            { field: 'stage', value: 'contacted' },
          ],
        },
      ],
    });
    expect(store.get('influencer', other)).toBeUndefined();
  });

  it('makes one collaboration of two in a campaign, and keeps in its notes what the other said', () => {
    const { store, keep, other, spring, join, merge } = setUp();
    join(keep, { notes: 'Two reels' });
    join(other, { stage: 'agreed', fee: { amount: '100.00', currency: 'EUR' }, notes: 'Also stories' });
    merge();
    const rows = store.lookup('collaboration', 'campaign', spring);
    expect(rows).toMatchObject([{ influencerId: keep, stage: 'agreed', fee: { amount: '100.00', currency: 'EUR' } }]);
    expect(rows[0]!.notes).toBe('Two reels\nFrom Mara L.: Also stories\nFrom Mara Lind: Contacted');
  });

  it('keeps in the notes everything two agreements say otherwise, in words', () => {
    const { store, keep, other, spring, join, merge } = setUp();
    join(keep, {
      owner: 'Nora',
      terms: { pays: ['fee'] },
      contract: { creatorLegalName: 'Mara Lind', signedOn: '2026-01-02' },
      approval: { rounds: 2 },
    });
    join(other, {
      owner: 'Otto',
      waitingFor: 'the contract',
      clientPrice: { amount: '200.00', currency: 'EUR' },
      terms: {
        pays: ['gift', 'commission'],
        split: [{ percent: 100, trigger: 'draft-approved', netDays: 7 }],
        commission: { percent: 10, endsOn: '2026-03-31' },
        needsInvoice: false,
      },
      contract: {
        creatorLegalName: 'M. Lind',
        signedOn: '2026-01-02',
        payeeKind: 'management',
        clauses: ['parties', 'law'],
        dataDuty: { what: 'Reach', withinDays: 3 },
      },
      approval: { rounds: 3, silence: 'waits' },
      declined: { by: 'client', reason: 'Too late' },
    });
    expect(merge()).toHaveProperty('plan');
    const [row] = store.lookup('collaboration', 'campaign', spring);
    expect(row).toMatchObject({
      owner: 'Nora',
      waitingFor: 'the contract',
      clientPrice: { amount: '200.00', currency: 'EUR' },
      terms: { pays: ['fee'] },
      contract: { creatorLegalName: 'Mara Lind', signedOn: '2026-01-02' },
      declined: { by: 'client', reason: 'Too late' },
    });
    expect(row!.notes!.split('; ')).toEqual([
      'From Mara L.: Who takes care: Otto',
      'Terms: gifts',
      '10% commission until 2026-03-31',
      'paid by: Gifts, Commission',
      'a fee that is not stated yet: all 7 days after the draft is approved',
      'no invoice needed',
      'Rounds of changes: 3',
      'If the client says nothing: Work waits for an answer',
      'Legal name of the creator: M. Lind',
      'Paid as: A management',
      'What the text holds: Both parties with their contacts, The law that applies',
      'Statistics owed: Reach, within 3 days',
    ]);
  });

  it('does not choose between two fees by itself', () => {
    const { store, keep, other, spring, join, merge } = setUp();
    join(keep, { fee: { amount: '100.00', currency: 'EUR' } });
    join(other, { fee: { amount: '150.00', currency: 'EUR' } });
    expect(duplicatesCompare(store, { ids: [keep, other] })!.campaigns).toMatchObject([{ isFeeDisputed: true }]);
    expect(merge()).toEqual({
      refusal:
        'Their agreements in “Spring” name different fees (Mara Lind 100.00 EUR, Mara L. 150.00 EUR). Choose which agreement holds.',
    });
    expect(merge({ chosen: { [`collaboration:${spring}`]: other } })).toHaveProperty('plan');
    const [row] = store.lookup('collaboration', 'campaign', spring);
    expect(row).toMatchObject({ fee: { amount: '150.00', currency: 'EUR' } });
    expect(row!.notes).toContain('From Mara Lind: fee 100.00 EUR');
  });

  it('refuses what cannot be merged, in a sentence', () => {
    const { keep, other, merge, influencer } = setUp();
    const many = Array.from({ length: MERGE_LIMIT }, () => influencer('Somebody'));
    expect(merge({ otherIds: [keep] })).toEqual({ refusal: 'Choose at least two different people.' });
    expect(merge({ otherIds: [MISSING] })).toEqual({
      refusal: expect.stringContaining('no longer on the roster') as string,
    });
    expect(merge({ otherIds: many })).toEqual({ refusal: 'At most 20 people can be merged at once.' });
    expect(merge({ otherIds: [other], chosen: { city: other } })).toHaveProperty('plan');
  });

  it('refuses a choice of a value that is not there, and more than a field can hold', () => {
    const { keep, merge, influencer, store } = setUp();
    const long = influencer('Long', { notes: 'x'.repeat(99_995) });
    expect(merge({ otherIds: [long], chosen: { country: long } })).toEqual({
      refusal: 'Country: the person chosen has no value there any more. Load the page again and choose anew.',
    });
    expect(merge({ otherIds: [long] })).toEqual({
      refusal: 'Together these people have more than the field “Notes” can hold. Take something out of it first.',
    });
    expect(store.get('influencer', keep)!.notes).toBe('Met in Bergen');
  });

  it('takes names of 500 letters and html as they are', () => {
    const { keep, merge, influencer, store } = setUp();
    const name = `<script>alert(1)</script>${'🌿'.repeat(100)}\u202eabc`;
    const outcome = merge({ otherIds: [influencer(name)] });
    expect('plan' in outcome && outcome.plan.label.length).toBeLessThan(200);
    expect(store.get('influencer', keep)!.otherNames).toEqual([name]);
  });
});
