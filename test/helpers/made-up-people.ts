/** Headers of {@link madeUpPeople}: what an agency's list of influencers has, 25 columns of it. */
export const peopleColumns = (
  'Id,Name,Username,Platform,Followers,Following,Posts,Avg likes,Avg comments,Avg views,Engagement rate,Country,City,' +
  'Gender,Category,Email,Url,TikTok,YouTube,Languages,Tags,Pronouns,Time zone,Content style,Notes'
).split(',');

const SYLLABLES = 'ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu'.split(
  ' ',
);
const PLATFORMS = ['Instagram', 'TikTok', 'YouTube'];
const PLACES = [
  ['Portugal', 'Porto', 'Europe/Lisbon', 'Portuguese'],
  ['Sweden', 'Malmö', 'Europe/Stockholm', 'Swedish'],
  ['India', 'Pune', 'Asia/Kolkata', 'Hindi'],
  ['Indonesia', 'Bandung', 'Asia/Jakarta', 'Indonesian'],
  ['France', 'Lyon', 'Europe/Paris', 'French'],
] as const;
const TOPICS = ['Food', 'Travel', 'Fitness', 'Music', 'Craft', 'Beauty', 'Parenting'];
const STYLES = ['Calm and close to the camera', 'Quick cuts, loud colours', 'Long talks', 'Drawn by hand'];

/** A word for a number, another for every other. */
function word(number: number): string {
  let rest = number;
  let made = '';
  do {
    made += SYLLABLES[rest % SYLLABLES.length]!;
    rest = Math.floor(rest / SYLLABLES.length);
  } while (rest > 0);
  return made.padEnd(4, 'xo');
}

const capital = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}`;
const one = <Item>(items: readonly Item[], number: number): Item => items[number % items.length]!;

/**
 * People nobody has met, one row of cells each: person `from`, the next, and so on. No two share a name, an account, an
 * address or a link, so that each is somebody of their own wherever they are met.
 */
export function madeUpPeople(from: number, count: number): string[][] {
  return Array.from({ length: count }, (_, offset) => madeUpPerson(from + offset));
}

function madeUpPerson(number: number): string[] {
  // Numbers that lie apart for neighbours, as names in a list do.
  const name = word((number * 7_919 + 104_729) % 24_300_000);
  const handle = `${name}.${word(number)}`;
  const [country, city, zone, language] = one(PLACES, number);
  const followers = 1_000 + ((number * 137) % 900_000);
  const isEven = number % 2 === 0;
  return [
    String(number),
    `${capital(word(number))} ${capital(name)}`,
    handle,
    one(PLATFORMS, number),
    String(followers),
    String(number % 900),
    String(number % 2_000),
    String(followers % 5_000),
    String(number % 300),
    String(followers * 2),
    `${(number % 90) / 10}%`,
    country,
    city,
    isEven ? 'Female' : 'Male',
    one(TOPICS, number),
    `${handle}@example.com`,
    `https://example.com/${handle}`,
    number % 4 === 0 ? `${handle}.tt` : '',
    number % 5 === 0 ? `${handle}.yt` : '',
    `English; ${language}`,
    number % 3 === 0 ? 'spring; gifted' : 'spring',
    isEven ? 'she/her' : 'he/him',
    zone,
    one(STYLES, number),
    `Met at a fair in ${city}, answers "within ${number % 9} days"`,
  ];
}
