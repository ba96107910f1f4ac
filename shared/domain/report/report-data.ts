import type { RecordReader } from '../../store/record-reader.ts';
import type { Campaign } from '../../model/campaign.ts';
import type { Client } from '../../model/client.ts';
import type { Order } from '../../model/order.ts';
import type { Post } from '../../model/post.ts';
import type { Workspace } from '../../model/workspace.ts';
import { figuresFor } from '../figures/build-figures.ts';
import type { DaySpan } from '../figures/active-spans.ts';
import { campaignCreators, type CampaignCreator } from '../figures/campaign-creators.ts';
import { campaignPeriod, contentInPeriod } from '../figures/content-in-period.ts';
import type { Figure } from '../figures/figure.ts';
import { measuresOf, type Measures } from '../figures/measures.ts';
import { weeklyOrders, type WeekOfOrders } from '../figures/weekly-orders.ts';

/** Everything the report's sections read, gathered once. Notes are left behind on purpose: they never reach a client. */
export interface ReportData {
  readonly reader: RecordReader;
  readonly workspace: Workspace;
  readonly campaign: Omit<Campaign, 'notes'>;
  readonly client: Pick<Client, 'name' | 'colours'> | null;
  /** The client's logo as `data:image/...;base64,...`. */
  readonly logo: string | undefined;
  readonly generatedOn: string;
  readonly period: DaySpan | null;
  readonly measures: Measures;
  readonly figures: readonly Figure[];
  readonly creators: readonly CampaignCreator[];
  readonly orders: readonly Order[];
  readonly weeks: readonly WeekOfOrders[];
  /** Posts that name the campaign. */
  readonly posts: readonly Post[];
  /** Posts of its influencers in its period that name no campaign. */
  readonly postsNearby: readonly Post[];
}

/** Gathers a campaign for its report. Throws when there is no such campaign. */
export function gatherReport(reader: RecordReader, campaignId: string, generatedOn: string, logo?: string): ReportData {
  const row = reader.get('campaign', campaignId);
  if (!row) throw new RangeError('There is no such campaign.');
  const { notes: _, ...campaign } = row;
  const client = row.clientId === undefined ? undefined : reader.get('client', row.clientId);
  const scope = { kind: 'campaign', campaignId } as const;
  const orders = reader.lookup('order', 'campaign', campaignId);
  return {
    reader,
    workspace: reader.workspace(),
    campaign,
    client: client ? { name: client.name, ...(client.colours && { colours: client.colours }) } : null,
    logo,
    generatedOn,
    period: campaignPeriod(reader, campaignId),
    measures: measuresOf(reader, scope),
    figures: figuresFor(reader, scope),
    creators: campaignCreators(reader, campaignId),
    orders,
    weeks: weeklyOrders(orders),
    posts: reader.lookup('post', 'campaign', campaignId),
    postsNearby: contentInPeriod(reader, campaignId),
  };
}
