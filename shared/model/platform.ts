import { z } from 'zod';

/** Where an account lives; `blog`, `podcast` and `newsletter` are channels of their own with their own measures. */
export const platforms = [
  'instagram',
  'tiktok',
  'youtube',
  'x',
  'facebook',
  'threads',
  'twitch',
  'pinterest',
  'linkedin',
  'snapchat',
  'blog',
  'podcast',
  'newsletter',
  'other',
] as const;

export type Platform = (typeof platforms)[number];
export const platformField = z.enum(platforms);

/** The platform's own spelling, used on screens and in reports. */
export const platformNames: Readonly<Record<Platform, string>> = {
  instagram: 'Instagram',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  x: 'X',
  facebook: 'Facebook',
  threads: 'Threads',
  twitch: 'Twitch',
  pinterest: 'Pinterest',
  linkedin: 'LinkedIn',
  snapchat: 'Snapchat',
  blog: 'Blog',
  podcast: 'Podcast',
  newsletter: 'Newsletter',
  other: 'Other',
};
