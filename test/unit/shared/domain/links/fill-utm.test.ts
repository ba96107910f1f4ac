import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillUtm, unknownPlaceholders, utmWarnings, utmWord } from '#shared/domain/links/fill-utm.ts';

describe('a template of parameters', () => {
  const template = { source: '{platform}', medium: 'Influencer', campaign: '{Client} {CAMPAIGN}', content: '{handle}' };

  it('is filled in lower case, without accents, with hyphens for spaces', () => {
    expect(
      fillUtm(template, { platform: 'Instagram', client: 'Café  Núñez', campaign: 'Spring – Tea', handle: 'Ida.Tea' }),
    ).toEqual({
      utm: { source: 'instagram', medium: 'influencer', campaign: 'cafe-nunez-spring-–-tea', content: 'ida.tea' },
      missing: [],
    });
  });

  it('says what nothing is known for, and leaves a part out of which nothing is left', () => {
    expect(fillUtm(template, { campaign: 'Spring' })).toEqual({
      utm: { medium: 'influencer', campaign: 'spring' },
      missing: ['platform', 'client', 'handle'],
    });
  });

  it('does not read a placeholder out of a name', () => {
    expect(fillUtm({ source: '{name}' }, { name: '{code}', code: 'X' }).utm).toEqual({ source: '{code}' });
  });

  it('names placeholders that stand for nothing', () => {
    expect(unknownPlaceholders({ source: '{hande}{name}', content: '{hande} {}' })).toEqual(['{hande}', '{}']);
  });

  it('makes words that are the same when they are made again and give no warning', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const word = utmWord(text);
        expect(utmWord(word)).toBe(word);
        expect(
          utmWarnings({ source: word, medium: 'm', campaign: 'c' }).filter(({ kind }) => kind !== 'missing'),
        ).toEqual([]);
      }),
    );
  });

  it('warns of capitals, spaces and what is missing', () => {
    expect(utmWarnings({ source: 'Insta gram', medium: ' ', campaign: 'spring', content: 'Ida' })).toEqual([
      { part: 'source', kind: 'case' },
      { part: 'source', kind: 'spaces' },
      { part: 'medium', kind: 'missing' },
      { part: 'content', kind: 'case' },
    ]);
  });
});
