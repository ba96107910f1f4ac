import { unknownPlaceholders, utmPlaceholders } from '../domain/links/fill-utm.ts';
import { baseProblem, utmParts, type UtmPart, type UtmValues } from '../domain/links/link-address.ts';
import { TEXT_LIMITS } from '../model/common.ts';
import type { Utm } from '../model/tracking-link.ts';
import { text } from '../text/text.ts';
import { tidyName } from './field-checks.ts';

const { fields, problems: say } = text.codesAndLinks;
const LONGEST_PART = 500;

/** Why an address cannot be the base of a link, as a sentence, or `null`. It must be trimmed already. */
export function linkBaseProblem(base: string): string | null {
  if (base === '') return say.baseMissing;
  if (base.length > TEXT_LIMITS.line) return say.addressTooLong(TEXT_LIMITS.line);
  switch (baseProblem(base)) {
    case null:
      return null;
    case 'not-web':
      return say.notWeb(base);
    case 'unreadable':
      return say.unreadable(base);
    case 'has-password':
      return say.hasPassword;
  }
}

/** The parameters as they are stored, or why not: the first three have to be there. */
export function tidyUtm(given: UtmValues): { readonly utm: Utm } | { readonly refusal: string } {
  const utm: { [Part in UtmPart]?: string } = {};
  for (const part of utmParts) {
    const value = tidyName(given[part] ?? '');
    if (value.length > LONGEST_PART) return { refusal: say.utmTooLong(fields.utm[part], LONGEST_PART) };
    if (value !== '') utm[part] = value;
    else if (part !== 'term' && part !== 'content') return { refusal: say.utmMissing(fields.utm[part]) };
  }
  return { utm: utm as Utm };
}

/** Why a template holds a placeholder that stands for nothing, or `null`. */
export function placeholderProblem(template: UtmValues): string | null {
  const unknown = unknownPlaceholders(template);
  return unknown.length === 0 ? null : say.placeholderUnknown(unknown, utmPlaceholders);
}
