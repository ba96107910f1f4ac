import { addDays } from '../lib/calendar-day.ts';
import type { Touch } from '../model/touch.ts';
import type { Trip } from '../model/trip.ts';
import type { SampleContext, SampleRow } from './sample-context.ts';
import type { SamplePerson } from './sample-people.ts';
import { places, staff } from './sample-words.ts';

const media: readonly (readonly [Touch['medium'], number])[] = [
  ['email', 40],
  ['dm', 22],
  ['call', 14],
  ['whatsapp', 10],
  ['meeting', 6],
  ['gift', 4],
  ['event', 2],
  ['note', 2],
];

const pastStates: readonly (readonly [Touch['state'], number])[] = [
  ['done', 55],
  ['answered', 38],
  ['missed', 7],
];

/** The contacts of a year with one person, and for some the next one planned. */
export function* makeTouches(context: SampleContext, person: SamplePerson, isActive: boolean): Generator<SampleRow> {
  const { random, today, firstDay } = context;
  if (person.row.doNotContact || person.row.stage === 'identified') return;
  const count = isActive ? random.int(4, 12) : random.int(0, 3);
  for (let index = 0; index < count; index += 1) {
    yield {
      kind: 'touch',
      row: touchOf(context, person, random.weighted(pastStates), context.dayBetween(firstDay, today)),
    };
  }
  if (!isActive || random.chance(0.5)) return;
  yield { kind: 'touch', row: touchOf(context, person, 'planned', addDays(today, random.int(-5, 40))) };
}

function touchOf(context: SampleContext, person: SamplePerson, state: Touch['state'], on: string): Touch {
  const { random } = context;
  return {
    id: context.id(),
    influencerId: person.row.id,
    medium: random.weighted(media),
    state,
    on,
    ...(random.chance(0.9) ? { by: random.pick(staff) } : {}),
    ...(random.chance(0.2) ? { note: 'Talked about dates and the next briefing.' } : {}),
  };
}

/** Journeys to places where people of the roster live, past and coming. */
export function* makeTrips(
  context: SampleContext,
  idsByCity: ReadonlyMap<string, readonly Trip['influencerIds'][number][]>,
  count: number,
): Generator<SampleRow> {
  const { random, today } = context;
  for (let index = 0; index < count; index += 1) {
    const [city, country] = random.pick(places);
    const startsOn = addDays(today, random.int(-300, 60));
    const row: Trip = {
      id: context.id(),
      title: `Meetings in ${city}`,
      traveller: random.pick(staff),
      city,
      country,
      startsOn,
      endsOn: addDays(startsOn, random.int(1, 4)),
      influencerIds: random.sample(idsByCity.get(city) ?? [], random.int(2, 8)),
    };
    yield { kind: 'trip', row };
  }
}
