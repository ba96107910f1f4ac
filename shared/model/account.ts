import { z } from 'zod';
import { idField, lineField } from './common.ts';
import { platformField } from './platform.ts';
import { tierNames } from './tier.ts';

/**
 * One account of one person on one platform. `handle` is stored without a leading `@`, in the spelling of the platform;
 * two handles are the same account when they are equal without regard to case. Figures live in metric snapshots.
 */
export const accountSchema = z.strictObject({
  id: idField<'account'>(),
  influencerId: idField<'influencer'>(),
  platform: platformField,
  /** Absent when a file names the platform but no handle. */
  handle: z.string().min(1).max(300).optional(),
  displayName: lineField.optional(),
  /** The address of the profile, site or show. */
  url: lineField.optional(),
  /** Where it can be read or heard by a program: the feed of a blog or podcast, the sign-up of a newsletter. */
  feedUrl: lineField.optional(),
  /** A tier somebody chose in place of the computed one. */
  tierOverride: z.strictObject({ tier: z.enum(tierNames), reason: lineField.optional() }).optional(),
});

export type Account = z.infer<typeof accountSchema>;
export type AccountId = Account['id'];

/** The key under which an account is unique in a workspace. */
export function accountKey(platform: Account['platform'], handle: string): string {
  return `${platform}:${handle.toLowerCase()}`;
}
