import { accountKey, type Account, type AccountId } from '../model/account.ts';
import { TEXT_LIMITS } from '../model/common.ts';
import type { InfluencerId } from '../model/influencer.ts';
import { platformNames, type Platform } from '../model/platform.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { text } from '../text/text.ts';
import type { CommandContext } from './command.ts';
import { presentFields } from './field-checks.ts';
import { tidyText } from './influencer-checks.ts';

const { accountDialog: words, problems } = text.influencer;

/** What can be said of an account. A leading `@` of the handle is left out. */
export interface AccountFields {
  readonly platform: Platform;
  readonly handle?: string | null;
  readonly displayName?: string | null;
  readonly url?: string | null;
}

/** A handle as it is stored, or `null` when none is given. */
export function tidyHandle(handle: string | null | undefined): string | null {
  return tidyText(handle?.trim().replace(/^@+/u, '')) ?? null;
}

/** Why an account cannot be stored: a text is too long, or the handle belongs to another account. */
export function accountProblem(fields: AccountFields, reader: RecordReader, ownId?: string): string | null {
  const handle = tidyHandle(fields.handle);
  if ((handle?.length ?? 0) > 300) return problems.tooLong(words.handle, 300);
  if ((fields.displayName?.length ?? 0) > TEXT_LIMITS.line)
    return problems.tooLong(words.displayName, TEXT_LIMITS.line);
  if ((fields.url?.length ?? 0) > TEXT_LIMITS.line) return problems.tooLong(words.url, TEXT_LIMITS.line);
  if (handle === null) return null;
  const taken = reader.lookup('account', 'key', accountKey(fields.platform, handle)).find((row) => row.id !== ownId);
  if (!taken) return null;
  const owner = reader.get('influencer', taken.influencerId)?.name ?? '';
  return problems.accountTaken(platformNames[fields.platform], handle, owner);
}

/** A new account row of a person. The fields have to be checked before. */
export function newAccount(fields: AccountFields, influencerId: InfluencerId, context: CommandContext): Account {
  return {
    id: context.newId() as AccountId,
    influencerId,
    platform: fields.platform,
    ...presentFields({
      handle: tidyHandle(fields.handle),
      displayName: tidyText(fields.displayName),
      url: tidyText(fields.url),
    }),
  };
}
