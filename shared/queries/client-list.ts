import { MoneySum } from '../domain/figures/money-sum.ts';
import { salesTallies } from '../domain/figures/sales-tallies.ts';
import { scopeKey } from '../domain/figures/scope-key.ts';
import { toMoneyText, type MoneyText } from '../lib/money.ts';
import type { Client } from '../model/client.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { byName } from './by-name.ts';

export interface ClientRow {
  readonly id: string;
  readonly name: string;
  readonly currency: string | null;
  readonly notes: string | null;
  readonly campaigns: readonly { readonly id: string; readonly name: string }[];
  readonly people: readonly string[];
  readonly products: readonly string[];
  /** Attributed revenue of the client's campaigns, one amount per currency. */
  readonly revenue: readonly MoneyText[];
}

export interface ClientListResult {
  readonly rows: readonly ClientRow[];
}

/** Every client with its campaigns, by name. */
export function clientList(reader: RecordReader): ClientListResult {
  return { rows: [...reader.all('client')].map((client) => rowOf(reader, client)).sort(byName) };
}

function rowOf(reader: RecordReader, client: Client): ClientRow {
  const sales = salesTallies(reader).attributed;
  const campaigns = reader.lookup('campaign', 'client', client.id);
  const revenue = new MoneySum();
  for (const campaign of campaigns) {
    const tally = sales.get(scopeKey({ kind: 'campaign', campaignId: campaign.id }));
    if (tally) revenue.addSum(tally.revenue);
  }
  return {
    id: client.id,
    name: client.name,
    currency: client.currency ?? null,
    notes: client.notes ?? null,
    campaigns: campaigns.map(({ id, name }) => ({ id, name })).sort(byName),
    people: (client.people ?? []).map(({ name }) => name),
    products: (client.products ?? []).map(({ name }) => name),
    revenue: revenue.parts().map(toMoneyText),
  };
}
