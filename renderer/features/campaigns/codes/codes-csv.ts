import type { Table } from '#shared/formats/write-csv.ts';
import type { CampaignCodesResult } from '#shared/queries/campaign-codes.ts';
import { text } from '#shared/text/text.ts';

const { columns } = text.codesAndLinks.csv;

type HandleOf = (influencerId: string | undefined) => string | null;

const handles = ({ people }: CampaignCodesResult): HandleOf => {
  const byId = new Map(people.map(({ influencerId, handle }) => [influencerId, handle]));
  return (id) => (id === undefined ? null : (byId.get(id) ?? null));
};

/** The codes of a campaign as a table to hand to a shop. */
export function codesTable(result: CampaignCodesResult): Table {
  const handleOf = handles(result);
  return {
    columns: [
      columns.code,
      columns.person,
      columns.handle,
      columns.percent,
      columns.amount,
      columns.currency,
      columns.startsOn,
      columns.endsOn,
      columns.note,
      columns.orders,
    ],
    rows: result.codes.map(({ code, personName, sold }) => [
      code.code,
      personName,
      handleOf(code.influencerId),
      code.discountPercent ?? null,
      code.discountAmount ? { amount: code.discountAmount.amount } : null,
      code.discountAmount?.currency ?? null,
      code.startsOn === undefined ? null : { day: code.startsOn },
      code.endsOn === undefined ? null : { day: code.endsOn },
      code.note ?? null,
      sold?.orders ?? null,
    ]),
  };
}

/** The links of a campaign as a table to hand to people. */
export function linksTable(result: CampaignCodesResult): Table {
  const handleOf = handles(result);
  const utm = text.codesAndLinks.fields.utm;
  return {
    columns: [
      columns.person,
      columns.handle,
      columns.name,
      columns.address,
      columns.base,
      utm.source,
      utm.medium,
      utm.campaign,
      utm.term,
      utm.content,
    ],
    rows: result.links.map(({ link, personName, address }) => [
      personName,
      handleOf(link.influencerId),
      link.name ?? null,
      address,
      link.base,
      link.utm.source,
      link.utm.medium,
      link.utm.campaign,
      link.utm.term ?? null,
      link.utm.content ?? null,
    ]),
  };
}
