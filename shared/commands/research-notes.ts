import { tidyDay, tidyLine, tidyNote } from '../domain/people/tidy.ts';
import { TEXT_LIMITS } from '../model/common.ts';
import type { ResearchNote, ResearchNoteId } from '../model/research-note.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { presentFields } from './field-checks.ts';
import { createChange, deleteChange, updateChange } from './row-changes.ts';

const { labels, parts, problems: say } = text.people;

export interface AddResearchNoteInput {
  readonly influencerId: string;
  /** The day of the finding. */
  readonly on: string;
  readonly text: string;
  readonly link?: string;
}

export interface UpdateResearchNoteInput {
  readonly id: string;
  readonly on?: string;
  readonly text?: string;
  readonly link?: string | null;
}

interface NotePatch {
  on?: string;
  text?: string;
  link?: string | null;
}

/** The fields as they are stored, or why they cannot be. */
function notePatch(given: Omit<UpdateResearchNoteInput, 'id'>): { patch: NotePatch } | { refusal: string } {
  const patch: NotePatch = {};
  if (given.on !== undefined) {
    const on = tidyDay(given.on, parts.researchDay);
    if ('problem' in on) return { refusal: on.problem };
    if (on.value === null) return { refusal: say.missing(parts.researchDay) };
    patch.on = on.value;
  }
  if (given.text !== undefined) {
    const words = tidyNote(given.text, parts.researchText, TEXT_LIMITS.note);
    if ('problem' in words) return { refusal: words.problem };
    if (words.value === null) return { refusal: say.missing(parts.researchText) };
    patch.text = words.value;
  }
  if (given.link !== undefined) {
    const link = tidyLine(given.link ?? '', parts.researchLink, TEXT_LIMITS.line);
    if ('problem' in link) return { refusal: link.problem };
    patch.link = link.value;
  }
  return { patch };
}

/** Writes down a finding about a person. */
export const addResearchNote: Command<AddResearchNoteInput> = ({ influencerId, ...fields }, context) => {
  const person = context.reader.get('influencer', influencerId);
  if (!person) return { refusal: say.gone };
  const made = notePatch(fields);
  if ('refusal' in made) return made;
  const { on, text: words, link } = made.patch;
  const row: ResearchNote = {
    id: context.newId() as ResearchNoteId,
    influencerId: person.id,
    on: on!,
    text: words!,
    ...presentFields({ by: context.actor.slice(0, 200), link }),
  };
  return { plan: { label: labels.addResearch(person.name), changes: [createChange('researchNote', row)] } };
};

/** Changes a finding; fields left out stay as they are. */
export const updateResearchNote: Command<UpdateResearchNoteInput> = ({ id, ...fields }, { reader }) => {
  const note = reader.get('researchNote', id);
  if (!note) return { refusal: say.researchGone };
  const made = notePatch(fields);
  if ('refusal' in made) return made;
  const change = updateChange('researchNote', note, made.patch);
  const label = labels.updateResearch(reader.get('influencer', note.influencerId)?.name ?? '');
  return { plan: { label, changes: change ? [change] : [] } };
};

/** Takes a finding away. */
export const removeResearchNote: Command<{ readonly id: string }> = ({ id }, { reader }) => {
  const note = reader.get('researchNote', id);
  if (!note) return { refusal: say.researchGone };
  const label = labels.removeResearch(reader.get('influencer', note.influencerId)?.name ?? '');
  return { plan: { label, changes: [deleteChange('researchNote', note)] } };
};
