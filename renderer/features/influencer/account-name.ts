import { platformNames } from '#shared/model/platform.ts';
import type { AccountView } from '#shared/queries/influencer-page.ts';

/** The account in words: `Instagram mara.lind`. */
export function accountName({ account }: Pick<AccountView, 'account'>): string {
  return `${platformNames[account.platform]} ${account.handle ?? ''}`.trim();
}
