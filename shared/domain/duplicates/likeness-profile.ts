import { readProfileLink } from '../../formats/profile-link.ts';
import { countryKey } from '../../lib/country.ts';
import type { Account } from '../../model/account.ts';
import type { ExternalId } from '../../model/common.ts';
import type { Influencer } from '../../model/influencer.ts';
import { platformNames, type Platform } from '../../model/platform.ts';
import { namedHandle } from './named-handle.ts';
import { emailLetters, handleLetters, handleStem, linkLetters, phoneDigits, wordsOf } from './name-words.ts';

/** A value as it was written and as it is compared. */
export interface Trace {
  readonly shown: string;
  readonly key: string;
}

export interface NameTrace extends Trace {
  /** The words without regard to their order; `key` is the words joined as they stand. */
  readonly words: readonly string[];
  readonly sorted: string;
}

export interface HandleTrace extends Trace {
  readonly platform: Platform | null;
  readonly stem: string;
}

/** What can show that two people are one, in the form in which it is compared. */
export interface LikenessProfile {
  readonly names: readonly NameTrace[];
  readonly handles: readonly HandleTrace[];
  readonly emails: readonly Trace[];
  readonly phones: readonly Trace[];
  readonly links: readonly Trace[];
  readonly externalIds: readonly Trace[];
  readonly country: string | null;
}

/** Values a profile is made of; a person who is only being typed in has few of them. */
export interface ProfileParts {
  readonly names: readonly (string | undefined)[];
  readonly handles: readonly { readonly platform: Platform | null; readonly handle: string }[];
  readonly emails?: readonly string[] | undefined;
  readonly phones?: readonly string[] | undefined;
  readonly links?: readonly (string | undefined)[] | undefined;
  readonly externalIds?: readonly ExternalId[] | undefined;
  readonly country?: string | undefined;
}

/** The profile of a person of the workspace with their accounts. */
export function profileOf(person: Influencer, accounts: readonly Account[]): LikenessProfile {
  return makeProfile({
    names: [person.name, person.nativeName, ...(person.otherNames ?? []), ...accounts.map((row) => row.displayName)],
    handles: accounts.flatMap((account) => {
      const handle = namedHandle(account);
      return handle === null ? [] : [{ platform: account.platform, handle }];
    }),
    emails: person.emails,
    phones: person.phones,
    links: [...(person.links ?? []), ...accounts.flatMap(({ url, feedUrl }) => [url, feedUrl])],
    externalIds: person.externalIds,
    country: person.country,
  });
}

/** A profile of whatever is known. Values that say nothing, such as a phone of three digits, are passed over. */
export function makeProfile(parts: ProfileParts): LikenessProfile {
  const handles = parts.handles.map(({ platform, handle }) => handleTrace(platform, handle));
  const links: Trace[] = [];
  for (const link of parts.links ?? []) {
    if (link === undefined) continue;
    const profile = readProfileLink(link);
    if (profile?.handle) handles.push(handleTrace(profile.platform, profile.handle));
    else links.push(...traces([link], linkLetters));
  }
  return {
    names: byKey(parts.names.flatMap((name) => (name === undefined ? [] : nameTrace(name)))),
    handles: byKey(handles.filter(({ key }) => key.length > 2)),
    emails: traces(parts.emails, emailLetters),
    phones: traces(parts.phones, phoneDigits),
    links,
    externalIds: (parts.externalIds ?? []).map(({ system, value }) => ({
      shown: `${value} (${system})`,
      key: `${system}:${value}`,
    })),
    country: parts.country === undefined ? null : countryKey(parts.country),
  };
}

function nameTrace(name: string): NameTrace[] {
  const words = wordsOf(name);
  if (words.length === 0) return [];
  return [{ shown: name, key: words.join(''), words, sorted: words.toSorted().join(' ') }];
}

function handleTrace(platform: Platform | null, handle: string): HandleTrace {
  const key = handleLetters(handle);
  const shown = platform === null ? `@${handle}` : `@${handle} (${platformNames[platform]})`;
  return { shown, key, stem: handleStem(key), platform };
}

function traces(values: readonly string[] | undefined, keyOf: (value: string) => string | null): Trace[] {
  return (values ?? []).flatMap((value) => {
    const key = keyOf(value);
    return key === null ? [] : [{ shown: value, key }];
  });
}

/** The first of those alike; the same handle on several platforms is several traces. */
function byKey<Entry extends Trace & { readonly platform?: Platform | null }>(entries: readonly Entry[]): Entry[] {
  if (entries.length < 2) return [...entries];
  return [
    ...new Map(entries.toReversed().map((entry) => [`${entry.platform ?? ''} ${entry.key}`, entry])).values(),
  ].reverse();
}
