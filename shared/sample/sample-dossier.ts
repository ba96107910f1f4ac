import { addDays } from '../lib/calendar-day.ts';
import type { RowOf } from '../model/kinds.ts';
import type { SampleContext, SampleRow } from './sample-context.ts';
import { findingWords } from './sample-detail-words.ts';
import type { SamplePerson } from './sample-people.ts';
import { formatsByPlatform, staff } from './sample-words.ts';

/** Rate cards with their history, and what was found out about a person. */
export function* makeDossier(context: SampleContext, person: SamplePerson, isActive: boolean): Generator<SampleRow> {
  const { details: random } = context;
  if (random.chance(isActive ? 0.75 : 0.08)) yield* makeRates(context, person);
  if (random.chance(isActive ? 0.5 : 0.03)) {
    for (let left = random.int(1, 3); left > 0; left -= 1) {
      yield { kind: 'researchNote', row: noteOf(context, person) };
    }
  }
}

function* makeRates(context: SampleContext, person: SamplePerson): Generator<SampleRow> {
  const { details: random, today } = context;
  const currency = random.chance(0.7) ? 'EUR' : 'USD';
  for (const account of person.accounts.slice(0, 2)) {
    const format = random.pick(formatsByPlatform[account.row.platform] ?? ['post']);
    let price = Math.max(30, Math.round((account.followers ** 0.78 / 8) * (0.7 + 0.6 * random.next())));
    let day = addDays(today, -random.int(5, 120));
    const rates: RowOf['rate'][] = [];
    for (let left = random.chance(0.35) ? 2 : 1; left > 0; left -= 1) {
      rates.push({
        id: context.id(),
        influencerId: person.row.id,
        platform: account.row.platform,
        format: format.charAt(0).toUpperCase() + format.slice(1),
        price: { amount: `${Math.max(1, Math.round(price / 10)) * 10}.00`, currency },
        ...(random.chance(0.3) && { validFrom: day }),
        recordedAt: context.noonOf(day),
        evidence: { source: 'creator-statement', capturedOn: day, enteredBy: random.pick(staff) },
      });
      price *= 0.85;
      day = addDays(day, -random.int(100, 220));
    }
    for (const row of rates.reverse()) yield { kind: 'rate', row };
  }
}

function noteOf(context: SampleContext, person: SamplePerson): RowOf['researchNote'] {
  const { details: random, firstDay, today } = context;
  return {
    id: context.id(),
    influencerId: person.row.id,
    on: addDays(random.chance(0.7) ? today : firstDay, random.chance(0.7) ? -random.int(1, 90) : 0),
    by: random.pick(staff),
    text: random.pick(findingWords),
    ...(random.chance(0.4) && { link: `https://example.com/${person.accounts[0]?.row.platform ?? 'page'}/post` }),
  };
}
