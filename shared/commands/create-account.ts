import { platformNames } from '../model/platform.ts';
import { text } from '../text/text.ts';
import { accountProblem, newAccount, type AccountFields } from './account-checks.ts';
import type { Command } from './command.ts';
import { createChange } from './row-changes.ts';

export interface CreateAccountInput extends AccountFields {
  readonly influencerId: string;
}

/** Adds an account to a person; a handle belongs to one account of its platform only. */
export const createAccount: Command<CreateAccountInput> = (input, context) => {
  const influencer = context.reader.get('influencer', input.influencerId);
  if (!influencer) return { refusal: text.influencer.problems.gone };
  const refusal = accountProblem(input, context.reader);
  if (refusal !== null) return { refusal };
  const label = text.influencer.labels.addAccount(influencer.name, platformNames[input.platform]);
  return { plan: { label, changes: [createChange('account', newAccount(input, influencer.id, context))] } };
};
