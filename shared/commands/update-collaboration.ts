import { text } from '../text/text.ts';
import { tidyAgreement, type AgreementFields } from './collaboration-checks.ts';
import type { Command } from './command.ts';
import { updateChange } from './row-changes.ts';

/** What to change of a collaboration; absent members are left alone, `null` and empty text take a field away. */
export interface UpdateCollaborationInput extends AgreementFields {
  readonly id: string;
}

/** Changes what was agreed with somebody: pay, approval, contract, who takes care. */
export const updateCollaboration: Command<UpdateCollaborationInput> = ({ id, ...given }, { reader }) => {
  const row = reader.get('collaboration', id);
  if (!row) return { refusal: text.collaboration.problems.gone };
  const made = tidyAgreement(given);
  if ('problem' in made) return { refusal: made.problem };
  const change = updateChange('collaboration', row, made.value);
  const label = text.collaboration.labels.update(
    reader.get('influencer', row.influencerId)?.name ?? '',
    reader.get('campaign', row.campaignId)?.name ?? '',
  );
  return { plan: { label, changes: change ? [change] : [] } };
};
