import type { InfluencerFields } from '../domain/people/tidy-person.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { personPatch } from './influencer-checks.ts';
import { updateChange } from './row-changes.ts';

export interface UpdateInfluencerInput extends InfluencerFields {
  readonly id: string;
}

/** Changes what is said of a person. Fields left out stay as they are; `null` takes an optional one away. */
export const updateInfluencer: Command<UpdateInfluencerInput> = ({ id, ...fields }, context) => {
  const influencer = context.reader.get('influencer', id);
  if (!influencer) return { refusal: text.influencer.problems.gone };
  const made = personPatch(fields, context, influencer);
  if ('refusal' in made) return made;
  const change = updateChange('influencer', influencer, made.patch);
  const label = text.influencer.labels.update(made.patch.name ?? influencer.name);
  return { plan: { label, changes: change ? [change] : [] } };
};
