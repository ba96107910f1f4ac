import { splitList } from '../../formats/list-cell.ts';
import type { Account } from '../../model/account.ts';
import type { InfluencerId } from '../../model/influencer.ts';
import { platformNames, type Platform } from '../../model/platform.ts';
import { text } from '../../text/text.ts';
import type { FieldChange } from './import-types.ts';
import { accountWithoutHandle, type PlannedFile, type Planning } from './planning.ts';
import type { ReadRow } from './row-values.ts';

/** A cell can hold several accounts of one platform. */
const entriesOf = ({ values }: ReadRow): [Platform, string][] =>
  Object.entries(values.accounts ?? {}).flatMap(([platform, cell]) =>
    splitList(cell, false).map((handle): [Platform, string] => [platform as Platform, handle]),
  );

/** Accounts as a row holds them: of each platform a list. */
export function accountCells(accounts: readonly (readonly [Platform, string])[]): ReadRow['values']['accounts'] {
  const cells: NonNullable<ReadRow['values']['accounts']> = {};
  for (const [platform, handle] of accounts) {
    const held = cells[platform];
    cells[platform] = held === undefined ? handle : `${held}; ${handle}`;
  }
  return accounts.length === 0 ? undefined : cells;
}

/**
 * Makes one of the accounts that columns named after platforms hold the account the row is about, where it names none
 * otherwise: the one on the platform the row or the file is of, else the first. The others stay beside it.
 */
export function primaryAccount(read: ReadRow, platformOfFile: Platform | null): ReadRow {
  const { values } = read;
  const entries = entriesOf(read);
  if (entries.length === 0 || values.handle !== undefined) return read;
  const wanted = values.platform ?? platformOfFile;
  const isOfOther = values.platform !== undefined || (wanted !== null && Object.keys(values.metrics).length > 0);
  const chosen = entries.find(([platform]) => platform === wanted) ?? (isOfOther ? undefined : entries[0]);
  if (chosen === undefined) return read;
  const [platform, handle] = chosen;
  const { accounts: _, ...others } = values;
  const accounts = accountCells(entries.filter((entry) => entry !== chosen));
  return { row: read.row, values: { ...others, platform, handle, ...(accounts && { accounts }) } };
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
