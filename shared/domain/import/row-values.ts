import type { MoneyText } from '../../lib/money.ts';
import type { Metrics } from '../../model/metric-snapshot.ts';
import type { Order } from '../../model/order.ts';
import type { Payment } from '../../model/payment.ts';
import type { Platform } from '../../model/platform.ts';
import type { TextField, TrafficField } from './presets/preset.ts';
import type { Facts } from './row-facts.ts';

/** What one row of a file says, each part absent where the cell is blank. */
export interface RowValues {
  id?: string;
  influencer?: string;
  name?: string;
  /** First, middle and last part, until they are put together. */
  nameParts?: string[];
  handle?: string;
  platform?: Platform;
  gender?: string;
  country?: string;
  city?: string;
  topics?: string[];
  emails?: string[];
  url?: string;
  day?: string;
  caption?: string;
  product?: string;
  campaign?: string;
  channel?: Order['channel'];
  basis?: Payment['basis'];
  quantity?: number;
  units?: number;
  revenue?: MoneyText;
  amount?: MoneyText;
  rate?: MoneyText;
  refunded?: MoneyText;
  /** Accounts that columns named after platforms hold, one each. */
  accounts?: Partial<Record<Platform, string>>;
  /** Units of a currency for one of the base, as decimal text. */
  exchangeRates?: Record<string, string>;
  counts?: Partial<Record<TrafficField, number>>;
  /** Cells whose meaning the planner of the kind reads. */
  texts?: Partial<Record<TextField, string>>;
  /** The dimension a `dimension` column is of. */
  dimension?: string;
  facts?: Facts;
  metrics: Metrics;
}

/** A row whose cells could all be read. */
export interface ReadRow {
  readonly row: number;
  readonly values: RowValues;
}
