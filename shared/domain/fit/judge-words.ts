import { foldText } from '../../lib/text-fold.ts';
import type { Influencer } from '../../model/influencer.ts';
import { text } from '../../text/text.ts';
import type { AskedCriterion, FitContext } from './judgement.ts';

const say = text.fit.reasons;
const NO_LETTERS = /[^\p{L}\p{N}]+/gu;

/** Topics or values: which part of those wanted the person shares, without regard to case and accents. */
export function judgeWords(context: FitContext, field: 'topics' | 'values'): AskedCriterion {
  const wanted = context[field];
  if (wanted.length === 0) return { notAsked: field };
  const folded = new Map(wanted.map((word) => [foldText(word), word]));
  return {
    judge: (person) => {
      const own = person[field];
      if (!own || own.length === 0) return { mark: null, reason: () => say.wordsUnknown[field] };
      const met = new Set(own.map(foldText).filter((word) => folded.has(word)));
      return {
        mark: met.size / folded.size,
        reason: () =>
          met.size === 0
            ? say.wordsMissed([...folded.values()], own)
            : say.wordsMet(
                [...met].map((word) => folded.get(word)!),
                folded.size,
              ),
      };
    },
  };
}

/** Which part of the wanted styles begins a word in the description of the person's content. */
export function judgeContentStyle({ campaign }: FitContext): AskedCriterion {
  const written = (campaign.contentStyles ?? []).map((word): [string, string] => [plainWords(word), word]);
  const wanted = new Map(written.filter(([word]) => word !== ' '));
  if (wanted.size === 0) return { notAsked: 'content-style' };
  return {
    judge: ({ contentStyle }: Influencer) => {
      if (contentStyle === undefined || contentStyle.trim() === '') {
        return { mark: null, reason: () => say.styleUnknown };
      }
      const description = plainWords(contentStyle);
      const met = [...wanted].filter(([word]) => description.includes(word)).map(([, word]) => word);
      return {
        mark: met.length / wanted.size,
        reason: () => (met.length === 0 ? say.styleMissed([...wanted.values()]) : say.styleMet(met, wanted.size)),
      };
    },
  };
}

/** Folded words with one space before each, so that a text that holds it begins one of its words with it. */
function plainWords(written: string): string {
  return ` ${foldText(written).replace(NO_LETTERS, ' ').trim()}`;
}
