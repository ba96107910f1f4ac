import { platformNames, type Platform } from '../../model/platform.ts';
import { escapeCardText, escapeLink, escapeText } from '../content-lines/text-value.ts';
import { writeContentLine } from '../content-lines/write-content-line.ts';

/** A person as a card. Texts are plain; lists keep their order, the preferred entry first. */
export interface VcardOut {
  readonly uid: string;
  readonly fullName: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly nicknames: readonly string[];
  readonly organisation: string | null;
  readonly title: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** Addresses of sites; profiles on platforms go to `profiles`. */
  readonly links: readonly string[];
  readonly profiles: readonly VcardProfile[];
  readonly city: string | null;
  readonly country: string | null;
  readonly note: string | null;
  readonly categories: readonly string[];
  /** UTC instant. */
  readonly revisedAt: string | null;
}

export interface VcardProfile {
  readonly platform: Platform;
  readonly handle: string;
  /** The profile's address, where it is known. */
  readonly link: string | null;
}

interface VcardOptions {
  readonly version?: '3.0' | '4.0';
}

/**
 * Writes cards after RFC 6350 (4.0) or RFC 2426 (3.0): CRLF, folded at 75 octets. Profiles go to SOCIALPROFILE (RFC 9554)
 * or, in 3.0, to X-SOCIALPROFILE as phones write it. `readVcardsSteps` reads the same values back.
 */
export function writeVcards(cards: readonly VcardOut[], { version = '4.0' }: VcardOptions = {}): string {
  return cards.map((card) => writeCard(card, version)).join('');
}

function writeCard(card: VcardOut, version: '3.0' | '4.0'): string {
  const lines = [writeContentLine('BEGIN', 'VCARD'), writeContentLine('VERSION', version)];
  const line = (name: string, value: string | null, params?: Readonly<Record<string, string>>): void => {
    if (value !== null && value !== '') lines.push(writeContentLine(name, value, params));
  };
  const plain = (name: string, value: string | null): void => {
    line(name, value && escapeCardText(value));
  };
  const isUri = /^[a-z][a-z\d+.-]*:/iu.test(card.uid);
  line('UID', escapeCardText(card.uid), version === '4.0' && !isUri ? { value: 'text' } : {});
  lines.push(writeContentLine('FN', escapeCardText(card.fullName)));
  lines.push(writeContentLine('N', `${escapeText(card.familyName ?? '')};${escapeText(card.givenName ?? '')};;;`));
  line('NICKNAME', list(card.nicknames));
  line('ORG', card.organisation && escapeText(card.organisation));
  plain('TITLE', card.title);
  for (const email of card.emails) plain('EMAIL', email);
  for (const phone of card.phones) plain('TEL', phone);
  for (const link of card.links) line('URL', escapeLink(link));
  for (const profile of card.profiles) lines.push(writeProfile(profile, version));
  if (card.city || card.country) {
    line('ADR', `;;;${escapeText(card.city ?? '')};;;${escapeText(card.country ?? '')}`);
  }
  plain('NOTE', card.note);
  line('CATEGORIES', list(card.categories));
  line('REV', card.revisedAt && (version === '4.0' ? basicInstant(card.revisedAt) : card.revisedAt));
  lines.push(writeContentLine('END', 'VCARD'));
  return lines.join('');
}

const list = (values: readonly string[]): string => values.map(escapeCardText).filter(Boolean).join(',');

const basicInstant = (instant: string): string => instant.replace(/[-:]|\.\d+/gu, '');

function writeProfile({ platform, handle, link }: VcardProfile, version: '3.0' | '4.0'): string {
  if (version === '3.0') {
    const value = link === null ? `x-apple:${escapeLink(handle)}` : escapeLink(link);
    return writeContentLine('X-SOCIALPROFILE', value, { type: platform, 'x-user': handle });
  }
  const service = { 'service-type': platformNames[platform] };
  return link === null
    ? writeContentLine('SOCIALPROFILE', escapeCardText(handle), { ...service, value: 'text' })
    : writeContentLine('SOCIALPROFILE', escapeLink(link), { ...service, username: handle });
}
