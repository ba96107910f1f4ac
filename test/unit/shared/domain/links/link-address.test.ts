import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseProblem, buildAddress, readUtm, type UtmValues } from '#shared/domain/links/link-address.ts';

const utm = { source: 'instagram', medium: 'influencer', campaign: 'spring-tea' };

const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const anyUtm: fc.Arbitrary<UtmValues> = fc.record(
  { source: value, medium: value, campaign: value, term: value, content: value },
  { requiredKeys: ['source', 'medium', 'campaign'] },
);
const anyBase = fc.webUrl({ withQueryParameters: true, withFragments: true });

describe('the address of a link', () => {
  it.each([
    [
      'https://shop.example.com',
      'https://shop.example.com/?utm_source=instagram&utm_medium=influencer&utm_campaign=spring-tea',
    ],
    [
      'https://shop.example.com/tea?colour=green&size=2#reviews',
      'https://shop.example.com/tea?colour=green&size=2&utm_source=instagram&utm_medium=influencer&utm_campaign=spring-tea#reviews',
    ],
    [
      'https://shop.example.com/?UTM_Source=old&keep=1&utm_term=old&utm_id=7',
      'https://shop.example.com/?keep=1&utm_id=7&utm_source=instagram&utm_medium=influencer&utm_campaign=spring-tea',
    ],
    [
      'http://téa.example.com/grün?q=1',
      'http://xn--ta-bja.example.com/gr%C3%BCn?q=1&utm_source=instagram&utm_medium=influencer&utm_campaign=spring-tea',
    ],
  ])('of %s', (base, address) => {
    expect(buildAddress(base, utm)).toBe(address);
  });

  it('encodes what would end a parameter', () => {
    const address = buildAddress('https://example.com/', { ...utm, content: 'a&b=c d#e+f%é' })!;
    expect(address).toContain('utm_content=a%26b%3Dc%20d%23e%2Bf%25%C3%A9');
    expect(readUtm(address).content).toBe('a&b=c d#e+f%é');
  });

  it('writes half a character as one that is lost instead of failing', () => {
    expect(readUtm(buildAddress('https://example.com/', { ...utm, content: 'a\ud800b' })!).content).toBe('a\ufffdb');
  });

  it.each([
    ['', 'not-web'],
    ['shop.example.com', 'not-web'],
    ['ftp://example.com/', 'not-web'],
    ['javascript:alert(1)', 'not-web'],
    ['https://', 'unreadable'],
    ['https://a b.example.com', 'unreadable'],
    ['https://ida:secret@example.com/', 'has-password'],
  ] as const)('is not made of %j', (base, problem) => {
    expect(baseProblem(base)).toBe(problem);
    expect(buildAddress(base, utm)).toBeNull();
    expect(readUtm(base)).toEqual({});
  });

  it('gives every parameter back that it was built with', () => {
    fc.assert(
      fc.property(anyBase, anyUtm, (base, values) => {
        expect(readUtm(buildAddress(base, values)!)).toEqual(values);
      }),
    );
  });

  it('is the same when it is built again, and keeps the rest of the query', () => {
    fc.assert(
      fc.property(anyBase, anyUtm, anyUtm, (base, first, second) => {
        const once = buildAddress(base, first)!;
        expect(buildAddress(once, first)).toBe(once);
        expect(buildAddress(once, second)).toBe(buildAddress(base, second));
        expect(new URL(once).hash).toBe(new URL(base).hash);
        const others = (address: string) =>
          [...new URL(address).searchParams].filter(([name]) => !name.toLowerCase().startsWith('utm_'));
        expect(others(once)).toEqual(others(base));
      }),
    );
  });

  it('reads a plus as a space and a lonely percent sign as itself', () => {
    expect(readUtm('https://example.com/?utm_source=a+b&utm_medium=100%&utm_campaign=&utm_source=c')).toEqual({
      source: 'a b',
      medium: '100%',
    });
  });
});
