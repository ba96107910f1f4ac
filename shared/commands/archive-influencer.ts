import { instantOf } from '../lib/clock.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { updateChange } from './row-changes.ts';

export interface ArchiveInfluencerInput {
  readonly id: string;
}

/** Takes a person out of the lists; figures and history stay. */
export const archiveInfluencer: Command<ArchiveInfluencerInput> = ({ id }, { reader, clock }) => {
  const influencer = reader.get('influencer', id);
  if (!influencer) return { refusal: text.influencer.problems.gone };
  if (influencer.archivedAt !== undefined) return { refusal: text.influencer.problems.archived };
  const change = updateChange('influencer', influencer, { archivedAt: instantOf(clock) });
  return { plan: { label: text.influencer.labels.archive(influencer.name), changes: change ? [change] : [] } };
};

/** Puts an archived person back into the lists. */
export const restoreInfluencer: Command<ArchiveInfluencerInput> = ({ id }, { reader }) => {
  const influencer = reader.get('influencer', id);
  if (!influencer) return { refusal: text.influencer.problems.gone };
  if (influencer.archivedAt === undefined) return { refusal: text.influencer.problems.notArchived };
  const change = updateChange('influencer', influencer, { archivedAt: null });
  return { plan: { label: text.influencer.labels.restore(influencer.name), changes: change ? [change] : [] } };
};
