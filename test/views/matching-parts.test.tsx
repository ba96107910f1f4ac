import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchingParts } from '#renderer/ui/matching-parts.ts';

const graphemes = (text: string) => [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].length;
const found = (text: string, search: string) => matchingParts(text, search).filter(({ isMatch }) => isMatch);

describe('the parts of a text that were searched for', () => {
  it('are found in Latin letters, whatever the script', () => {
    expect(found('Zoë Lindqvist', 'zoe')).toEqual([{ text: 'Zoë', isMatch: true }]);
    expect(found('Καλία', 'kal')).toEqual([{ text: 'Καλ', isMatch: true }]);
  });

  it('never cut a letter from the signs around it', () => {
    const letters = fc.array(fc.constantFrom('नी', 'ल', 'चन्द्र', 'क', 'é', 'e\u0301', '👩‍🌾', ' ', 'a'), { minLength: 1 });
    fc.assert(
      fc.property(letters, fc.constantFrom('n', 'nil', 'a', 'ca', 'e', 'la'), (parts, search) => {
        const text = parts.join('');
        const cut = matchingParts(text, search);
        expect(cut.map((part) => part.text).join('')).toBe(text);
        expect(cut.reduce((sum, part) => sum + graphemes(part.text), 0)).toBe(graphemes(text));
      }),
    );
    expect(found('नीलवाल', 'n')).toEqual([{ text: 'नी', isMatch: true }]);
  });
});
