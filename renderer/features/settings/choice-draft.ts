import type { CustomFieldListItem } from '#shared/queries/custom-field-list.ts';

/** A choice as it is typed, with the one it was, so that another spelling is not another choice. */
export interface ChoiceDraft {
  readonly key: number;
  readonly value: string;
  /** The stored choice and how many people have it; absent for a new one. */
  readonly stored?: { readonly value: string; readonly people: number };
}

/** The choices of a field, or room for the first two of a new one. */
export function choicesOf(field: CustomFieldListItem | undefined): readonly ChoiceDraft[] {
  if (!field || field.choices.length === 0) return [emptyChoice([]), { key: 1, value: '' }];
  return field.choices.map((stored, key) => ({ key, value: stored.value, stored }));
}

/** A new choice after the others. */
export function emptyChoice(choices: readonly ChoiceDraft[]): ChoiceDraft {
  return { key: Math.max(-1, ...choices.map(({ key }) => key)) + 1, value: '' };
}

/** The choices that got another spelling. */
export function renamesOf(choices: readonly ChoiceDraft[]): { from: string; to: string }[] {
  return choices.flatMap(({ value, stored }) =>
    stored && value.trim() !== '' && value !== stored.value ? [{ from: stored.value, to: value }] : [],
  );
}
