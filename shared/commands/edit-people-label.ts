import type { CustomField, CustomValue } from '../model/custom-field.ts';
import { text } from '../text/text.ts';
import type { PeopleEdit } from './edit-people.ts';

const { bulk, fields } = text.people;
const words = text.personWords;

/** Words named in a label; more are counted. */
const SHOWN = 3;
const LONGEST_WORD = 60;

/** What the history says an edit of many people did: in full for one thing, the names of the fields for several. */
export function editLabel(
  edit: PeopleEdit,
  custom: readonly (readonly [CustomField, CustomValue | null])[],
  people: number,
): string {
  const parts = partsOf(edit, custom, people);
  if (parts.length === 1) return parts[0]!.label;
  return bulk.several(people, [...new Set(parts.map(({ field }) => field))].join(', '));
}

interface LabelPart {
  readonly field: string;
  readonly label: string;
}

function partsOf(
  edit: PeopleEdit,
  custom: readonly (readonly [CustomField, CustomValue | null])[],
  people: number,
): LabelPart[] {
  const parts: LabelPart[] = [];
  const say = (field: string, label: string): void => void parts.push({ field, label });
  const setTo = (field: string, value: string | null | undefined): void => {
    if (value === undefined) return;
    const isCleared = value === null || value.trim() === '';
    say(field, isCleared ? bulk.clear(people, field) : bulk.set(people, field, quoted(value)));
  };
  if (edit.addTags?.length) say(fields.tags.toLowerCase(), bulk.addTags(people, listed(edit.addTags)));
  if (edit.removeTags?.length) say(fields.tags.toLowerCase(), bulk.removeTags(people, listed(edit.removeTags)));
  if (edit.addTopics?.length) say(fields.topics.toLowerCase(), bulk.addTopics(people, listed(edit.addTopics)));
  if (edit.removeTopics?.length) say(fields.topics.toLowerCase(), bulk.removeTopics(people, listed(edit.removeTopics)));
  if (edit.owner) say(bulk.owner, bulk.assign(people, short(edit.owner)));
  else setTo(bulk.owner, edit.owner);
  if (edit.stage) setTo(fields.stage.toLowerCase(), text.roster.stages[edit.stage]);
  if (edit.health !== undefined) setTo(fields.health.toLowerCase(), edit.health && words.health[edit.health]);
  if (edit.preferredMedium !== undefined) {
    setTo(bulk.medium, edit.preferredMedium && words.media[edit.preferredMedium]);
  }
  if (edit.cadence !== undefined) setTo(bulk.cadence, edit.cadence && cadenceWords(edit.cadence));
  setTo(fields.country.toLowerCase(), edit.country);
  for (const [field, value] of custom) {
    const shown = typeof value === 'object' && value !== null ? `${value.amount} ${value.currency}` : value;
    setTo(quoted(field.name), shown === null ? null : String(shown));
  }
  if (edit.doNotContact !== undefined) {
    say(fields.doNotContact.toLowerCase(), edit.doNotContact ? bulk.doNotContact(people) : bulk.mayContact(people));
  }
  if (edit.archive !== undefined) {
    say(bulk.archived, edit.archive ? bulk.archive(people) : bulk.restore(people));
  }
  return parts;
}

function cadenceWords(cadence: NonNullable<PeopleEdit['cadence']>): string {
  return cadence.every === 'days' ? words.everyDays(cadence.days) : words.cadence[cadence.every];
}

function listed(given: readonly string[]): string {
  const shown = given.slice(0, SHOWN).map(quoted).join(', ');
  return given.length > SHOWN ? bulk.more(shown, given.length - SHOWN) : shown;
}

const quoted = (value: string): string => bulk.quoted(short(value));

function short(value: string): string {
  const line = value.replace(/\s+/gu, ' ').trim();
  const letters = [...line];
  return letters.length <= LONGEST_WORD ? line : `${letters.slice(0, LONGEST_WORD - 1).join('')}…`;
}
