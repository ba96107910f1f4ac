import { foldText } from '../../lib/text-fold.ts';
import type { Campaign } from '../../model/campaign.ts';
import type { Client } from '../../model/client.ts';
import type { RightTerms } from './right-days.ts';

/**
 * Why work for somebody else meets an exclusivity: the brand is `named` in it; it keeps away a `category` the other
 * campaign is in; one client lists the other as a `rival`; or it names brands only, but both are in the `same-category`.
 */
export type ClashGround = 'named' | 'category' | 'rival' | 'same-category';

/** What exclusivity is held against of a campaign; names are folded. */
export interface Brand {
  readonly clientId: string | null;
  readonly clientName: string | null;
  /** The client and what it sells in the campaign. */
  readonly names: ReadonlyMap<string, string>;
  readonly rivals: ReadonlyMap<string, string>;
  readonly categories: ReadonlyMap<string, string>;
}

const folded = (words: readonly string[] | undefined): ReadonlyMap<string, string> =>
  new Map((words ?? []).map((word) => [foldText(word), word]));

/** The brand a campaign is for. */
export function brandOf(campaign: Pick<Campaign, 'categories' | 'products'>, client: Client | undefined): Brand {
  const products = campaign.products ?? client?.products?.map(({ name }) => name) ?? [];
  return {
    clientId: client?.id ?? null,
    clientName: client?.name ?? null,
    names: folded(client ? [client.name, ...products] : products),
    rivals: folded(client?.rivals),
    categories: folded(campaign.categories ?? client?.categories),
  };
}

/** What two lists share, in the spelling of the second. */
function shared(left: readonly string[] | undefined, right: ReadonlyMap<string, string>): string[] {
  return [...new Set((left ?? []).map(foldText))].flatMap((word) => right.get(word) ?? []);
}

/** The strongest ground on which an exclusivity of `holder` meets work for `other`, with the words that say so. */
export function clashGround(
  right: Pick<RightTerms, 'rivals' | 'categories'>,
  holder: Brand,
  other: Brand,
): { readonly ground: ClashGround; readonly words: readonly string[] } | null {
  if (holder.clientId !== null && holder.clientId === other.clientId) return null;
  const named = shared(right.rivals, other.names);
  if (named.length > 0) return { ground: 'named', words: named };
  const categories = shared(right.categories, other.categories);
  if (categories.length > 0) return { ground: 'category', words: categories };
  const rivals = [
    ...shared([...holder.rivals.values()], other.names),
    ...shared([...other.rivals.values()], holder.names),
  ];
  if (rivals.length > 0) return { ground: 'rival', words: rivals };
  if (right.categories !== undefined) return null;
  const same = shared([...holder.categories.values()], other.categories);
  if (same.length === 0) return null;
  return { ground: right.rivals === undefined ? 'category' : 'same-category', words: same };
}
