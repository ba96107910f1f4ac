import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryKey } from '#shared/lib/country.ts';
import { foldText } from '#shared/lib/text-fold.ts';

const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes the engine names that stand for no country of ISO 3166-1: parts, unions and stand-ins. */
const NO_COUNTRY = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '));
/** Codes of today: those of the past are written as another by the engine. */
const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(
  (code) => english.of(code) && new Intl.Locale(`und-${code}`).region === code && !NO_COUNTRY.has(code),
);
const code = fc.constantFrom(...codes);
/** Short forms that are codes of other countries, `AS` and `RU`: codes count first. */
const takenByCodes = new Map([
  ['id', ['US']],
  ['es', ['GB']],
]);

describe('the key of a country', () => {
  it('is the same for a code and its English name, whatever the case', () => {
    expect(codes.length).toBeGreaterThan(240);
    fc.assert(
      fc.property(code, fc.boolean(), (one, isLower) => {
        const name = english.of(one)!;
        expect(countryKey(isLower ? one.toLowerCase() : one)).toBe(one.toLowerCase());
        expect(countryKey(isLower ? name : name.toUpperCase())).toBe(one.toLowerCase());
      }),
      { numRuns: 1000 },
    );
  });

  it('is its own key, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(code, fc.string({ unit: 'grapheme' })), (text) => {
        expect(countryKey(countryKey(text))).toBe(countryKey(text));
      }),
    );
  });

  it('is never shared by two countries', () => {
    for (const style of ['long', 'short'] as const) {
      for (const language of ['en', 'de', 'fr', 'id', 'es', 'pt', 'it', 'nl', 'ja']) {
        const names = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' });
        const apart = codes.filter((one) => countryKey(names.of(one)!) !== one.toLowerCase());
        expect(apart).toEqual(style === 'short' ? (takenByCodes.get(language) ?? []) : []);
      }
    }
  });

  it.each([
    ['de', 'Germany, Deutschland, Allemagne, Jerman, Alemania, Alemanha, Germania, Duitsland, ドイツ, DEU'],
    ['us', 'USA, U.S., U.S.A., United States of America, the United States, Amerika Serikat, Vereinigte Staaten'],
    ['gb', 'UK, U.K., GBR, Great Britain, Royaume-Uni, Inggris Raya, Reino Unido'],
    ['kr', 'South Korea, Südkorea, Republic of Korea, Corée du Sud, 대한민국'],
    ['cz', 'Czechia, Czech Republic, Česko, CZE'],
    ['tr', 'Türkiye, Turkey, Turkei, TUR'],
    ['vn', 'Vietnam, Viet Nam, Việt Nam'],
    ['ci', "Côte d’Ivoire, Cote d'Ivoire, Ivory Coast"],
    ['ba', 'Bosnia & Herzegovina, Bosnia and Herzegovina'],
    ['kn', 'Saint Kitts and Nevis, St. Kitts & Nevis'],
    ['nl', 'The Netherlands, Holland, Nederland, Pays-Bas'],
    ['gr', 'EL, Greece, Ελλάδα'],
  ])('is %s for %s', (key, names) => {
    expect(names.split(', ').map((name) => [name, countryKey(name)])).toEqual(
      names.split(', ').map((name) => [name, key]),
    );
  });

  it('is the folded text where no country is known by it', () => {
    for (const text of ['Europe', 'America', 'Atlantis', 'European Union', '']) {
      expect(countryKey(text)).toBe(foldText(text));
    }
    expect(countryKey(' Île  Inconnue ')).toBe('ile inconnue');
  });
});
