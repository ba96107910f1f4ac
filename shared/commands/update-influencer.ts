import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { tidyName } from './field-checks.ts';
import { influencerProblem, tidyList, tidyText, type InfluencerFields } from './influencer-checks.ts';
import { updateChange } from './row-changes.ts';

export interface UpdateInfluencerInput extends InfluencerFields {
  readonly id: string;
}

/** Changes what is said of a person. Fields left out stay as they are; `null` takes an optional one away. */
export const updateInfluencer: Command<UpdateInfluencerInput> = ({ id, ...fields }, { reader }) => {
  const influencer = reader.get('influencer', id);
  if (!influencer) return { refusal: text.influencer.problems.gone };
  const patch = {
    ...fields,
    name: fields.name === undefined ? undefined : tidyName(fields.name),
    topics: fields.topics === undefined ? undefined : tidyList(fields.topics),
    tags: fields.tags === undefined ? undefined : tidyList(fields.tags),
    country: tidyText(fields.country),
    city: tidyText(fields.city),
    gender: tidyText(fields.gender),
    owner: tidyText(fields.owner),
    emails: fields.emails === undefined ? undefined : orAbsent(tidyList(fields.emails ?? [])),
    notes: tidyText(fields.notes),
  };
  const { name, ...others } = patch;
  const refusal = influencerProblem({ ...dropUndefined(others), ...(name === undefined ? {} : { name }) });
  if (refusal !== null) return { refusal };
  const change = updateChange('influencer', influencer, patch);
  const label = text.influencer.labels.update(patch.name ?? influencer.name);
  return { plan: { label, changes: change ? [change] : [] } };
};

/** Lists that may be absent are never stored empty. */
const orAbsent = (values: readonly string[]): readonly string[] | null => (values.length === 0 ? null : values);

function dropUndefined(fields: object): InfluencerFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
