import type { CalendarDay } from '../../lib/calendar-day.ts';
import type { ClientView } from '../../model/client.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';
import { allowedViews } from '../shortlist/allowed-views.ts';
import { personForClient, type PersonForClient } from '../shortlist/person-for-client.ts';
import { shortlisted } from '../shortlist/shortlisted.ts';

/** What a document can show besides the people themselves. */
export type ShortlistExtra = Extract<ClientView, 'brief' | 'prices' | 'results'>;

export interface ShortlistRequest {
  readonly campaignId: string;
  /** Who at the client it is for. */
  readonly forName: string;
  /** What is to be shown besides; what the person may not see is left out all the same. */
  readonly shows: readonly ShortlistExtra[];
  /** Whom it names; `null` for everybody on the shortlist. */
  readonly collaborationIds: readonly string[] | null;
  readonly generatedOn: CalendarDay;
}

/** A person in the document: past results and price only where they may be shown. */
export type PersonInDocument = Omit<PersonForClient, 'price' | 'pastWork' | 'influencerId'> & {
  readonly price: PersonForClient['price'];
  readonly pastWork: readonly (Omit<PersonForClient['pastWork'][number], 'results' | 'campaignId'> & {
    readonly posts: number;
    readonly results: PersonForClient['pastWork'][number]['results'] | null;
  })[];
};

/** Everything a shortlist document says, as plain data. What is not in it cannot get into the PDF or the page. */
export interface ShortlistDocument {
  readonly campaignId: string;
  readonly campaign: string;
  readonly client: string | null;
  /** The client's own colour as `#rrggbb`. */
  readonly colour: string | null;
  readonly agency: string;
  readonly forName: string;
  readonly generatedOn: CalendarDay;
  readonly startsOn: CalendarDay | null;
  readonly endsOn: CalendarDay | null;
  /** Markdown; `null` where it is not shown or not written. */
  readonly brief: string | null;
  readonly hasPrices: boolean;
  readonly hasResults: boolean;
  readonly people: readonly PersonInDocument[];
}

/**
 * Gathers a shortlist for one person at the client. What is asked for can narrow what the person may see, never widen
 * it. Throws an Error with a sentence when there is no such campaign, the person may not see shortlists, or nobody is on
 * it.
 */
export function gatherShortlist(reader: RecordReader, request: ShortlistRequest): ShortlistDocument {
  const say = text.documents.problems;
  const campaign = reader.get('campaign', request.campaignId);
  if (!campaign) throw new Error(say.campaignGone);
  const client = campaign.clientId === undefined ? undefined : reader.get('client', campaign.clientId);
  const forName = request.forName.replace(/\s+/gu, ' ').trim();
  const allowed = allowedViews(client, forName);
  if (!allowed.includes('shortlist')) throw new Error(say.mayNot(forName));
  const isShown = (extra: ShortlistExtra): boolean => request.shows.includes(extra) && allowed.includes(extra);
  const [hasPrices, hasResults] = [isShown('prices'), isShown('results')];
  const wanted = request.collaborationIds && new Set(request.collaborationIds);
  const people = shortlisted(reader, campaign.id)
    .filter(({ id }) => wanted === null || wanted.has(id))
    .flatMap((row) => personForClient(reader, campaign, row) ?? [])
    .map((person) => inDocument(person, hasPrices, hasResults));
  if (people.length === 0) throw new Error(say.nobody);
  return {
    campaignId: campaign.id,
    campaign: campaign.name,
    client: client?.name ?? null,
    colour: client?.colours?.primary ?? null,
    agency: reader.workspace().name,
    forName,
    generatedOn: request.generatedOn,
    startsOn: campaign.startsOn ?? null,
    endsOn: campaign.endsOn ?? null,
    brief: (isShown('brief') ? campaign.brief : undefined) ?? null,
    hasPrices,
    hasResults,
    people,
  };
}

function inDocument(person: PersonForClient, hasPrices: boolean, hasResults: boolean): PersonInDocument {
  const { influencerId: _, ...shown } = person;
  return {
    ...shown,
    price: hasPrices ? person.price : null,
    pastWork: person.pastWork.map(({ campaign, startsOn, endsOn, results }) => ({
      campaign,
      startsOn,
      endsOn,
      posts: results.posts,
      results: hasResults ? results : null,
    })),
  };
}
