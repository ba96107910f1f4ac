import type { MoneyText } from '../lib/money.ts';
import type { RecordReader } from '../store/record-reader.ts';

export interface ClientRow {
  readonly id: string;
  readonly name: string;
  readonly currency: string | null;
  readonly notes: string | null;
  readonly campaigns: readonly { readonly id: string; readonly name: string }[];
  /** Attributed revenue of the client's campaigns, one amount per currency. */
  readonly revenue: readonly MoneyText[];
}

export interface ClientListResult {
  readonly rows: readonly ClientRow[];
}

/** Every client with its campaigns, by name. */
export function clientList(_reader: RecordReader): ClientListResult {
  throw new Error('client.list is not built yet');
}
