import type { Platform } from '../../model/platform.ts';

/** The columns a card is laid out in. */
export const vcardHeaders = [
  'UID',
  'Full name',
  'Given name',
  'Family name',
  'Nickname',
  'Organisation',
  'Title',
  'Emails',
  'Phones',
  'Links',
  'City',
  'Country',
  'Note',
  'Categories',
  'Revised',
  'Instagram',
  'TikTok',
  'YouTube',
  'X',
  'Facebook',
  'Threads',
  'Twitch',
  'Pinterest',
  'LinkedIn',
  'Snapchat',
] as const;

export type VcardHeader = (typeof vcardHeaders)[number];

/** The platforms that have a column of their own, which holds handles. */
export const platformHeaders = new Map<Platform, VcardHeader>([
  ['instagram', 'Instagram'],
  ['tiktok', 'TikTok'],
  ['youtube', 'YouTube'],
  ['x', 'X'],
  ['facebook', 'Facebook'],
  ['threads', 'Threads'],
  ['twitch', 'Twitch'],
  ['pinterest', 'Pinterest'],
  ['linkedin', 'LinkedIn'],
  ['snapchat', 'Snapchat'],
]);
