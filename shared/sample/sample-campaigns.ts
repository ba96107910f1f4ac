import { addDays } from '../lib/calendar-day.ts';
import { decimalText, type MoneyText } from '../lib/money.ts';
import type { Campaign } from '../model/campaign.ts';
import type { Client } from '../model/client.ts';
import { brandWords } from './sample-brand-words.ts';
import { brandOf, briefOf } from './sample-briefs.ts';
import type { SampleContext } from './sample-context.ts';
import { sampleClients, seasons, type SampleClient } from './sample-words.ts';

export interface SampleCampaign {
  readonly row: Campaign;
  readonly client: SampleClient;
  readonly startsOn: string;
  readonly endsOn: string;
  /** False while nobody has said which payments belong to it. */
  readonly isSettled: boolean;
}

/** The clients of the sample agency with their words and price levels. */
export function makeClients(context: SampleContext): { row: Client; client: SampleClient }[] {
  return sampleClients.map((client) => ({
    client,
    row: {
      id: context.id(),
      name: client.name,
      currency: client.currency,
      notes: client.notes,
      ...brandOf(client, (euros) => amountOf(client, euros)),
    },
  }));
}

/** An amount of about so many euros in the client's currency, in whole steps of at least one. */
export function amountOf(client: SampleClient, euros: number): MoneyText {
  const steps = Math.max(1, Math.round((euros * client.minorPerEuro) / client.step));
  return {
    amount: decimalText({ minor: BigInt(steps * client.step), currency: client.currency }),
    currency: client.currency,
  };
}

/**
 * Campaigns of four to seven weeks spread evenly over the year, in turn for each client; the last ones reach into the
 * future. A few lack a goal or an end, as in life.
 */
export function makeCampaigns(
  context: SampleContext,
  clients: readonly { row: Client; client: SampleClient }[],
  count: number,
): SampleCampaign[] {
  const { random } = context;
  const usedNames = new Map<string, number>();
  return Array.from({ length: count }, (_, index) => {
    const { row: client, client: words } = clients[index % clients.length]!;
    const startsOn = addDays(context.firstDay, Math.round((index * 370) / count) + random.int(0, 6));
    const endsOn = addDays(startsOn, random.int(28, 49));
    const objective = (['sales', 'engagement', 'awareness'] as const)[Math.floor(index / clients.length) % 3]!;
    const theme = words.themes[Math.floor(index / clients.length) % words.themes.length]!;
    const name = uniqueName(usedNames, `${seasonOf(startsOn)} ${theme} ${startsOn.slice(0, 4)}`);
    const row = campaignRow(context, { client, words, startsOn, endsOn, objective, name });
    return { row, client: words, startsOn, endsOn, isSettled: index % 4 !== 1 };
  });
}

/** One campaign that runs today and one that is being prepared, so that there is work to look at. */
export function makeCurrentCampaigns(
  context: SampleContext,
  clients: readonly { row: Client; client: SampleClient }[],
): SampleCampaign[] {
  const plans = [
    { at: 0, starts: -12, ends: 23, objective: 'sales', title: 'Launch' },
    { at: 2, starts: 18, ends: 60, objective: 'engagement', title: 'Preview' },
  ] as const;
  return plans.map(({ at, starts, ends, objective, title }) => {
    const { row: client, client: words } = clients[at]!;
    const startsOn = addDays(context.today, starts);
    const endsOn = addDays(context.today, ends);
    const name = `${words.products[0]![0]} ${title}`;
    const row = campaignRow(context.forDeals(), { client, words, startsOn, endsOn, objective, name });
    return { row, client: words, startsOn, endsOn, isSettled: true };
  });
}

interface CampaignPlan {
  readonly client: Client;
  readonly words: SampleClient;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly objective: NonNullable<Campaign['objective']>;
  readonly name: string;
}

function campaignRow(context: SampleContext, plan: CampaignPlan): Campaign {
  const { random } = context;
  const { client, words, startsOn, endsOn, objective, name } = plan;
  return {
    id: context.id(),
    name,
    clientId: client.id,
    currency: words.currency,
    objective,
    startsOn,
    ...(random.chance(0.9) ? { endsOn } : {}),
    ...(random.chance(0.85) ? { goal: goalOf(context, words, objective) } : {}),
    ...briefOf(context, {
      client: words,
      startsOn,
      endsOn,
      euros: context.deals.int(8, 40) * 1_000 * words.feeLevel,
      amount: (euros) => amountOf(words, euros),
    }),
  };
}

function seasonOf(day: string): string {
  return seasons[Math.floor((Number(day.slice(5, 7)) % 12) / 3)]!;
}

function uniqueName(used: Map<string, number>, name: string): string {
  const count = (used.get(name) ?? 0) + 1;
  used.set(name, count);
  return count === 1 ? name : `${name} (${count})`;
}

function goalOf(
  { random }: SampleContext,
  client: SampleClient,
  objective: NonNullable<Campaign['objective']>,
): NonNullable<Campaign['goal']> {
  switch (objective) {
    case 'sales':
      return {
        measure: 'revenue',
        target: amountOf(client, random.int(20, 80) * 1_000).amount,
        action: brandWords[client.name]!.action,
      };
    case 'engagement':
      return { measure: 'engagements', target: String(random.int(20, 90) * 1_000) };
    case 'awareness':
      return { measure: 'reach', target: String(random.int(5, 30) * 100_000) };
  }
}
