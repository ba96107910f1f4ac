import type { Platform } from '../model/platform.ts';

/** What the address of a profile says. */
export interface ProfileLink {
  readonly platform: Platform;
  /** `null` where the address names an account by a number. */
  readonly handle: string | null;
}

const HOSTS = new Map<string, Platform>([
  ['instagram.com', 'instagram'],
  ['tiktok.com', 'tiktok'],
  ['youtube.com', 'youtube'],
  ['x.com', 'x'],
  ['twitter.com', 'x'],
  ['facebook.com', 'facebook'],
  ['threads.net', 'threads'],
  ['threads.com', 'threads'],
  ['twitch.tv', 'twitch'],
  ['pinterest.com', 'pinterest'],
  ['snapchat.com', 'snapchat'],
  ['linkedin.com', 'linkedin'],
]);

/** First parts of addresses that are no account's name. */
const NOT_HANDLES = new Set([
  'p',
  'reel',
  'reels',
  'stories',
  'explore',
  'channel',
  'c',
  'watch',
  'shorts',
  'i',
  'groups',
  'pages',
  'video',
  'profile.php',
  'people',
  'hashtag',
  'search',
  'home',
  'tag',
  'feed',
  'posts',
  'pulse',
]);

/** First parts after which the name of the account comes. */
const BEFORE_HANDLE: Readonly<Partial<Record<Platform, readonly string[]>>> = {
  snapchat: ['add'],
  linkedin: ['in', 'company', 'school'],
};

const LINK = /^(?:https?:\/\/)?(?:www\.|m\.|[a-z]{2}\.)?([a-z]+\.[a-z]{2,3})\/([^?#]*)/iu;

/** Reads platform and handle out of the address of a profile; `null` when it is none. Nothing is ever fetched. */
export function readProfileLink(address: string): ProfileLink | null {
  const match = LINK.exec(address.trim());
  const platform = match && HOSTS.get(match[1]!.toLowerCase());
  if (!match || !platform) return null;
  const parts = match[2]!.split('/').filter((part) => part !== '');
  const before = BEFORE_HANDLE[platform]?.includes(parts[0] ?? '') === true;
  const first = before ? parts[1] : parts[0];
  if (first === undefined || NOT_HANDLES.has(first.toLowerCase())) return { platform, handle: null };
  const handle = first.replace(/^@/u, '');
  return { platform, handle: /^[\w.-]{1,100}$/u.test(handle) ? handle : null };
}
