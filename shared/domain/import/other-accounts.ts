import type { Account } from '../../model/account.ts';
import type { InfluencerId } from '../../model/influencer.ts';
import { platformNames, type Platform } from '../../model/platform.ts';
import { text } from '../../text/text.ts';
import type { FieldChange } from './import-types.ts';
import { accountWithoutHandle, type PlannedFile, type Planning } from './planning.ts';
import type { ReadRow } from './row-values.ts';

const entriesOf = ({ values }: ReadRow): [Platform, string][] =>
  Object.entries(values.accounts ?? {}) as [Platform, string][];

/**
 * Makes the first of the accounts that columns named after platforms hold the account the row is about, where it names
 * none otherwise. The others stay beside it.
 */
export function primaryAccount(read: ReadRow): ReadRow {
  const [first, ...others] = entriesOf(read);
  if (first === undefined || read.values.handle !== undefined) return read;
  const [platform, handle] = first;
  return { row: read.row, values: { ...read.values, platform, handle, accounts: Object.fromEntries(others) } };
}

/** Ids of the stored accounts that a row names beside its own. */
export function otherAccountIds(planning: Planning, read: ReadRow): (Account['id'] | undefined)[] {
  return entriesOf(read).map(([platform, handle]) => planning.people.byAccount(platform, handle));
}

/** Gives somebody the accounts that a row names beside its own; one that is somebody else's stays theirs, and is told. */
export function addOtherAccounts(
  planning: Planning,
  file: PlannedFile,
  read: ReadRow,
  influencerId: InfluencerId,
): FieldChange[] {
  return entriesOf(read).flatMap(([platform, handle]): FieldChange[] => {
    const after = `@${handle}, ${platformNames[platform]}`;
    const heldId = planning.people.byAccount(platform, handle);
    const held = heldId === undefined ? undefined : planning.draft.get('account', heldId);
    if (held) {
      if (held.influencerId === influencerId) return [];
      const other = planning.draft.get('influencer', held.influencerId)?.name ?? '';
      file.log.notice(read.row, platformNames[platform], text.import.problems.accountOfOther(handle, other));
      return [];
    }
    const nameless = accountWithoutHandle(planning, influencerId, platform);
    if (nameless && nameless.handle === undefined) {
      const account = { ...nameless, handle };
      planning.draft.replace('account', account);
      planning.people.addAccount(account);
    } else planning.addAccount({ id: planning.newId() as Account['id'], influencerId, platform, handle });
    return [{ field: text.import.changes.account, before: null, after }];
  });
}
