import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinguishPeople, forgetDistinction } from '#shared/commands/distinguish-people.ts';
import { findPairsSteps, knownPairs, LISTED_FROM } from '#shared/domain/duplicates/find-pairs.ts';
import { makeProfile, type ProfileParts } from '#shared/domain/duplicates/likeness-profile.ts';
import { likenessOf } from '#shared/domain/duplicates/likeness.ts';
import { emailLetters, handleStem, linkLetters, phoneDigits, wordsOf } from '#shared/domain/duplicates/name-words.ts';
import { runSteps } from '#shared/lib/steps.ts';
import { duplicatesCompare } from '#shared/queries/duplicates-compare.ts';
import { duplicatesList } from '#shared/queries/duplicates-list.ts';
import { duplicatesSimilar } from '#shared/queries/duplicates-similar.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';
import { createTestClock, createTestIds } from '#test/helpers/test-sources.ts';

const profile = (parts: Partial<ProfileParts>) => makeProfile({ names: [], handles: [], ...parts });
const alike = (one: Partial<ProfileParts>, other: Partial<ProfileParts>, people = 2) =>
  likenessOf(profile(one), profile(other), () => people);
const whats = (one: Partial<ProfileParts>, other: Partial<ProfileParts>) =>
  alike(one, other).reasons.map(({ what }) => what);

describe('how values are compared', () => {
  it.each([
    ['+47 912 34 567', '0047912 34567'],
    ['(030) 901 820-44', '+49 30 90182044'],
    ['٠٣٠٩٠١٨٢٠٤٤', '030-9018 2044'],
  ])('phones %s and %s are one', (one, other) => {
    expect(phoneDigits(one)).toBe(phoneDigits(other));
  });

  it('an extension is no phone', () => expect(phoneDigits('ext. 12')).toBeNull());

  it.each([
    ['Mara.Lind+news@gmail.com', 'maralind@googlemail.com'],
    ['Mara@Example.com ', 'mara@example.com'],
    ['mara+pr@example.com', 'mara@example.com'],
  ])('addresses %s and %s are one', (one, other) => expect(emailLetters(one)).toBe(emailLetters(other)));

  it('dots tell addresses apart elsewhere', () =>
    expect(emailLetters('ma.ra@example.com')).not.toBe(emailLetters('mara@example.com')));

  it.each([
    ['https://www.example.com/mara/?ref=1', 'example.com/mara'],
    ['HTTP://m.example.com', 'example.com/'],
  ])('links %s and %s are one', (one, other) => expect(linkLetters(one)).toBe(linkLetters(other)));

  it.each([
    ['the_real_maralind', 'maralind'],
    ['maralind_official', 'maralind'],
    ['maralind99', 'maralind'],
  ])('%s comes from %s', (handle, stem) => expect(handleStem(wordsOf(handle).join(''))).toBe(stem));
});

describe('why two people look alike', () => {
  it.each([
    ['accents and case', 'José ÁLVAREZ', 'jose alvarez', 'name'],
    ['the order of words', 'Lind, Mara', 'Mara Lind', 'name'],
    ['another script', 'Юлия Петрова', 'Yuliya Petrova', 'name'],
    ['a letter', 'Katarzyna Wolna', 'Katarzyna Wolne', 'nearName'],
    ['a middle name', 'Mara Sofie Lind', 'Mara Lind', 'partOfName'],
  ])('names that differ in %s', (_what, one, other, what) => {
    expect(whats({ names: [one] }, { names: [other] })).toEqual([what]);
  });

  it('knows a handle on another platform, a near one, one made of a name, and the same account', () => {
    const on = (platform: 'instagram' | 'tiktok', handle: string) => ({ handles: [{ platform, handle }] });
    expect(whats(on('instagram', 'mara.lind'), on('tiktok', 'MaraLind'))).toEqual(['handle']);
    expect(whats(on('instagram', 'mara.lind'), on('tiktok', 'maralind_official'))).toEqual(['nearHandle']);
    expect(whats(on('instagram', 'mara.lind'), { names: ['Mara Lind'] })).toEqual(['handleIsName']);
    expect(whats(on('instagram', 'mara.lind'), on('instagram', 'mara.lind'))).toEqual(['account']);
    const link = { links: ['https://www.instagram.com/mara.lind/'] };
    expect(whats(on('instagram', 'mara.lind'), link)).toEqual(['account']);
  });

  it('names the values of both, and counts who else has them', () => {
    const [reason] = alike({ emails: ['PR@example.com'] }, { emails: ['pr@example.com'] }, 30).reasons;
    expect(reason).toMatchObject({ what: 'email', one: 'PR@example.com', other: 'pr@example.com', people: 30 });
    expect(reason!.strength).toBeLessThan(0.1);
  });

  it('lists nobody for a near name and a near handle alone', () => {
    const one = { names: ['Katarzyna Wolna'], handles: [{ platform: 'instagram' as const, handle: 'katarzynawolna' }] };
    const other = { names: ['Katarzyna Wolne'], handles: [{ platform: 'tiktok' as const, handle: 'katarzynawolne' }] };
    expect(whats(one, other)).toEqual(['nearName', 'nearHandle']);
    expect(alike(one, other).score).toBeLessThan(LISTED_FROM);
  });

  it('finds nothing in people who share nothing', () => {
    expect(alike({ names: ['Mara Lind'] }, { names: ['Odo Quarn'] })).toEqual({ score: 0, reasons: [] });
    expect(alike({ names: ['🌿'] }, { names: ['🌿🌿'] }).reasons).toEqual([]);
  });

  it('says the same whoever is asked first, more with more evidence, and never more than certain', () => {
    const words = fc.constantFrom('mara', 'lind', 'odo', 'quarn', 'ysa', 'maria', '李', 'Юлия');
    const parts = fc.record({
      names: fc.array(
        fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
        { maxLength: 2 },
      ),
      handles: fc.array(
        fc.record({
          platform: fc.constantFrom('instagram' as const, 'tiktok' as const),
          handle: fc.tuple(words, words).map((two) => two.join('.')),
        }),
        { maxLength: 2 },
      ),
      emails: fc.array(
        words.map((word) => `${word}@example.com`),
        { maxLength: 1 },
      ),
    });
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const { score, reasons } = alike(one, other);
        expect(alike(other, one).score).toBeCloseTo(score, 10);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThan(1);
        expect(reasons.length > 0).toBe(score > 0);
        const more = alike({ ...one, phones: ['0301234567'] }, { ...other, phones: ['+49 30 1234567'] });
        expect(more.score).toBeGreaterThan(score);
      }),
    );
  });
});

describe('pairs of a workspace', () => {
  const build = () => {
    const builder = createStoreBuilder();
    const mara = builder.influencer('Mara Lind', { country: 'Norway', emails: ['mara@example.com'] });
    const other = builder.influencer('M. Lind', { emails: ['MARA@example.com'] });
    builder.account(mara, 'mara.lind');
    for (let at = 0; at < 40; at += 1) builder.influencer('Maria Silva');
    return { ...builder, mara, other };
  };
  const window = { offset: 0, limit: 10 };

  it('lists those with evidence, and no crowd of people with one common name', () => {
    const { store, mara, other } = build();
    const { pairs, alike: total } = duplicatesList(store, { ...window, show: 'alike' });
    expect(total).toBe(1);
    expect([pairs[0]!.one.id, pairs[0]!.other.id].toSorted()).toEqual([mara, other].toSorted());
  });

  it('follows changes: what was found is the same as comparing everybody anew', () => {
    const { store, influencer, account } = build();
    expect(knownPairs(store)).toHaveLength(1);
    const odo = influencer('Odo Quarn');
    account(odo, 'odo.quarn');
    const twin = influencer('Odo Q.');
    account(twin, 'odoquarn', { platform: 'tiktok' });
    expect(knownPairs(store)).toHaveLength(2);
    expect(knownPairs(store)).toEqual(runSteps(findPairsSteps(store)));
    expect(knownPairs(store)!.some((pair) => pair.one === odo && pair.other === twin)).toBe(true);
  });

  it('does not bring up a pair again that was told apart, until that is forgotten', () => {
    const { store, mara, other } = build();
    const context = { reader: store, clock: createTestClock(), newId: createTestIds(4), actor: 'Somebody' };
    const told = distinguishPeople({ ids: [other, mara], note: 'Sisters' }, context);
    if ('refusal' in told) throw new Error(told.refusal);
    store.apply(told.plan.changes);
    expect(duplicatesList(store, { ...window, show: 'alike' })).toMatchObject({ alike: 0, apart: 1, pairs: [] });
    const [apart] = duplicatesList(store, { ...window, show: 'apart' }).pairs;
    expect(apart!.apart).toMatchObject({ note: 'Sisters', decidedBy: 'Somebody' });
    expect(distinguishPeople({ ids: [mara, other] }, context)).toHaveProperty('refusal');
    expect(duplicatesCompare(store, { ids: [mara, other] })).toMatchObject({ wasApart: true });
    const again = forgetDistinction({ ids: [mara, other] }, context);
    if ('refusal' in again) throw new Error(again.refusal);
    store.apply(again.plan.changes);
    expect(duplicatesList(store, { ...window, show: 'alike' })).toMatchObject({ alike: 1, apart: 0 });
    expect(forgetDistinction({ ids: [mara, other] }, context)).toHaveProperty('refusal');
    expect(distinguishPeople({ ids: [mara, mara] }, context)).toHaveProperty('refusal');
  });

  it('finds who looks like somebody being typed in, but not the person themselves', () => {
    const { store, mara } = build();
    const typed = { handles: [{ platform: null, handle: '@MaraLind' }], limit: 5 };
    expect(duplicatesSimilar(store, typed).people.map(({ id }) => id)).toContain(mara);
    expect(duplicatesSimilar(store, { ...typed, exceptId: mara }).people.map(({ id }) => id)).not.toContain(mara);
    expect(duplicatesSimilar(store, { name: 'Maria Silva', limit: 5 }).people).toEqual([]);
    expect(duplicatesSimilar(store, { name: 'M', limit: 5 }).people).toEqual([]);
  });
});
