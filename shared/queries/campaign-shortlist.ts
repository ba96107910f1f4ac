import { agencySideOf, type AgencySide } from '../domain/shortlist/agency-side.ts';
import { standingOf, type ClientStanding } from '../domain/shortlist/client-answers.ts';
import { personForClient, type PersonForClient } from '../domain/shortlist/person-for-client.ts';
import { shortlisted } from '../domain/shortlist/shortlisted.ts';
import type { CalendarDay } from '../lib/calendar-day.ts';
import type { ClientPerson } from '../model/client.ts';
import type { ClientAnswer } from '../model/collaboration.ts';
import type { RecordReader } from '../store/record-reader.ts';

export interface CampaignShortlistParams {
  readonly campaignId: string;
  readonly today: CalendarDay;
}

/** Somebody on the shortlist: what the client may see, and apart from it what only the agency sees. */
export interface ShortlistRow {
  readonly forClient: PersonForClient;
  readonly forAgency: AgencySide;
  readonly standing: ClientStanding;
  readonly shortlistedOn: CalendarDay;
  /** Every answer as it was recorded, by which one is removed. */
  readonly recorded: readonly ClientAnswer[];
}

export interface CampaignShortlistResult {
  readonly campaign: string;
  readonly client: { readonly id: string; readonly name: string; readonly people: readonly ClientPerson[] } | null;
  /** In the order they came onto the shortlist, those of one day by name. */
  readonly rows: readonly ShortlistRow[];
}

/** The shortlist of a campaign; `null` when there is no such campaign. */
export function campaignShortlist(
  reader: RecordReader,
  { campaignId, today }: CampaignShortlistParams,
): CampaignShortlistResult | null {
  const campaign = reader.get('campaign', campaignId);
  if (!campaign) return null;
  const client = campaign.clientId === undefined ? undefined : reader.get('client', campaign.clientId);
  const rows = shortlisted(reader, campaignId).flatMap((row): ShortlistRow[] => {
    const forClient = personForClient(reader, campaign, row);
    if (!forClient) return [];
    return [
      {
        forClient,
        forAgency: agencySideOf(reader, row, today),
        standing: standingOf(forClient.answers),
        shortlistedOn: row.shortlistedOn,
        recorded: row.clientAnswers ?? [],
      },
    ];
  });
  return {
    campaign: campaign.name,
    client: client ? { id: client.id, name: client.name, people: client.people ?? [] } : null,
    rows,
  };
}
