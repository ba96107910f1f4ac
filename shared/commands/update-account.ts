import { platformNames } from '../model/platform.ts';
import { text } from '../text/text.ts';
import { accountProblem, storedAccountFields, type AccountFields } from './account-checks.ts';
import type { Command } from './command.ts';
import { updateChange } from './row-changes.ts';

export interface UpdateAccountInput extends Partial<AccountFields> {
  readonly id: string;
}

/** Changes an account; fields left out stay, `null` or empty text takes an optional one away. */
export const updateAccount: Command<UpdateAccountInput> = ({ id, ...input }, { reader }) => {
  const account = reader.get('account', id);
  const influencer = account && reader.get('influencer', account.influencerId);
  if (!account || !influencer) return { refusal: text.influencer.problems.accountGone };
  const platform = input.platform ?? account.platform;
  // A new platform has to have the old handle free.
  const handle = input.handle === undefined ? account.handle : input.handle;
  const refusal = accountProblem({ ...input, platform, handle: handle ?? null }, reader, account.id);
  if (refusal !== null) return { refusal };
  const change = updateChange('account', account, { platform: input.platform, ...storedAccountFields(input) });
  const label = text.influencer.labels.updateAccount(influencer.name, platformNames[platform]);
  return { plan: { label, changes: change ? [change] : [] } };
};
