import { platformMeasures } from '../domain/accounts/platform-measures.ts';
import { readProfileLink } from '../formats/profile-link.ts';
import { accountKey, type Account, type AccountId } from '../model/account.ts';
import { TEXT_LIMITS } from '../model/common.ts';
import type { InfluencerId } from '../model/influencer.ts';
import { platformNames, type Platform } from '../model/platform.ts';
import type { TierName } from '../model/tier.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { text } from '../text/text.ts';
import type { CommandContext } from './command.ts';
import { firstProblem, presentFields } from './field-checks.ts';
import { tidyText } from './influencer-checks.ts';

const { dialog: words, problems } = text.accounts;
const LONGEST_HANDLE = 300;

/** What can be said of an account. The handle may be typed with its `@`, or be the address of the profile. */
export interface AccountFields {
  readonly platform: Platform;
  readonly handle?: string | null;
  readonly displayName?: string | null;
  readonly url?: string | null;
  readonly feedUrl?: string | null;
  readonly tierOverride?: { readonly tier: TierName; readonly reason?: string } | null;
}

/** Handle and address as they are stored: `undefined` leaves, `null` takes away. */
interface Naming {
  readonly handle: string | null | undefined;
  readonly url: string | null | undefined;
  /** The platform a pasted address is of. */
  readonly linked: Platform | null;
}

// Marks that cling to copied names and cannot be seen.
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

const WEB = /^https?:\/\//iu;

/** Takes a handle apart: a leading `@` is left out, and the address of a profile gives handle and address. */
function namingOf({ handle, url }: Pick<AccountFields, 'handle' | 'url'>): Naming {
  const typed = tidyText(handle?.replace(INVISIBLE, ''));
  const link = typed?.includes('/') ? readProfileLink(typed) : null;
  const address = tidyAddress(url);
  if (typed && link) return { handle: link.handle, url: address ?? tidyAddress(typed), linked: link.platform };
  if (handle === undefined) return { handle: undefined, url: address, linked: null };
  // A site is known by its address: it is the handle without its beginning.
  if (typed && WEB.test(typed)) return { handle: typed.replace(WEB, ''), url: address ?? typed, linked: null };
  return { handle: tidyText(typed?.replace(/^@+/u, '')) ?? null, url: address, linked: null };
}

/** An address without its beginning, such as `example.com/mara`, gets one. */
function tidyAddress(address: string | null | undefined): string | null | undefined {
  const typed = tidyText(address);
  return typed && /^[\w-]+(\.[\w-]+)+([/?#]|$)/u.test(typed) ? `https://${typed}` : typed;
}

/** Why an account cannot be stored: a text is too long or no address, or the handle belongs to another account. */
export function accountProblem(fields: AccountFields, reader: RecordReader, ownId?: string): string | null {
  const { handle, url, linked } = namingOf(fields);
  const platform = platformNames[fields.platform];
  return firstProblem(
    linked === null || linked === fields.platform ? null : problems.otherPlatform(platformNames[linked], platform),
    linked === null && isSiteAddress(fields) ? problems.notProfile(platform, fields.handle ?? '') : null,
    lengthProblem(words.handle, handle, LONGEST_HANDLE),
    lengthProblem(words.displayName, fields.displayName, TEXT_LIMITS.line),
    addressProblem(words.url, url),
    addressProblem(words.feedUrl[fields.platform] ?? words.feed, tidyAddress(fields.feedUrl)),
    lengthProblem(text.accounts.tierDialog.reason, fields.tierOverride?.reason, TEXT_LIMITS.line),
    handle ? takenProblem(fields.platform, handle, reader, ownId) : null,
  );
}

/** Where people have profiles, the address of some other site is a mistake; a blog or a show is its address. */
function isSiteAddress({ platform, handle }: AccountFields): boolean {
  return WEB.test(handle?.trim() ?? '') && platform !== 'other' && platformMeasures[platform].rates === 'engagement';
}

function lengthProblem(field: string, value: string | null | undefined, limit: number): string | null {
  return (value?.length ?? 0) > limit ? text.influencer.problems.tooLong(field, limit) : null;
}

function addressProblem(field: string, address: string | null | undefined): string | null {
  if (!address) return null;
  return (
    lengthProblem(field, address, TEXT_LIMITS.line) ?? (WEB.test(address) ? null : problems.notAddress(field, address))
  );
}

function takenProblem(platform: Platform, handle: string, reader: RecordReader, ownId: string | undefined) {
  const taken = reader.lookup('account', 'key', accountKey(platform, handle)).find((row) => row.id !== ownId);
  if (!taken) return null;
  const owner = reader.get('influencer', taken.influencerId)?.name ?? '';
  return text.influencer.problems.accountTaken(platformNames[platform], handle, owner);
}

/** The fields of an account as they are stored; `undefined` leaves, `null` takes away. */
export function storedAccountFields(fields: Partial<AccountFields>) {
  const { handle, url } = namingOf(fields);
  const { tierOverride } = fields;
  return {
    handle,
    displayName: tidyText(fields.displayName),
    url,
    feedUrl: tidyAddress(fields.feedUrl),
    tierOverride: tierOverride && {
      tier: tierOverride.tier,
      ...presentFields({ reason: tierOverride.reason?.trim() }),
    },
  };
}

/** A new account row of a person. The fields have to be checked before. */
export function newAccount(fields: AccountFields, influencerId: InfluencerId, context: CommandContext): Account {
  return {
    id: context.newId() as AccountId,
    influencerId,
    platform: fields.platform,
    ...presentFields(storedAccountFields(fields)),
  };
}
