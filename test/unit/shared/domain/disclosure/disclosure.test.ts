import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disclosureState, disclosureStates } from '#shared/domain/disclosure/disclosure-state.ts';
import { regimeOfCountry } from '#shared/domain/disclosure/regime-countries.ts';
import { regimeRules, regimesWithoutLabel, suggestedLabel } from '#shared/domain/disclosure/regime-rules.ts';
import { regimesFor } from '#shared/domain/disclosure/regimes.ts';
import { disclosureRegimes, type Disclosure } from '#shared/model/deliverable.ts';
import type { Influencer } from '#shared/model/influencer.ts';

const reading = (parts: [string, number][], capturedOn: string): NonNullable<Influencer['audience']>[number] => ({
  dimension: 'country',
  parts: parts.map(([value, percent]) => ({ value, percent })),
  evidence: { source: 'manual', capturedOn },
});

describe('whose rules hold', () => {
  it('knows countries by name and code, without case and accents', () => {
    expect(
      ['usa', 'Great Britain', 'FRANCE', 'Österreich', 'osterreich', 'IN', 'indonesia', 'Espana'].map(regimeOfCountry),
    ).toEqual(['us-ftc', 'uk-cap', 'fr', 'eu', 'eu', 'in', 'id', 'eu']);
    expect(['Česko', 'DEU', 'Prancis', 'Inggris', 'America', 'Scotland', 'EU'].map(regimeOfCountry)).toEqual([
      'eu',
      'eu',
      'fr',
      'uk-cap',
      'us-ftc',
      'uk-cap',
      'eu',
    ]);
    expect(regimeOfCountry('Japan')).toBeNull();
    expect(regimeOfCountry('')).toBeNull();
  });

  it('goes by the newest reading of the audience, the markets and the home, and says why', () => {
    const person = {
      country: 'Portugal',
      audience: [
        reading([['United States', 60]], '2025-01-01'),
        reading(
          [
            ['India', 40],
            ['United Kingdom', 5],
            ['Indonesia', 4.9],
          ],
          '2026-01-01',
        ),
      ],
    };
    expect(regimesFor(person, { markets: ['France', 'Japan'] }, undefined)).toEqual([
      { regime: 'uk-cap', isChosen: false, reasons: [{ why: 'audience', country: 'United Kingdom', percent: 5 }] },
      { regime: 'eu', isChosen: false, reasons: [{ why: 'home', country: 'Portugal' }] },
      { regime: 'fr', isChosen: false, reasons: [{ why: 'market', country: 'France' }] },
      { regime: 'in', isChosen: false, reasons: [{ why: 'audience', country: 'India', percent: 40 }] },
    ]);
  });

  it('lets what was chosen for the deliverable stand, and keeps the reasons', () => {
    expect(regimesFor({ country: 'France' }, undefined, { regimes: ['us-ftc', 'fr'] })).toEqual([
      { regime: 'us-ftc', isChosen: true, reasons: [] },
      { regime: 'fr', isChosen: true, reasons: [{ why: 'home', country: 'France' }] },
    ]);
    expect(regimesFor(undefined, undefined, undefined)).toEqual([]);
  });
});

describe('the words that have to be there', () => {
  it('names the regimes whose words a label lacks', () => {
    expect(regimesWithoutLabel('#AD', ['us-ftc', 'uk-cap', 'fr', 'eu', 'in'])).toEqual(['fr']);
    expect(regimesWithoutLabel('publicite / Ad', ['us-ftc', 'fr'])).toEqual([]);
    expect(regimesWithoutLabel('gifted', ['uk-cap', 'eu'])).toEqual(['uk-cap']);
  });

  it('suggests words that satisfy every set of regimes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...disclosureRegimes)), (regimes) => {
        expect(regimesWithoutLabel(suggestedLabel(regimes), regimes)).toEqual([]);
      }),
    );
    expect(suggestedLabel(['us-ftc', 'uk-cap', 'fr'])).toBe('Ad, Publicité');
    expect(suggestedLabel(['eu'])).toBe('');
  });

  it('links to nothing but the official addresses', () => {
    const hosts = disclosureRegimes.map((regime) => {
      const { source } = regimeRules[regime];
      return source && new URL(source.url).host;
    });
    expect(hosts).toEqual([
      'www.ftc.gov',
      'www.asa.org.uk',
      'commission.europa.eu',
      'www.legifrance.gouv.fr',
      null,
      'www.ascionline.in',
    ]);
  });
});

describe('how far a disclosure is', () => {
  const agreed: Disclosure = { agreedOn: '2026-03-01', label: 'Ad' };
  it.each([
    [undefined, false, 'not-agreed'],
    [agreed, false, 'agreed'],
    [agreed, true, 'to-check'],
    [undefined, true, 'to-check'],
    [{ ...agreed, connection: 'none' as const }, true, 'not-needed'],
    [{ ...agreed, found: 'shown' as const }, true, 'shown'],
    [{ ...agreed, found: 'missing' as const }, true, 'missing'],
    [{ ...agreed, found: 'unclear' as const, correctionAskedOn: '2026-03-02' }, true, 'correction-asked'],
    [{ found: 'missing' as const, correctionAskedOn: '2026-03-02', correctionDoneOn: '2026-03-03' }, true, 'corrected'],
    [{ found: 'shown' as const, correctionAskedOn: '2026-03-02', correctionDoneOn: '2026-03-03' }, true, 'shown'],
  ])('%o with a post (%s) is %s', (disclosure, isLive, state) => {
    expect(disclosureState(disclosure, isLive)).toBe(state);
  });

  it('reaches every state it has a name for', () => {
    const day = fc.constantFrom(undefined, '2026-03-01');
    const any = fc.record({
      agreedOn: day,
      found: fc.constantFrom(undefined, 'shown', 'unclear', 'missing'),
      connection: fc.constantFrom(undefined, 'paid', 'none'),
      correctionAskedOn: day,
      correctionDoneOn: day,
    });
    const seen = new Set<string>();
    fc.assert(
      fc.property(any, fc.boolean(), (disclosure, isLive) => {
        const state = disclosureState(disclosure, isLive);
        seen.add(state);
        expect(disclosureStates).toContain(state);
      }),
      { numRuns: 500 },
    );
    expect(seen.size).toBe(disclosureStates.length);
  });
});
