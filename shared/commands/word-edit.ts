import { tidyWords } from '../domain/people/tidy.ts';
import { foldText } from '../lib/text-fold.ts';

/** Words to be added to and taken from lists, such as the tags of many people. */
export interface WordEdit {
  /** The list after the edit, or `null` when it stays as it is. */
  readonly apply: (words: readonly string[]) => string[] | null;
}

/**
 * An edit of lists of words: a word is there already when one differs from it only in case and accents. `null` when
 * there is nothing to add or take away; a refusal when a word cannot be stored.
 */
export function createWordEdit(
  label: string,
  { limit, most }: { readonly limit: number; readonly most: number },
  add: readonly string[] = [],
  remove: readonly string[] = [],
): WordEdit | { readonly refusal: string } | null {
  const added = tidyWords(add, label, limit, most);
  if ('problem' in added) return { refusal: added.problem };
  const removed = tidyWords(remove, label, limit, most);
  if ('problem' in removed) return { refusal: removed.problem };
  if (added.value === null && removed.value === null) return null;
  const plus = new Map((added.value ?? []).map((word) => [foldText(word), word]));
  const minus = new Set((removed.value ?? []).map(foldText));
  for (const fold of plus.keys()) minus.delete(fold);
  // The same few words come again for a hundred thousand people.
  const folds = new Map<string, string>();
  const foldOf = (word: string): string => {
    const known = folds.get(word);
    if (known !== undefined) return known;
    const fold = foldText(word);
    folds.set(word, fold);
    return fold;
  };
  return {
    apply: (words) => {
      const there = new Set(words.map(foldOf));
      const kept = minus.size === 0 ? words : words.filter((word) => !minus.has(foldOf(word)));
      const news = [...plus].filter(([fold]) => !there.has(fold)).map(([, word]) => word);
      return news.length === 0 && kept.length === words.length ? null : [...kept, ...news];
    },
  };
}
