import type { Platform } from '../model/platform.ts';

/** Places a person may live in, with the city that trips go to. */
export const places = [
  ['Lisbon', 'Portugal'],
  ['Berlin', 'Germany'],
  ['Athens', 'Greece'],
  ['Warsaw', 'Poland'],
  ['Jakarta', 'Indonesia'],
  ['Surabaya', 'Indonesia'],
  ['Denpasar', 'Indonesia'],
  ['Bangkok', 'Thailand'],
  ['Seoul', 'South Korea'],
  ['Osaka', 'Japan'],
  ['Mumbai', 'India'],
  ['Pune', 'India'],
  ['Amman', 'Jordan'],
  ['Denver', 'United States'],
  ['Austin', 'United States'],
  ['Toronto', 'Canada'],
] as const;

export const topics = [
  'skincare',
  'make-up',
  'street food',
  'home cooking',
  'coffee',
  'hiking',
  'climbing',
  'van life',
  'fitness',
  'yoga',
  'parenting',
  'interior',
  'slow fashion',
  'gaming',
  'photography',
  'reading',
] as const;

export const tags = [
  'shortlist',
  'long-term',
  'fast replies',
  'needs contract',
  'holiday season',
  'top seller',
] as const;

/** The sample agency's own people; clearly nobody. */
export const staff = ['Ada Sample', 'Bo Sample', 'Cleo Sample'] as const;

export interface SampleClient {
  readonly name: string;
  readonly currency: string;
  /** Minor units of the currency that one euro is roughly worth, for amounts of a believable size only. */
  readonly minorPerEuro: number;
  /** How this market pays creators, compared with the first client's. */
  readonly feeLevel: number;
  /** How readily people buy, compared with the first client's: dear things sell less often. */
  readonly conversion: number;
  /** Fees and prices are whole multiples of this many minor units. */
  readonly step: number;
  readonly notes: string;
  readonly products: readonly (readonly [name: string, euros: number])[];
  readonly themes: readonly string[];
}

/** Three made-up brands in three currencies. */
export const sampleClients: readonly SampleClient[] = [
  {
    name: 'Vantelle Skincare',
    currency: 'EUR',
    minorPerEuro: 100,
    feeLevel: 1,
    conversion: 1,
    step: 50,
    notes: 'Made-up brand. Wants claims checked before anything is published.',
    products: [
      ['Dew Serum', 39],
      ['Calm Cream', 28],
      ['Trial Set', 17],
    ],
    themes: ['Glow', 'Bare', 'Dew', 'Calm'],
  },
  {
    name: 'Rasa Kembara Foods',
    currency: 'IDR',
    minorPerEuro: 1_780_000,
    feeLevel: 0.35,
    conversion: 1,
    step: 100_000,
    notes: 'Made-up brand. Pays at the end of the month.',
    products: [
      ['Sambal Trio', 6],
      ['Cold Brew Box', 9],
      ['Spice Drawer', 14],
    ],
    themes: ['Feast', 'Spice', 'Market', 'Harvest'],
  },
  {
    name: 'Northquill Outdoor',
    currency: 'USD',
    minorPerEuro: 108,
    feeLevel: 1.2,
    conversion: 0.45,
    step: 50,
    notes: 'Made-up brand. Sends gear ahead of the first post.',
    products: [
      ['Ridge Jacket', 149],
      ['Trail Bottle', 24],
      ['Camp Lantern', 45],
    ],
    themes: ['Summit', 'Trail', 'Campfire', 'Ridge'],
  },
];

export const seasons = ['Winter', 'Spring', 'Summer', 'Autumn'] as const;

/** How likely a person's next account is on a platform. */
export const platformWeights: readonly (readonly [Platform, number])[] = [
  ['instagram', 46],
  ['tiktok', 26],
  ['youtube', 16],
  ['x', 4],
  ['blog', 4],
  ['podcast', 2],
  ['newsletter', 2],
];

export const formatsByPlatform: Readonly<Partial<Record<Platform, readonly [string, ...string[]]>>> = {
  instagram: ['reel', 'carousel', 'image', 'story'],
  tiktok: ['video'],
  youtube: ['video', 'short'],
  x: ['post'],
  blog: ['article'],
  podcast: ['episode'],
  newsletter: ['issue'],
};

export const captionOpenings = [
  'Three weeks with',
  'An honest look at',
  'My morning with',
  'Why I keep',
  'First try:',
] as const;
