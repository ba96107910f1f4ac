import type { BudgetCategory } from '../model/campaign.ts';
import type { Client } from '../model/client.ts';

type Words = readonly [string, ...string[]];

/** What a made-up brand stands for, and what its campaigns say. */
export interface SampleBrandWords {
  readonly people: readonly [NonNullable<Client['people']>[number], ...NonNullable<Client['people']>[number][]];
  readonly topics: Words;
  readonly values: Words;
  readonly categories: Words;
  readonly rivals: Words;
  readonly markets: Words;
  readonly languages: Words;
  readonly ages: { readonly least: number; readonly most: number };
  readonly primary: string;
  readonly action: string;
  readonly styles: Words;
  /** Why a person, in words the client reads. */
  readonly reasons: Words;
  readonly brief: string;
  readonly freedom: string;
}

export const declineReasons: Words = [
  'No time in these weeks',
  'Works with somebody else in this category',
  'The fee does not fit',
];
export const waitingWords: Words = ['An answer about the dates', 'The manager’s go-ahead', 'A new offer from us'];

/** How the budget of a sample campaign is spread, in per cent. */
export const budgetShares: readonly (readonly [BudgetCategory, number])[] = [
  ['fees', 70],
  ['gifts', 8],
  ['shipping', 2],
  ['production', 10],
  ['paid-media', 10],
];

export const checklistWords = [
  'Brief confirmed by the client',
  'Contracts signed',
  'Parcels sent',
  'Disclosure wording agreed with everybody',
  'Drafts approved',
  'Figures captured two weeks after the last post',
  'Report handed over',
] as const;

/** By the name of the client. */
export const brandWords: Readonly<Record<string, SampleBrandWords>> = {
  'Vantelle Skincare': {
    people: [
      {
        name: 'Ines Sample',
        role: 'Brand manager',
        email: 'ines@example.com',
        sees: ['brief', 'shortlist', 'prices', 'results'],
      },
      { name: 'Otto Sample', role: 'Legal', email: 'otto@example.com', sees: ['brief', 'shortlist'] },
    ],
    topics: ['skincare', 'make-up', 'yoga'],
    values: ['honesty', 'body positivity', 'sustainability'],
    categories: ['skincare'],
    rivals: ['Morrow Botanics', 'Lune Dermal'],
    markets: ['Germany', 'Portugal', 'Greece'],
    languages: ['English', 'German', 'Portuguese'],
    ages: { least: 18, most: 44 },
    primary: '#7a3e65',
    action: 'Orders the trial set',
    styles: ['calm', 'voice-over', 'honest'],
    reasons: [
      'Shows the whole routine and names what did not work; the comments ask for details.',
      'The audience asks for skin advice every week and follows up.',
    ],
    brief:
      '## What it is about\n\nShow the serum in your own evening routine over **two weeks**.\n\n- What your skin was like before\n- What changed, and what did not\n- The trial set and your code\n\nClaims about health stay out; *before and after* only without filters.',
    freedom: 'Tone, place, music and edit are yours. Say so when something did not work for you: that is welcome.',
  },
  'Rasa Kembara Foods': {
    people: [
      {
        name: 'Dewi Sample',
        role: 'Marketing',
        email: 'dewi@example.com',
        sees: ['brief', 'shortlist', 'prices', 'results', 'spend'],
      },
    ],
    topics: ['street food', 'home cooking', 'coffee'],
    values: ['family', 'local first', 'craft'],
    categories: ['food', 'coffee', 'drinkware'],
    rivals: ['Pantai Pantry', 'Bukit Brew'],
    markets: ['Indonesia'],
    languages: ['Indonesian', 'English'],
    ages: { least: 18, most: 54 },
    primary: '#9a3b12',
    action: 'Orders a box with the code',
    styles: ['step by step', 'hands', 'friend'],
    reasons: [
      'Cooks with the family and writes every recipe down.',
      'People cook the recipes and send their own pictures.',
    ],
    brief:
      '## What it is about\n\nCook one dish your family really eats and let the sambal be part of it.\n\n1. The table before\n2. The cooking\n3. Who tastes first\n\nName the box and your code once, at the start.',
    freedom: 'The dish, the language and the length are yours.',
  },
  'Northquill Outdoor': {
    people: [
      {
        name: 'June Sample',
        role: 'Head of brand',
        email: 'june@example.com',
        sees: ['brief', 'shortlist', 'results'],
      },
    ],
    topics: ['hiking', 'climbing', 'van life'],
    values: ['sustainability', 'learning', 'honesty'],
    categories: ['outdoor clothing', 'drinkware'],
    rivals: ['Fellmark Supply', 'Cairn & Co'],
    markets: ['United States', 'Canada'],
    languages: ['English'],
    ages: { least: 25, most: 54 },
    primary: '#1f5c4b',
    action: 'Orders through the link',
    styles: ['photo series', 'story', 'long takes'],
    reasons: [
      'Tests gear over months and shows repairs.',
      'Followers ask before they buy and report back after the trip.',
    ],
    brief:
      '## What it is about\n\nTake the jacket on a trip you would have made **anyway**.\n\n- The weather you met\n- One thing you would change about it\n- The link in your profile for the season',
    freedom: 'Route, company and pace are yours. No summit is needed.',
  },
};
