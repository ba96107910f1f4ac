import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { deleteChange } from './row-changes.ts';

export interface RemoveAttachmentInput {
  readonly id: string;
}

/** Takes a file off its influencer or campaign. Its bytes stay until nothing can bring it back. */
export const removeAttachment: Command<RemoveAttachmentInput> = ({ id }, { reader }) => {
  const attachment = reader.get('attachment', id);
  if (!attachment) return { refusal: text.influencer.problems.fileGone };
  const label = text.influencer.labels.removeFile(attachment.name);
  return { plan: { label, changes: [deleteChange('attachment', attachment)] } };
};
