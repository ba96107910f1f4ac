import type { Influencer, InfluenceBasis } from '../model/influencer.ts';
import type { places } from './sample-words.ts';

export type SampleCountry = (typeof places)[number][1];
type SampleCity = (typeof places)[number][0];
type Words = readonly [string, ...string[]];

/** The time zone of each place. */
export const zoneOfCity: Readonly<Record<SampleCity, string>> = {
  Lisbon: 'Europe/Lisbon',
  Berlin: 'Europe/Berlin',
  Athens: 'Europe/Athens',
  Warsaw: 'Europe/Warsaw',
  Jakarta: 'Asia/Jakarta',
  Surabaya: 'Asia/Jakarta',
  Denpasar: 'Asia/Makassar',
  Bangkok: 'Asia/Bangkok',
  Seoul: 'Asia/Seoul',
  Osaka: 'Asia/Tokyo',
  Mumbai: 'Asia/Kolkata',
  Pune: 'Asia/Kolkata',
  Amman: 'Asia/Amman',
  Denver: 'America/Denver',
  Austin: 'America/Chicago',
  Toronto: 'America/Toronto',
};

export const languagesOfCountry: Readonly<Record<SampleCountry, Words>> = {
  Portugal: ['Portuguese', 'English', 'Spanish'],
  Germany: ['German', 'English', 'Turkish'],
  Greece: ['Greek', 'English'],
  Poland: ['Polish', 'English', 'Ukrainian'],
  Indonesia: ['Indonesian', 'English', 'Javanese'],
  Thailand: ['Thai', 'English'],
  'South Korea': ['Korean', 'English'],
  Japan: ['Japanese', 'English'],
  India: ['Hindi', 'English', 'Marathi'],
  Jordan: ['Arabic', 'English'],
  'United States': ['English', 'Spanish'],
  Canada: ['English', 'French'],
};

export const pronounWords = ['she/her', 'he/him', 'they/them'] as const;
export const valueWords = [
  'honesty',
  'sustainability',
  'family',
  'body positivity',
  'animal welfare',
  'craft',
  'local first',
  'accessibility',
  'humour',
  'learning',
] as const;

export const styleWords = [
  'Calm voice-over, natural light, long takes.',
  'Fast cuts with captions; answers every comment of the first hour.',
  'Step by step, hands in the picture, little talk.',
  'Talks to the camera like to a friend; one honest point of criticism in every review.',
  'Photo series with a short story under each picture.',
] as const;

export const influenceEvidence: Readonly<Record<InfluenceBasis, Words>> = {
  authority: ['Invited to judge a regional award.', 'Quoted by two trade magazines.'],
  knowledge: ['Trained in the field and shows the method.', 'Ten years of tests, all written down.'],
  position: ['Heads a club with its own event.', 'Runs a shop that the neighbourhood knows.'],
  relationship: ['Followers write back with their own results.', 'Known by name to most who comment.'],
};

export const sourcingWeights: readonly (readonly [NonNullable<Influencer['sourcing']>['channel'], number])[] = [
  ['platform-search', 34],
  ['list', 18],
  ['agency', 14],
  ['referral', 12],
  ['application', 9],
  ['event', 5],
  ['organic', 5],
  ['client', 3],
];

export const healthNotes = [
  'Delivers early and answers within a day.',
  'One late delivery, talked through on the phone.',
  'Unhappy about a late payment; the next one goes out first.',
] as const;

export const findingWords = [
  'Reads comments aloud in stories and thanks people by name.',
  'Showed a competitor’s product last spring; no contract was mentioned.',
  'Announced a move; ask for the new address before sending anything.',
  'Sponsored pieces are marked clearly and early.',
  'Two guests of the show are on our list as well.',
  'Audience asked three times where the jacket is from.',
] as const;

export const agencyNames = [
  'Harbourlight Talent',
  'Ninth Lantern Management',
  'Quiet Field Agency',
  'Papercrane People',
] as const;
