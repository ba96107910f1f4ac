import { instantOf } from '../lib/clock.ts';
import type { Influencer } from '../model/influencer.ts';
import { tidyPerson, type InfluencerFields, type PersonPatch } from '../domain/people/tidy-person.ts';
import type { CommandContext } from './command.ts';

/** A text as it is stored: trimmed, and `null` (take the field away) when nothing is left. */
export function tidyText(value: string | null | undefined): string | null | undefined {
  if (value === undefined || value === null) return value;
  return value.trim() === '' ? null : value.trim();
}

/** What is given of a person as a change of the stored row, or why it cannot be stored. */
export function personPatch(
  fields: InfluencerFields,
  { reader, clock }: Pick<CommandContext, 'reader' | 'clock'>,
  person?: Influencer,
): { readonly patch: PersonPatch } | { readonly refusal: string } {
  const tidied = tidyPerson(fields, { reader, now: instantOf(clock), person });
  return 'problem' in tidied ? { refusal: tidied.problem } : tidied;
}
