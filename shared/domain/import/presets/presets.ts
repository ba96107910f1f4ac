import type { ImportKind } from '../import-types.ts';
import { generalOrders } from './general-orders.ts';
import { generalPayouts } from './general-payouts.ts';
import { generalPosts } from './general-posts.ts';
import { influencerList } from './influencer-list.ts';
import { instagramList } from './instagram-list.ts';
import type { Preset } from './preset.ts';
import { programmeInfluencers } from './programme-influencers.ts';
import { programmePayouts } from './programme-payouts.ts';
import { programmePosts } from './programme-posts.ts';
import { rankList } from './rank-list.ts';
import { trackingOrders } from './tracking-orders.ts';
import { usernameList } from './username-list.ts';

/** Presets that know a layout by its headers. */
const layouts: readonly Preset[] = [
  programmeInfluencers,
  programmePosts,
  trackingOrders,
  programmePayouts,
  instagramList,
  rankList,
  usernameList,
];

/**
 * The preset of each kind that goes by the fields it finds: for the agency's own spreadsheets, and for tables whose columns
 * a person names.
 */
export const generalPresets: Readonly<Partial<Record<ImportKind, Preset>>> = {
  influencers: influencerList,
  posts: generalPosts,
  orders: generalOrders,
  payouts: generalPayouts,
};

/** Every preset, those that know a layout first. Add one by adding a file and a line here. */
export const presets: readonly Preset[] = [...layouts, ...Object.values(generalPresets)];

/** The preset with this id, if there is one. */
export function presetById(id: string): Preset | undefined {
  return presets.find((preset) => preset.id === id);
}
