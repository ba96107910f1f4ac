import { influencerDefaults, type Influencer, type InfluencerId } from '../model/influencer.ts';
import { text } from '../text/text.ts';
import { accountProblem, newAccount, type AccountFields } from './account-checks.ts';
import type { Command } from './command.ts';
import { presentFields, tidyName } from './field-checks.ts';
import { influencerProblem, tidyList, tidyText, type InfluencerFields } from './influencer-checks.ts';
import { createChange } from './row-changes.ts';

export interface CreateInfluencerInput extends InfluencerFields {
  readonly name: string;
  /** The first account, where one is known. */
  readonly account?: AccountFields;
}

/** Adds a person to the roster, with a first account if one is given. Two people may share a name. */
export const createInfluencer: Command<CreateInfluencerInput> = (input, context) => {
  const name = tidyName(input.name);
  const account = input.account;
  const refusal = influencerProblem({ ...input, name }) ?? (account ? accountProblem(account, context.reader) : null);
  if (refusal !== null) return { refusal };
  const id = context.newId() as InfluencerId;
  const emails = tidyList(input.emails ?? []);
  const influencer: Influencer = {
    ...influencerDefaults,
    id,
    name,
    externalIds: [],
    topics: tidyList(input.topics ?? []),
    tags: tidyList(input.tags ?? []),
    stage: input.stage ?? influencerDefaults.stage,
    doNotContact: input.doNotContact ?? false,
    ...presentFields({
      country: tidyText(input.country),
      city: tidyText(input.city),
      gender: tidyText(input.gender),
      owner: tidyText(input.owner),
      emails: emails.length === 0 ? undefined : emails,
      notes: tidyText(input.notes),
    }),
  };
  const changes = [createChange('influencer', influencer)];
  if (account) changes.push(createChange('account', newAccount(account, id, context)));
  return { plan: { label: text.influencer.labels.create(name), changes } };
};
