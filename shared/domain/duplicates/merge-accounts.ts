import { canonicalJson } from '../../lib/canonical-json.ts';
import { accountKey, type Account, type AccountId } from '../../model/account.ts';
import type { Influencer } from '../../model/influencer.ts';
import { platformNames } from '../../model/platform.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { accountOf } from '../figures/post-facts.ts';
import { text } from '../../text/text.ts';
import { mergeValueText } from './merge-fields.ts';
import { namedHandle, shownHandle } from './named-handle.ts';
import type { PatchBook } from './patch-book.ts';

/** What became of the accounts: which became part of which, and the values for which the one account had no room. */
export interface MergedAccounts {
  readonly accountIds: ReadonlyMap<string, AccountId>;
  readonly left: readonly { readonly influencerId: string; readonly field: string; readonly value: string }[];
}

const ACCOUNT_FIELDS = ['displayName', 'url', 'feedUrl', 'tierOverride'] as const;

/** Accounts of several people that are one account, in groups of two or more; the first of a group is the one kept. */
export function sameAccounts(reader: RecordReader, people: readonly Pick<Influencer, 'id'>[]): Account[][] {
  const groups = new Map<string, Account[]>();
  for (const account of people.flatMap(({ id }) => reader.lookup('account', 'influencer', id))) {
    const handle = namedHandle(account);
    if (handle === null) continue;
    const key = accountKey(account.platform, handle);
    const group = groups.get(key);
    if (group) group.push(account);
    else groups.set(key, [account]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/**
 * Gives the first person everybody's accounts. Accounts with one platform and handle become one, which has the
 * snapshots, posts and audience readings of all of them.
 */
export function mergeAccounts(reader: RecordReader, people: readonly Influencer[], book: PatchBook): MergedAccounts {
  const [keep, ...others] = people;
  const accountIds = new Map<string, AccountId>();
  const left: MergedAccounts['left'][number][] = [];
  for (const { id } of others) {
    for (const account of reader.lookup('account', 'influencer', id)) {
      book.patch('account', account, { influencerId: keep!.id });
    }
  }
  for (const [first, ...rest] of sameAccounts(reader, people)) {
    const whole: Account = { ...first! };
    for (const account of rest) {
      accountIds.set(account.id, first!.id);
      left.push(...leftOf(whole, account));
      if (whole.handle === undefined && account.handle !== undefined) whole.handle = account.handle;
      for (const field of ACCOUNT_FIELDS) Object.assign(whole, { [field]: whole[field] ?? account[field] });
      for (const snapshot of reader.lookup('metricSnapshot', 'subject', account.id)) {
        book.patch('metricSnapshot', snapshot, { subject: { kind: 'account', id: first!.id } });
      }
      book.remove('account', account);
    }
    const { handle, displayName, url, feedUrl, tierOverride } = whole;
    const isHandle = handle !== undefined && displayName === shownHandle(handle);
    const name = isHandle ? null : displayName;
    book.patch('account', first!, { influencerId: keep!.id, handle, displayName: name, url, feedUrl, tierOverride });
  }
  if (accountIds.size > 0) repoint(reader, people, accountIds, book);
  nameAccounts(reader, people, accountIds, book);
  return { accountIds, left };
}

/**
 * A post that names no account is one of the only account its person has on the platform. Where the one person will have
 * several it names that account from now on: it would be nobody's otherwise, and figures would change.
 */
function nameAccounts(
  reader: RecordReader,
  people: readonly Influencer[],
  accountIds: ReadonlyMap<string, AccountId>,
  book: PatchBook,
): void {
  const kept = people
    .flatMap(({ id }) => reader.lookup('account', 'influencer', id))
    .filter(({ id }) => !accountIds.has(id));
  const shared = new Set(
    kept.map(({ platform }) => platform).filter((platform, at, all) => all.indexOf(platform) !== at),
  );
  if (shared.size === 0) return;
  for (const post of people.flatMap(({ id }) => reader.lookup('post', 'influencer', id))) {
    if (post.accountId !== undefined || !shared.has(post.platform)) continue;
    const accountId = accountOf(reader, post);
    if (accountId !== undefined) book.patch('post', post, { accountId: accountIds.get(accountId) ?? accountId });
  }
}

/** Values of an account for which the account it becomes part of has another. */
function leftOf(kept: Account, account: Account): MergedAccounts['left'][number][] {
  const place = `${platformNames[account.platform]} @${namedHandle(account) ?? ''}`;
  const values = ACCOUNT_FIELDS.flatMap((field) => {
    const value = account[field];
    if (value === undefined || kept[field] === undefined) return [];
    if (value === shownHandle(namedHandle(kept) ?? '')) return [];
    return canonicalJson(value) === canonicalJson(kept[field]) ? [] : [mergeValueText(value)];
  });
  if (account.handle !== undefined && kept.handle !== undefined && account.handle !== kept.handle)
    values.unshift(shownHandle(account.handle));
  if (values.length === 0) return [];
  return [
    {
      influencerId: account.influencerId,
      field: text.duplicates.account,
      value: `${place}: ${values.join(' · ')}`,
    },
  ];
}

/** Posts and audience readings of anybody that name an account which is gone. */
function repoint(
  reader: RecordReader,
  people: readonly Influencer[],
  accountIds: ReadonlyMap<string, AccountId>,
  book: PatchBook,
): void {
  for (const post of reader.all('post')) {
    const accountId = post.accountId && accountIds.get(post.accountId);
    if (accountId !== undefined) book.patch('post', post, { accountId });
  }
  const merged = new Set<string>(people.map(({ id }) => id));
  for (const person of reader.all('influencer')) {
    if (merged.has(person.id) || !person.audience) continue;
    if (!person.audience.some(({ accountId }) => accountId !== undefined && accountIds.has(accountId))) continue;
    book.patch('influencer', person, {
      audience: person.audience.map((reading) => {
        const accountId = reading.accountId && accountIds.get(reading.accountId);
        return accountId === undefined ? reading : { ...reading, accountId };
      }),
    });
  }
}
