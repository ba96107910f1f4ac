import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { deleteChange } from './row-changes.ts';

export interface RemoveClientInput {
  readonly id: string;
}

const say = text.clients.problems;
/** Campaigns named in the refusal before the others are counted. */
const NAMED = 5;

/** Takes a client and its files away. Refused while campaigns are for it, because they would not say for whom they are. */
export const removeClient: Command<RemoveClientInput> = ({ id }, { reader }) => {
  const client = reader.get('client', id);
  if (!client) return { refusal: text.campaigns.problems.clientGone };
  const names = reader.lookup('campaign', 'client', id).map(({ name }) => name);
  if (names.length > 0) {
    const more = names.length > NAMED ? [say.andMore(names.length - NAMED)] : [];
    return { refusal: say.usedBy(client.name, names.length, [...names.slice(0, NAMED), ...more].join(', ')) };
  }
  const files = reader.lookup('attachment', 'owner', id).map((file) => deleteChange('attachment', file));
  return {
    plan: { label: text.clients.labels.removeClient(client.name), changes: [...files, deleteChange('client', client)] },
  };
};
