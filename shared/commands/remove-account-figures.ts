import { platformNames } from '../model/platform.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { deleteChange } from './row-changes.ts';

export interface RemoveAccountFiguresInput {
  readonly snapshotId: string;
}

/** Takes away what was wrongly recorded of an account at one time. */
export const removeAccountFigures: Command<RemoveAccountFiguresInput> = ({ snapshotId }, { reader }) => {
  const snapshot = reader.get('metricSnapshot', snapshotId);
  const account = snapshot?.subject.kind === 'account' ? reader.get('account', snapshot.subject.id) : undefined;
  const influencer = account && reader.get('influencer', account.influencerId);
  if (!snapshot || !account || !influencer) return { refusal: text.accounts.problems.figuresGone };
  const label = text.accounts.labels.removeFigures(influencer.name, platformNames[account.platform]);
  return { plan: { label, changes: [deleteChange('metricSnapshot', snapshot)] } };
};
