import type { Influencer } from '../../model/influencer.ts';
import { text } from '../../text/text.ts';
import { mergeValue, mergeValueText, type MergeField } from './merge-fields.ts';

const words = text.personWords;

/** What a person has in a field, as a reader is shown it; `null` when nothing is known. */
export function mergeFieldText(person: Influencer, field: MergeField): string | null {
  const value = mergeValue(person, field);
  if (value === undefined) return null;
  switch (field) {
    case 'stage':
      return text.roster.stages[person.stage];
    case 'preferredMedium':
      return person.preferredMedium ? words.media[person.preferredMedium] : null;
    case 'cadence':
      return cadenceText(person.cadence);
    case 'health':
      return joined(person.health && [words.health[person.health.level], person.health.on, person.health.note]);
    case 'sourcing': {
      const { sourcing } = person;
      return joined(sourcing && [words.sourcing[sourcing.channel], sourcing.detail, sourcing.on]);
    }
    case 'compensation': {
      const { compensation } = person;
      const accepts = compensation?.accepts.map((kind) => words.compensation[kind]).join(', ');
      return joined(compensation && [accepts, compensation.note]);
    }
    default:
      return mergeValueText(value);
  }
}

function cadenceText(cadence: Influencer['cadence']): string | null {
  if (!cadence) return null;
  return cadence.every === 'days' ? words.everyDays(cadence.days) : words.cadence[cadence.every];
}

function joined(parts: readonly (string | undefined)[] | undefined): string | null {
  return parts?.filter((part) => part !== undefined && part !== '').join(' · ') ?? null;
}
