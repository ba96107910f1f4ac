import { instantOf } from '../lib/clock.ts';
import type { RowChange } from '../model/change-set.ts';
import type { CustomField, CustomFieldId, CustomFieldType } from '../model/custom-field.ts';
import type { Influencer } from '../model/influencer.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { customFieldPatch, peopleWithField, type CustomFieldFields } from './custom-field-checks.ts';
import { presentFields } from './field-checks.ts';
import { createChange, deleteChange, updateChange } from './row-changes.ts';
import { archiveMark } from './update-contact.ts';

const { labels, problems: say } = text.people;

export interface CreateCustomFieldInput extends CustomFieldFields {
  readonly name: string;
  readonly type: CustomFieldType;
}

export interface UpdateCustomFieldInput extends CustomFieldFields {
  readonly id: string;
  readonly isArchived?: boolean;
  /** Choices that get another spelling: people who have one keep it under the new one. */
  readonly renamedChoices?: readonly { readonly from: string; readonly to: string }[];
}

/** Adds a field the agency wants to keep of its people. Its type is for good, so that no value loses its meaning. */
export const createCustomField: Command<CreateCustomFieldInput> = ({ type, ...fields }, { reader, newId }) => {
  const made = customFieldPatch({ choices: [], ...fields }, type, reader);
  if ('refusal' in made) return made;
  const { name, choices = [], currency } = made.patch;
  const row: CustomField = {
    id: newId() as CustomFieldId,
    name: name!,
    type,
    choices,
    ...presentFields({ currency }),
  };
  return { plan: { label: labels.createField(row.name), changes: [createChange('customField', row)] } };
};

/** Changes a field. Values stay; a choice that somebody has cannot be dropped, only renamed. */
export const updateCustomField: Command<UpdateCustomFieldInput> = (input, { reader, clock }) => {
  const { id, isArchived, renamedChoices = [], ...fields } = input;
  const field = reader.get('customField', id);
  if (!field) return { refusal: say.fieldGone };
  const made = customFieldPatch(fields, field.type, reader, id);
  if ('refusal' in made) return made;
  const { patch } = made;
  const values =
    patch.choices === undefined
      ? null
      : movedValues(field, patch.choices, renamedChoices, peopleWithField(reader, field));
  if (values !== null && 'refusal' in values) return values;
  const archivedAt = archiveMark(isArchived, field, instantOf(clock));
  const change = updateChange('customField', field, { ...patch, archivedAt });
  const changes = [...(change ? [change] : []), ...(values?.changes ?? [])];
  return { plan: { label: labelOf(patch.name ?? field.name, archivedAt), changes } };
};

function labelOf(name: string, archivedAt: string | null | undefined): string {
  if (archivedAt === undefined) return labels.updateField(name);
  return archivedAt === null ? labels.restoreField(name) : labels.archiveField(name);
}

/** The changes of people whose choice is renamed, or the refusal to drop a choice that somebody has. */
function movedValues(
  field: CustomField,
  choices: readonly string[],
  renamed: NonNullable<UpdateCustomFieldInput['renamedChoices']>,
  people: readonly Influencer[],
): { readonly refusal: string } | { readonly changes: readonly RowChange[] } {
  const known = new Set(choices);
  const newName = new Map(renamed.map(({ from, to }) => [from, to.replace(/\s+/gu, ' ').trim()]));
  const unknown = [...newName.values()].find((to) => !known.has(to));
  if (unknown !== undefined) return { refusal: say.choiceUnknown(unknown) };
  const lost = new Map<string, number>();
  const changes: RowChange[] = [];
  for (const person of people) {
    const value = person.custom![field.id] as string;
    const next = newName.get(value) ?? value;
    if (!known.has(next)) lost.set(value, (lost.get(value) ?? 0) + 1);
    else if (next !== value) {
      changes.push(updateChange('influencer', person, { custom: { ...person.custom, [field.id]: next } })!);
    }
  }
  const [first] = lost;
  return first ? { refusal: say.choiceUsed(first[0], first[1]) } : { changes };
}

/** Takes a field away with the values of everybody, as one step that can be taken back. */
export const removeCustomField: Command<{ readonly id: string }> = ({ id }, { reader }) => {
  const field = reader.get('customField', id);
  if (!field) return { refusal: say.fieldGone };
  const people = peopleWithField(reader, field);
  const cleared = people.map((person) => {
    const { [id]: _, ...others } = person.custom!;
    return updateChange('influencer', person, { custom: Object.keys(others).length === 0 ? null : others })!;
  });
  const label = labels.removeField(field.name, people.length);
  return { plan: { label, changes: [...cleared, deleteChange('customField', field)] } };
};
