import { platformNames, type Platform } from '../../model/platform.ts';
import { text } from '../../text/text.ts';
import { parameter, type Property } from '../content-lines/content-line.ts';
import type { NoticeList } from '../content-lines/notice-list.ts';
import { readProfileLink } from '../profile-link.ts';
import { propertiesOf, textOf, type Card } from './card.ts';
import { platformHeaders } from './vcard-headers.ts';

/** Where somebody is found: handles by platform, and the addresses that are no profile on one of them. */
export interface CardProfiles {
  readonly handles: ReadonlyMap<Platform, ReadonlySet<string>>;
  readonly links: ReadonlySet<string>;
}

/** `X-INSTAGRAM` and the like, which some address books write. */
export const handleProperties: ReadonlyMap<string, Platform> = new Map(
  [...platformHeaders.keys(), 'twitter'].map((name) => [
    `X-${name.toUpperCase()}`,
    name === 'twitter' ? 'x' : (name as Platform),
  ]),
);
const SERVICES = new Map<string, Platform>([
  ['twitter', 'x'],
  ...[...platformHeaders.keys()].map((platform) => [platformNames[platform].toLowerCase(), platform] as const),
]);
const HANDLE = /^@?([\w.-]{1,100})$/u;

/**
 * Reads URL, SOCIALPROFILE (RFC 9554), X-SOCIALPROFILE (address books of phones) and properties named after a platform.
 * Addresses are only looked at, never fetched.
 */
export function readCardProfiles(card: Card, notices: NoticeList): CardProfiles {
  const handles = new Map<Platform, Set<string>>();
  const links = new Set<string>();
  const take = (platform: Platform, handle: string): void => {
    const known = handles.get(platform) ?? new Set();
    handles.set(platform, known.add(handle));
  };
  const takeAddress = (address: string): void => {
    const link = readProfileLink(address);
    if (link?.handle && platformHeaders.has(link.platform)) take(link.platform, link.handle);
    else if (address !== '') links.add(address);
  };
  for (const property of propertiesOf(card, 'URL')) takeAddress(textOf(card, property, notices));
  for (const name of ['SOCIALPROFILE', 'X-SOCIALPROFILE']) {
    for (const property of propertiesOf(card, name)) {
      const value = textOf(card, property, notices);
      const service = serviceOf(property);
      const platform = readProfileLink(value)?.platform ?? SERVICES.get(service);
      const handle = platform && handleOf(property, value);
      if (platform && handle) take(platform, handle);
      else if (/^https?:/iu.test(value)) links.add(value);
      else if (value !== '') notices.error(card.row, null, text.vcardFile.unknownService(service, value));
    }
  }
  for (const [name, platform] of handleProperties) {
    for (const property of propertiesOf(card, name)) {
      const value = textOf(card, property, notices);
      const handle = HANDLE.exec(value)?.[1];
      if (handle === undefined) takeAddress(value);
      else take(platform, handle);
    }
  }
  return { handles, links };
}

function serviceOf(property: Property): string {
  const types = property.params.get('type') ?? [];
  const named =
    parameter(property, 'service-type') ?? types.find((type) => SERVICES.has(type.toLowerCase())) ?? types[0];
  return (named ?? '').trim().toLowerCase();
}

function handleOf(property: Property, value: string): string | undefined {
  const written = parameter(property, 'username') ?? parameter(property, 'x-user') ?? '';
  return (
    HANDLE.exec(written.trim())?.[1] ??
    readProfileLink(value)?.handle ??
    HANDLE.exec(value.replace(/^x-apple:/iu, ''))?.[1]
  );
}
