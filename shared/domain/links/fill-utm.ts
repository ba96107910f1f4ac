import { foldText } from '../../lib/text-fold.ts';
import { utmParts, type UtmPart, type UtmValues } from './link-address.ts';

/** What stands for something else in a template: `{handle}` for the handle of the person. */
export const utmPlaceholders = ['client', 'campaign', 'handle', 'platform', 'name', 'code'] as const;
export type UtmPlaceholder = (typeof utmPlaceholders)[number];

/** What is known of the campaign and the person; absent members leave their placeholders without a value. */
export type PlaceholderValues = { readonly [Name in UtmPlaceholder]?: string | undefined };

/** A filled template, and which of its placeholders nothing is known for. */
export interface FilledUtm {
  readonly utm: UtmValues;
  readonly missing: readonly UtmPlaceholder[];
}

const PLACEHOLDER = /\{([^{}]*)\}/gu;

/**
 * Fills the placeholders of a template. Every part is written as web analytics tells visits apart by: lower case, no
 * accents, hyphens for spaces. A part of which nothing is left is absent.
 */
export function fillUtm(template: UtmValues, values: PlaceholderValues): FilledUtm {
  const missing = new Set<UtmPlaceholder>();
  const utm: { [Part in UtmPart]?: string } = {};
  for (const part of utmParts) {
    const filled = (template[part] ?? '').replace(PLACEHOLDER, (whole, name: string) => {
      const placeholder = placeholderNamed(name);
      if (placeholder === null) return whole;
      const value = values[placeholder] ?? '';
      if (utmWord(value) === '') missing.add(placeholder);
      return value;
    });
    const word = utmWord(filled);
    if (word !== '') utm[part] = word;
  }
  return { utm, missing: [...missing] };
}

/** A text as a parameter: lower case, without accents, hyphens for white space, no hyphen at either end. */
export function utmWord(value: string): string {
  return foldText(value).replaceAll(' ', '-').replace(/-{2,}/gu, '-').replace(/^-|-$/gu, '');
}

/** Placeholders in a template that stand for nothing, as they are written: `{hande}`. */
export function unknownPlaceholders(template: UtmValues): readonly string[] {
  const found = utmParts.flatMap((part) => [...(template[part] ?? '').matchAll(PLACEHOLDER)]);
  return [...new Set(found.filter(([, name]) => placeholderNamed(name!) === null).map(([whole]) => whole))];
}

function placeholderNamed(name: string): UtmPlaceholder | null {
  const wanted = name.trim().toLowerCase();
  return utmPlaceholders.find((one) => one === wanted) ?? null;
}

/** What makes the visits of a link hard to tell apart. */
export interface UtmWarning {
  readonly part: UtmPart;
  readonly kind: 'missing' | 'case' | 'spaces';
}

/** Web analytics cannot do without the first three; it counts `Spring` and `spring` apart, and shows a space as `%20`. */
export function utmWarnings(utm: UtmValues): readonly UtmWarning[] {
  return utmParts.flatMap((part): UtmWarning[] => {
    const value = utm[part] ?? '';
    if (value.trim() === '') return part === 'term' || part === 'content' ? [] : [{ part, kind: 'missing' }];
    return [
      ...(value === value.toLowerCase() ? [] : [{ part, kind: 'case' } as const]),
      ...(/\s/u.test(value) ? [{ part, kind: 'spaces' } as const] : []),
    ];
  });
}
