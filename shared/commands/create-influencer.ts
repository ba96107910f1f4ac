import type { InfluencerFields } from '../domain/people/tidy-person.ts';
import { influencerDefaults, type Influencer, type InfluencerId } from '../model/influencer.ts';
import { text } from '../text/text.ts';
import { accountProblem, newAccount, type AccountFields } from './account-checks.ts';
import type { Command } from './command.ts';
import { presentFields } from './field-checks.ts';
import { personPatch } from './influencer-checks.ts';
import { createChange } from './row-changes.ts';

export interface CreateInfluencerInput extends InfluencerFields {
  readonly name: string;
  /** The first account, where one is known. */
  readonly account?: AccountFields;
}

/** Adds a person to the roster, with a first account if one is given. Two people may share a name. */
export const createInfluencer: Command<CreateInfluencerInput> = ({ account, ...fields }, context) => {
  const made = personPatch(fields, context);
  if ('refusal' in made) return made;
  const refusal = account ? accountProblem(account, context.reader) : null;
  if (refusal !== null) return { refusal };
  const id = context.newId() as InfluencerId;
  const name = made.patch.name!;
  const influencer: Influencer = { ...influencerDefaults, ...presentFields(made.patch), id, name };
  const changes = [createChange('influencer', influencer)];
  if (account) changes.push(createChange('account', newAccount(account, id, context)));
  return { plan: { label: text.influencer.labels.create(name), changes } };
};
