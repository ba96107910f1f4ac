import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeWord, fillCodePattern, unknownCodePlaceholders } from '#shared/domain/codes/code-pattern.ts';
import { planCodes } from '#shared/domain/codes/plan-codes.ts';
import { promoCodeKey } from '#shared/model/promo-code.ts';

const none = () => false;
const person = (influencerId: string, name: string, handle?: string) => ({
  influencerId,
  values: { name, handle, percent: '15' },
});

describe('the pattern of codes', () => {
  it('is filled and folded to capital letters and digits', () => {
    expect(fillCodePattern('{HANDLE}{percent}', { handle: 'ida.tea_', percent: '15' }, '')).toEqual({
      code: 'IDATEA15',
      missing: [],
    });
    expect(fillCodePattern('{name}-{campaign}', { name: 'Юлія Б.', campaign: 'Été' }, '').code).toBe('YULIYABETE');
  });

  it('says what nothing is known for and which placeholders it does not know', () => {
    expect(fillCodePattern('{handle}{percent}', { percent: '15' }, '')).toEqual({ code: '15', missing: ['handle'] });
    expect(unknownCodePlaceholders('{HANDEL}{percent}')).toEqual(['{HANDEL}']);
  });

  it('gives the same random part for the same text and another for another', () => {
    const made = (from: string) => fillCodePattern('{random}', {}, from).code;
    expect(made('a')).toMatch(/^[A-HJ-NP-Z2-9]{5}$/);
    expect(made('a')).toBe(made('a'));
    expect(new Set(Array.from({ length: 200 }, (_, at) => made(`${at}`))).size).toBe(200);
  });

  it('folds whatever it is given to A-Z and 0-9', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(codeWord(text)).toMatch(/^[A-Z0-9]*$/u);
      }),
    );
  });
});

describe('a code for everybody', () => {
  it('puts a number after what is taken, in the workspace or in the plan', () => {
    const people = [person('1', 'Ida'), person('2', 'ida'), person('3', 'Ida')];
    const taken = new Set(['ida15', 'ida153']);
    expect(planCodes(people, '{name}{percent}', 's', (key) => taken.has(key))).toEqual([
      { influencerId: '1', code: 'IDA152', hasSuffix: true, missing: [] },
      { influencerId: '2', code: 'IDA154', hasSuffix: true, missing: [] },
      { influencerId: '3', code: 'IDA155', hasSuffix: true, missing: [] },
    ]);
  });

  it('has none for whom the pattern says nothing', () => {
    expect(planCodes([person('1', 'Ida')], '{handle}', 's', none)).toEqual([
      { influencerId: '1', code: '', hasSuffix: false, missing: ['handle'] },
    ]);
  });

  it('never gives a code twice, nor one that is taken, and is the same for the same seed', () => {
    const word = fc.constantFrom('Ida', 'IDA', 'ïda', 'Ida1', 'Bo', '');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, word)),
        fc.array(fc.constantFrom('ida', 'ida2', 'ida1', 'bo', 'bo3')),
        fc.constantFrom('{name}', '{handle}', '{name}{handle}', '{name}{random}'),
        (pairs, takenKeys, pattern) => {
          const people = pairs.map(([name, handle], at) => person(String(at), name, handle));
          const taken = new Set<string>(takenKeys);
          const plan = planCodes(people, pattern, 'seed', (key) => taken.has(key));
          const keys = plan.filter(({ code }) => code !== '').map(({ code }) => promoCodeKey(code));
          expect(new Set(keys).size).toBe(keys.length);
          expect(keys.filter((key) => taken.has(key))).toEqual([]);
          expect(planCodes(people, pattern, 'seed', (key) => taken.has(key))).toEqual(plan);
        },
      ),
    );
  });

  it('plans for thousands with one name at once', () => {
    const people = Array.from({ length: 20_000 }, (_, at) => person(String(at), 'Ida'));
    const plan = planCodes(people, '{name}', 's', none);
    expect(plan.at(-1)!.code).toBe('IDA20000');
  });
});
