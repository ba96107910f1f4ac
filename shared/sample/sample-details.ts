import { addDays } from '../lib/calendar-day.ts';
import {
  audienceDimensions,
  compensationKinds,
  influenceBases,
  type AudienceReading,
  type Cadence,
  type HealthLevel,
  type Influencer,
  type PreferredMedium,
} from '../model/influencer.ts';
import type { SampleContext } from './sample-context.ts';
import {
  healthNotes,
  influenceEvidence,
  languagesOfCountry,
  pronounWords,
  sourcingWeights,
  styleWords,
  valueWords,
  zoneOfCity,
} from './sample-detail-words.ts';
import type { SampleCommon } from './sample-common.ts';
import { places, staff, topics } from './sample-words.ts';

const cadences: readonly (readonly [Cadence, number])[] = [
  [{ every: 'month' }, 30],
  [{ every: 'quarter' }, 45],
  [{ every: 'half-year' }, 20],
  [{ every: 'days', days: 45 }, 5],
];

const media: readonly (readonly [PreferredMedium, number])[] = [
  ['email', 40],
  ['dm', 22],
  ['call', 15],
  ['whatsapp', 10],
  ['meeting', 7],
  ['newsletter', 6],
];

const healths: readonly (readonly [HealthLevel, number])[] = [
  ['strong', 40],
  ['steady', 45],
  ['strained', 12],
  ['broken', 3],
];

const audienceParts: Readonly<Record<(typeof audienceDimensions)[number], readonly [string, ...string[]]>> = {
  country: ['Germany', 'Indonesia', 'United States', 'India', 'Portugal', 'Japan'],
  city: ['Berlin', 'Jakarta', 'Mumbai', 'Lisbon', 'Toronto'],
  age: ['18-24', '25-34', '35-44', '45-54'],
  gender: ['women', 'men'],
  language: ['English', 'German', 'Indonesian', 'Spanish'],
};

/**
 * What is known of a person besides name, place and topics: much of those the agency works with, a little of the
 * others. Drawn from a stream of its own, so that more facts change no figure of the sample.
 */
export function personDetails(
  context: SampleContext,
  common: SampleCommon,
  person: Influencer,
  handle: string,
  isActive: boolean,
): Partial<Influencer> {
  const { details: random, today } = context;
  const known = (active: number, other: number): boolean => random.chance(isActive ? active : other);
  const facts: Partial<Influencer> = {};
  // Assigned one by one: a spread per field doubles the time a hundred thousand people take.
  if (known(0.6, 0.2)) facts.pronouns = random.pick(pronounWords);
  addOrigin(context, facts, person, known(0.9, 0.35), known(0.95, 0.55));
  if (known(0.08, 0.02)) facts.otherPlaces = [{ city: random.pick(places)[0], note: 'Over the winter' }];
  if (known(0.5, 0.06)) facts.phones = [`+00 555 ${String(random.int(0, 9_999_999)).padStart(7, '0')}`];
  if (known(0.4, 0.05)) facts.links = [`https://example.com/press/${handle}`];
  if (known(0.4, 0.04)) {
    const role = random.chance(0.75) ? 'agent' : 'manager';
    facts.contacts = [{ contactId: random.pick(common.contactIds), role, isFirst: random.chance(0.8) }];
  }
  if (known(0.85, 0.15)) facts.preferredMedium = random.weighted(media);
  if (known(0.8, 0.08)) facts.cadence = random.weighted(cadences);
  if (known(0.7, 0.12)) facts.values = random.sample(valueWords, random.int(1, 3));
  if (known(0.6, 0.03)) facts.contentStyle = random.pick(styleWords);
  if (known(0.6, 0.06)) facts.influence = influenceOf(context);
  if (known(0.5, 0.015)) facts.audience = audienceOf(context);
  if (known(0.9, 0.12)) facts.compensation = { accepts: acceptsOf(context) };
  if (known(0.9, 0.3)) facts.sourcing = sourcingOf(context);
  if (known(0.8, 0)) {
    facts.health = {
      level: random.weighted(healths),
      on: addDays(today, -random.int(1, 150)),
      ...(random.chance(0.3) && { note: random.pick(healthNotes) }),
    };
  }
  if (known(0.7, 0.05)) facts.custom = customOf(context, common);
  return facts;
}

const placeOfCity: ReadonlyMap<string, (typeof places)[number]> = new Map(places.map((place) => [place[0], place]));

/** Time zone and languages follow from the place. */
function addOrigin(
  { details: random }: SampleContext,
  facts: Partial<Influencer>,
  { city }: Influencer,
  hasZone: boolean,
  hasLanguages: boolean,
): void {
  const place = city === undefined ? undefined : placeOfCity.get(city);
  if (!place) return;
  const [first, ...others] = languagesOfCountry[place[1]];
  if (hasZone) facts.timeZone = zoneOfCity[place[0]];
  if (hasLanguages) facts.languages = [first, ...random.sample(others, random.int(0, 1))];
}

function influenceOf({ details: random }: SampleContext): NonNullable<Influencer['influence']> {
  const basis = random.pick(influenceBases);
  return [{ basis, ...(random.chance(0.6) && { evidence: random.pick(influenceEvidence[basis]) }) }];
}

function acceptsOf({ details: random }: SampleContext): NonNullable<Influencer['compensation']>['accepts'] {
  const accepts = compensationKinds.filter((kind) => random.chance(kind === 'fee' ? 0.85 : 0.35));
  return accepts.length === 0 ? ['fee'] : accepts;
}

function sourcingOf({ details: random, firstDay }: SampleContext): NonNullable<Influencer['sourcing']> {
  const channel = random.weighted(sourcingWeights);
  return {
    channel,
    ...(channel === 'platform-search' && { detail: `#${random.pick(topics).replaceAll(' ', '')}` }),
    ...(random.chance(0.4) && { on: addDays(firstDay, -random.int(0, 700)) }),
  };
}

function audienceOf({ details: random, today }: SampleContext): AudienceReading[] {
  const dimensions = random.sample(audienceDimensions, random.int(1, 3));
  return dimensions.map((dimension): AudienceReading => {
    let rest = 100;
    const parts = random.sample(audienceParts[dimension], dimension === 'gender' ? 2 : 3).map((value) => {
      const percent = Math.round(rest * (0.4 + 0.3 * random.next()) * 10) / 10;
      rest -= percent;
      return { value, percent };
    });
    const evidence = { capturedOn: addDays(today, -random.int(3, 200)), enteredBy: random.pick(staff) };
    return {
      dimension,
      parts,
      evidence: { source: random.chance(0.7) ? 'screenshot' : 'creator-statement', ...evidence },
    };
  });
}

function customOf({ details: random, today }: SampleContext, { fields }: SampleCommon): Influencer['custom'] {
  const values = {
    [fields.size.id]: random.pick(fields.size.choices as [string, ...string[]]),
    ...(random.chance(0.4) && { [fields.contract.id]: addDays(today, random.int(-60, 400)) }),
    ...(random.chance(0.3) && { [fields.least.id]: { amount: `${random.int(1, 40) * 50}.00`, currency: 'EUR' } }),
  };
  return values;
}
