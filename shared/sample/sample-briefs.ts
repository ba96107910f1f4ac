import { addDays } from '../lib/calendar-day.ts';
import type { Campaign } from '../model/campaign.ts';
import type { CampaignTemplate } from '../model/campaign-template.ts';
import type { Client } from '../model/client.ts';
import { brandWords, budgetShares, checklistWords } from './sample-brand-words.ts';
import type { SampleContext } from './sample-context.ts';
import { staff, type SampleClient } from './sample-words.ts';

/** What a made-up client says of itself. */
export function brandOf(
  client: SampleClient,
  amount: (euros: number) => NonNullable<Client['products']>[number]['price'],
) {
  const words = brandWords[client.name]!;
  return {
    website: `https://${client.name.split(' ')[0]!.toLowerCase()}.example.com`,
    people: words.people.map((person) => ({ ...person, sees: [...person.sees] })),
    topics: [...words.topics],
    values: [...words.values],
    audience: { countries: [...words.markets], languages: [...words.languages], ages: words.ages },
    categories: [...words.categories],
    rivals: [...words.rivals],
    products: client.products.map(([name, euros]) => {
      const price = amount(euros);
      return { name, category: words.categories[0], ...(price && { price }) };
    }),
    colours: { primary: words.primary },
  } satisfies Partial<Client>;
}

/** The budget of a campaign over its categories; what is planned in all is about so many euros. */
function budgetOf(amount: (euros: number) => Planned, euros: number): NonNullable<Campaign['budget']> {
  return budgetShares.map(([category, percent]) => ({ category, planned: amount((euros * percent) / 100) }));
}

type Planned = NonNullable<Campaign['budget']>[number]['planned'];

interface BriefInput {
  readonly client: SampleClient;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly euros: number;
  readonly amount: (euros: number) => Planned;
}

/** The brief, key dates, budget and checklist of a made-up campaign. */
export function briefOf(
  context: SampleContext,
  { client, startsOn, endsOn, euros, amount }: BriefInput,
): Partial<Campaign> {
  const { deals, today } = context;
  const words = brandWords[client.name]!;
  return {
    markets: [...words.markets],
    brief: words.brief,
    creativeFreedom: words.freedom,
    products: [client.products[0]![0]],
    categories: [...words.categories],
    contentStyles: [...words.styles],
    keyMeasures: ['erReach', 'reach'],
    keyDates: [
      { on: addDays(startsOn, -21), kind: 'approval', what: 'Brief and shortlist confirmed' },
      { on: addDays(startsOn, -1), kind: 'embargo', what: 'Nothing is shown before this day ends' },
      { on: startsOn, kind: 'release', what: `${client.products[0]![0]} on sale` },
      { on: addDays(endsOn, 14), kind: 'other', what: 'Report handed over' },
    ],
    budget: budgetOf(amount, euros),
    deliverables: [
      {
        platform: 'instagram',
        format: 'reel',
        count: 1,
        tags: ['#ad'],
        leastDaysOnline: 90,
        draftDueAfterDays: -2,
        windowStartsAfterDays: 3,
        windowEndsAfterDays: 28,
      },
    ],
    approval: { rounds: 2, reviewHours: 72, silence: 'waits' },
    checklist: checklistWords.map((what, at) => {
      const due = addDays(startsOn, at * 9 - 25);
      return { itemId: context.id(), what, ...(due < today && { doneOn: due, doneBy: deals.pick(staff) }) };
    }),
  };
}

/** A template for the launch of a product, for any client. */
export function launchTemplate(context: SampleContext): CampaignTemplate {
  return {
    id: context.id(),
    name: 'Product launch, five weeks',
    description: 'Reels and stories around the day a product comes out, with drafts approved before the embargo ends.',
    savedAt: context.noonOf(context.firstDay),
    objective: 'sales',
    lengthDays: 35,
    brief:
      '## What it is about\n\nWhat is new, for whom, and what people should do.\n\n- Shown in use\n- Named in the first seconds\n- Code and link',
    creativeFreedom: 'Tone, place and edit are theirs.',
    keyDates: [
      { afterDays: -21, kind: 'approval', what: 'Brief and shortlist confirmed' },
      { afterDays: -1, kind: 'embargo', what: 'Nothing is shown before this day ends' },
      { afterDays: 0, kind: 'release', what: 'On sale' },
    ],
    checklist: [...checklistWords],
    deliverables: [
      {
        platform: 'instagram',
        format: 'reel',
        count: 1,
        tags: ['#ad'],
        leastDaysOnline: 90,
        draftDueAfterDays: -3,
        windowStartsAfterDays: 0,
        windowEndsAfterDays: 7,
      },
      {
        platform: 'instagram',
        format: 'story',
        count: 3,
        tags: ['#ad'],
        windowStartsAfterDays: 0,
        windowEndsAfterDays: 14,
      },
    ],
    terms: {
      pays: ['fee', 'gift'],
      split: [
        { percent: 50, trigger: 'signing', netDays: 14 },
        { percent: 50, trigger: 'live', netDays: 30 },
      ],
    },
    approval: { rounds: 2, reviewHours: 72, silence: 'waits' },
  };
}
