import { influencerList } from './influencer-list.ts';
import { instagramList } from './instagram-list.ts';
import type { Preset } from './preset.ts';
import { programmeInfluencers } from './programme-influencers.ts';
import { programmePayouts } from './programme-payouts.ts';
import { programmePosts } from './programme-posts.ts';
import { rankList } from './rank-list.ts';
import { trackingOrders } from './tracking-orders.ts';
import { usernameList } from './username-list.ts';

/** Every preset, those with a signature first. Add one by adding a file and a line here. */
export const presets: readonly Preset[] = [
  programmeInfluencers,
  programmePosts,
  trackingOrders,
  programmePayouts,
  instagramList,
  rankList,
  usernameList,
  influencerList,
];

/** The preset with this id, if there is one. */
export function presetById(id: string): Preset | undefined {
  return presets.find((preset) => preset.id === id);
}
