import { z } from 'zod';
import type { RecentItem } from '#shared/queries/search-recent.ts';
import { readLocalSetting, writeLocalSetting } from './local-setting.ts';

const MOST = 8;
const kept = z.array(z.strictObject({ kind: z.enum(['influencer', 'campaign']), id: z.string().max(60) })).max(50);

const nameOf = (workspaceId: string): string => `recent.${workspaceId}`;

/** What was looked at last in this window, newest first. Only ids are kept: names are read from the workspace. */
export function recentItems(workspaceId: string): readonly RecentItem[] {
  const stored = readLocalSetting(nameOf(workspaceId));
  if (stored === null) return [];
  try {
    return kept.parse(JSON.parse(stored));
  } catch {
    // Of another version or damaged: it only costs the convenience.
    return [];
  }
}

/** Puts a person or a campaign at the head of what was looked at last. */
export function rememberRecent(workspaceId: string, item: RecentItem): void {
  const others = recentItems(workspaceId).filter(({ id }) => id !== item.id);
  writeLocalSetting(nameOf(workspaceId), JSON.stringify([item, ...others].slice(0, MOST)));
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whose page an address shows, or whose panel beside it; null when it is of neither. */
export function itemAt(path: string, personId: string | null): RecentItem | null {
  if (personId !== null && UUID.test(personId)) return { kind: 'influencer', id: personId };
  const [, area, id] = path.split('/');
  if (id === undefined || !UUID.test(id)) return null;
  if (area === 'roster') return { kind: 'influencer', id };
  return area === 'campaigns' ? { kind: 'campaign', id } : null;
}
