import { tidyDay, tidyLine, tidyNote, tidyRecord } from '../domain/people/tidy.ts';
import { TEXT_LIMITS } from '../model/common.ts';
import type { Touch } from '../model/touch.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { createChange } from './row-changes.ts';

const { fields, labels, parts, problems: say } = text.people;

export interface LogTouchInput {
  readonly influencerId: string;
  readonly medium: Touch['medium'];
  readonly state: Touch['state'];
  readonly on: string;
  readonly note?: string;
  /** Who was in touch; whoever writes it down unless said otherwise. */
  readonly by?: string;
}

/** Writes down that somebody was, or will be, in touch with a person. */
export const logTouch: Command<LogTouchInput> = (input, { reader, newId, actor }) => {
  const person = reader.get('influencer', input.influencerId);
  if (!person) return { refusal: say.gone };
  const made = tidyRecord({
    on: tidyDay(input.on, parts.touchDay),
    by: tidyLine(input.by ?? actor, fields.owner, 200),
    note: tidyNote(input.note ?? '', parts.note, TEXT_LIMITS.note),
  });
  if ('problem' in made) return { refusal: made.problem };
  const { on, ...others } = made.value;
  if (on === undefined) return { refusal: say.missing(parts.touchDay) };
  const touch: Touch = {
    id: newId() as Touch['id'],
    influencerId: person.id,
    medium: input.medium,
    state: input.state,
    on,
    ...others,
  };
  const label = labels.logTouch(text.personWords.media[input.medium], person.name);
  return { plan: { label, changes: [createChange('touch', touch)] } };
};
