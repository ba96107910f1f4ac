import { platformNames, type Platform } from '../../model/platform.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';
import type { ExclusivityMark } from './exclusivity-facts.ts';
import { NO, YES } from './field-values.ts';
import { customFieldIdOf, isRosterFieldKey, type RosterFieldKey } from './roster-fields.ts';

const { personWords, roster } = text;

/** Words of the facets whose values are not words already. */
const valueWords: Partial<Record<RosterFieldKey, Readonly<Record<string, string>>>> = {
  platform: platformNames satisfies Record<Platform, string>,
  tier: roster.tiers,
  stage: roster.stages,
  health: personWords.health,
  sourcing: personWords.sourcing,
  influence: personWords.influence,
  compensation: personWords.compensation,
  preferredMedium: personWords.media,
  exclusivity: roster.exclusivity satisfies Record<ExclusivityMark, string>,
  doNotContact: { [YES]: roster.yes, [NO]: roster.no },
};

/** A value of a facet in words. */
export function facetValueText(field: string, value: string): string {
  if (value === '') return roster.notKnown;
  if (field === 'cadence') {
    const days = Number(value);
    return Number.isInteger(days) ? personWords.everyDays(days) : (personWords.cadence[value as 'month'] ?? value);
  }
  const words = isRosterFieldKey(field) ? valueWords[field] : undefined;
  return words?.[value] ?? value;
}

/** The name of a field: of a custom one as the agency named it, the key where there is no such field. */
export function fieldName(reader: RecordReader, field: string): string {
  if (isRosterFieldKey(field)) return roster.columns[field];
  const id = customFieldIdOf(field);
  return (id === null ? undefined : reader.get('customField', id)?.name) ?? field;
}
