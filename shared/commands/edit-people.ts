import { peopleOf } from '../domain/roster/people-of.ts';
import type { RosterWho } from '../domain/roster/roster-who.ts';
import { tidyCustomValue } from '../domain/people/custom-values.ts';
import { personFields } from '../domain/people/person-fields.ts';
import { tidyPerson, type PersonPatch } from '../domain/people/tidy-person.ts';
import { instantOf } from '../lib/clock.ts';
import { runSteps } from '../lib/steps.ts';
import type { RowChange } from '../model/change-set.ts';
import type { CustomField, CustomValue } from '../model/custom-field.ts';
import type { Cadence, HealthLevel, Influencer, PreferredMedium, RelationshipStage } from '../model/influencer.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { text } from '../text/text.ts';
import type { Command, CommandInSteps } from './command.ts';
import { editLabel } from './edit-people-label.ts';
import { createWordEdit, type WordEdit } from './word-edit.ts';

const { fields: labels, problems: say } = text.people;

/** People looked at between two pauses. */
const PEOPLE_A_STEP = 1_000;

/** What is done to everybody chosen; `null` takes a field away. */
export interface PeopleEdit {
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
  readonly addTopics?: readonly string[];
  readonly removeTopics?: readonly string[];
  readonly stage?: RelationshipStage;
  readonly owner?: string | null;
  readonly doNotContact?: boolean;
  /** As of today. */
  readonly health?: HealthLevel | null;
  readonly preferredMedium?: PreferredMedium | null;
  readonly cadence?: Cadence | null;
  readonly country?: string | null;
  /** By the custom field's id. */
  readonly custom?: Readonly<Record<string, CustomValue | null>>;
  /** True puts into the archive, false takes out of it. */
  readonly archive?: boolean;
}

export interface EditPeopleInput {
  readonly who: RosterWho;
  readonly edit: PeopleEdit;
}

/** What an edit sets, tidied once for everybody. */
interface Plan {
  readonly tags: WordEdit | null;
  readonly topics: WordEdit | null;
  /** Fields every person gets the same value of; `null` takes one away. */
  readonly set: readonly (readonly [keyof Influencer, unknown])[];
  readonly custom: readonly (readonly [CustomField, CustomValue | null])[];
  readonly archive: boolean | undefined;
  readonly now: string;
}

/**
 * Changes many people as one step. People it would not change are left out of the change set, and the label counts
 * those it changes. Everything about the edit itself is worked out once; per person only what differs is compared.
 */
export const editPeopleInSteps: CommandInSteps<EditPeopleInput> = function* ({ who, edit }, { reader, clock }) {
  const made = planEdit(edit, reader, instantOf(clock));
  if ('refusal' in made) return made;
  const ids = peopleOf(reader, who);
  if (ids.length === 0) return { refusal: say.nobody };
  const changes: RowChange[] = [];
  for (const [index, id] of ids.entries()) {
    if (index % PEOPLE_A_STEP === 0) yield;
    const person = reader.get('influencer', id);
    const change = person && changeOf(person, made);
    if (change && 'refusal' in change) return change;
    if (change) changes.push(change);
  }
  return { plan: { label: editLabel(edit, made.custom, changes.length), changes } };
};

/** {@link editPeopleInSteps} in one go. */
export const editPeople: Command<EditPeopleInput> = (input, context) => runSteps(editPeopleInSteps(input, context));

function planEdit(edit: PeopleEdit, reader: RecordReader, now: string): Plan | { readonly refusal: string } {
  const { addTags, removeTags, addTopics, removeTopics, custom = {}, archive, health, ...fields } = edit;
  const tidied = tidyPerson(
    { ...fields, ...(health !== undefined && { health: health === null ? null : { level: health } }) },
    { reader, now },
  );
  if ('problem' in tidied) return { refusal: tidied.problem };
  const tags = createWordEdit(labels.tags, personFields.tags, addTags, removeTags);
  const topics = createWordEdit(labels.topics, personFields.topics, addTopics, removeTopics);
  const values = customValues(custom, reader);
  for (const part of [tags, topics, values]) if (part && 'refusal' in part) return part;
  const plan: Plan = {
    tags: tags as WordEdit | null,
    topics: topics as WordEdit | null,
    set: Object.entries(tidied.patch) as [keyof PersonPatch, unknown][],
    custom: values as Plan['custom'],
    archive,
    now,
  };
  const isNothing = !plan.tags && !plan.topics && plan.set.length === 0 && plan.custom.length === 0;
  return isNothing && archive === undefined ? { refusal: say.nothing } : plan;
}

function customValues(
  custom: NonNullable<PeopleEdit['custom']>,
  reader: RecordReader,
): Plan['custom'] | { readonly refusal: string } {
  const values: [CustomField, CustomValue | null][] = [];
  for (const [id, given] of Object.entries(custom)) {
    const field = reader.get('customField', id);
    if (!field) return { refusal: say.fieldGone };
    if (field.archivedAt !== undefined && given !== null) return { refusal: say.fieldArchived(field.name) };
    const tidied = given === null ? { value: null } : tidyCustomValue(field, given);
    if ('problem' in tidied) return { refusal: tidied.problem };
    values.push([field, tidied.value]);
  }
  return values;
}

/** The change of one person, `null` when nothing would differ, or why it cannot be. */
function changeOf(person: Influencer, plan: Plan): RowChange | { readonly refusal: string } | null {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  const put = (field: keyof Influencer, value: unknown): void => {
    if (person[field] !== undefined) before[field] = person[field];
    if (value !== null) after[field] = value;
  };
  for (const [field, value] of plan.set) if (!isSame(person[field], value)) put(field, value);
  for (const field of ['tags', 'topics'] as const) {
    const words = plan[field]?.apply(person[field]) ?? null;
    if (words === null) continue;
    const { most } = personFields[field];
    if (words.length > most) return { refusal: say.tooManyFor(labels[field], most, person.name) };
    put(field, words);
  }
  const custom = editedCustom(person, plan.custom);
  if (custom !== undefined) put('custom', custom);
  if (plan.archive !== undefined && plan.archive !== (person.archivedAt !== undefined)) {
    put('archivedAt', plan.archive ? plan.now : null);
  }
  const isChanged = Object.keys(before).length > 0 || Object.keys(after).length > 0;
  return isChanged ? { op: 'update', kind: 'influencer', id: person.id, before, after } : null;
}

/** The custom values after the edit: `undefined` when they stay as they are, `null` when none is left. */
function editedCustom(person: Influencer, edits: Plan['custom']): Influencer['custom'] | null | undefined {
  const differing = edits.filter(([{ id }, value]) => !isSame(person.custom?.[id], value));
  if (differing.length === 0) return undefined;
  const values = new Map(Object.entries(person.custom ?? {}));
  for (const [{ id }, value] of differing) {
    if (value === null) values.delete(id);
    else values.set(id, value);
  }
  return values.size === 0 ? null : Object.fromEntries(values);
}

/** True when a stored value is the one to be set; records here are flat (cadence, health, an amount). */
function isSame(stored: unknown, next: unknown): boolean {
  if (stored === next) return true;
  if (stored === undefined || next === null) return stored === undefined && next === null;
  if (typeof stored !== 'object' || typeof next !== 'object' || stored === null) return false;
  const [left, right] = [stored as Record<string, unknown>, next as Record<string, unknown>];
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => left[key] === right[key]);
}
