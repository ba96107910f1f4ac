import type { ImportKind } from '../import-types.ts';
import { aspireCreators } from './aspire-creators.ts';
import { calendarLayouts, calendarTable } from './calendar-entries.ts';
import { exchangeRateLayouts, generalRates } from './exchange-rates.ts';
import { facebookContent } from './facebook-content.ts';
import { generalCodes } from './general-codes.ts';
import { generalContacts } from './general-contacts.ts';
import { generalOrders } from './general-orders.ts';
import { generalPayouts } from './general-payouts.ts';
import { generalPosts } from './general-posts.ts';
import { googleContacts } from './google-contacts.ts';
import { impactCreators } from './impact-creators.ts';
import { influencerList } from './influencer-list.ts';
import { instagramContent } from './instagram-content.ts';
import { instagramList } from './instagram-list.ts';
import { mailMessages } from './mail-messages.ts';
import { outlookContacts } from './outlook-contacts.ts';
import type { Preset } from './preset.ts';
import { programmeInfluencers } from './programme-influencers.ts';
import { programmePayouts } from './programme-payouts.ts';
import { programmePosts } from './programme-posts.ts';
import { rankList } from './rank-list.ts';
import { shopifyDiscountSums } from './shopify-discount-sums.ts';
import { shopifyOrders, shopifyOrdersByName } from './shopify-orders.ts';
import { tiktokContent } from './tiktok-content.ts';
import { trackingOrders } from './tracking-orders.ts';
import { upfluenceInfluencers } from './upfluence-influencers.ts';
import { upfluencePayments } from './upfluence-payments.ts';
import { usernameList } from './username-list.ts';
import { vcardContacts } from './vcard-contacts.ts';
import { webAnalytics } from './web-analytics.ts';
import { youtubeTableData } from './youtube-table-data.ts';

/** Presets that know a layout by its headers. */
const layouts: readonly Preset[] = [
  programmeInfluencers,
  programmePosts,
  trackingOrders,
  programmePayouts,
  instagramList,
  rankList,
  usernameList,
  aspireCreators,
  upfluenceInfluencers,
  upfluencePayments,
  impactCreators,
  ...instagramContent,
  ...facebookContent,
  tiktokContent,
  youtubeTableData,
  shopifyOrders,
  shopifyOrdersByName,
  shopifyDiscountSums,
  ...googleContacts,
  outlookContacts,
  vcardContacts,
  ...exchangeRateLayouts,
  ...calendarLayouts,
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
  contacts: generalContacts,
  codes: generalCodes,
  traffic: webAnalytics,
  rates: generalRates,
  calendar: calendarTable,
  mail: mailMessages,
};

/** Every preset, those that know a layout first. Add one by adding a file and a line here. */
export const presets: readonly Preset[] = [...layouts, ...Object.values(generalPresets)];

/** The preset with this id, if there is one. */
export function presetById(id: string): Preset | undefined {
  return presets.find((preset) => preset.id === id);
}
