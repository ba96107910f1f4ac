import { z } from 'zod';
import { idField, lineField } from './common.ts';
import { platformField } from './platform.ts';

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
  url: lineField.optional(),
});

export type Account = z.infer<typeof accountSchema>;
export type AccountId = Account['id'];

/** The key under which an account is unique in a workspace. */
export function accountKey(platform: Account['platform'], handle: string): string {
  return `${platform}:${handle.toLowerCase()}`;
}
