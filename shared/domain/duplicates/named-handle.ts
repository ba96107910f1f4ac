import { readProfileLink } from '../../formats/profile-link.ts';
import type { Account } from '../../model/account.ts';

/**
 * The handle an account has, or, as a handle belongs to one account of a workspace only, the one it is said to have: by
 * `@` and the handle as the name shown, or by the address of the profile. `null` when nothing names one.
 */
export function namedHandle({ handle, displayName, url, platform }: Account): string | null {
  if (handle !== undefined) return handle;
  if (displayName !== undefined && /^@\S+$/u.test(displayName)) return displayName.slice(1);
  const link = url === undefined ? null : readProfileLink(url);
  return link?.platform === platform ? link.handle : null;
}

/** How the account of somebody else's handle is named until it is known whose it is. */
export function shownHandle(handle: string): string {
  return `@${handle}`;
}
