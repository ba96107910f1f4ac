import type { RecordReader } from '../../store/record-reader.ts';
import { rightsOf, type RightFacts, type RightScope } from './right-facts.ts';

/** An exclusivity a person is bound by. */
export interface Binding {
  readonly rightId: string;
  readonly campaignId: string;
  /** The client, or the campaign where it has none. */
  readonly to: string;
  /** What is kept away, first categories, then brands; empty where the right says nothing. */
  readonly from: readonly string[];
  readonly startsOn: string | null;
  /** `null` while it is open. */
  readonly endsOn: string | null;
}

function bindingOf({ right, days, campaign, client }: RightFacts): Binding {
  return {
    rightId: right.id,
    campaignId: campaign.id,
    to: client?.name ?? campaign.name,
    from: [...(right.categories ?? []), ...(right.rivals ?? [])],
    startsOn: days.from,
    endsOn: days.to,
  };
}

/**
 * Every exclusivity of everybody by influencer, or of one person, past ones too, from one pass over the rights. What lasts
 * longest comes first.
 */
export function bindingsOfPeople(
  reader: RecordReader,
  scope: RightScope = {},
): ReadonlyMap<string, readonly Binding[]> {
  const found = new Map<string, Binding[]>();
  for (const facts of rightsOf(reader, scope)) {
    if (facts.right.kind !== 'exclusivity' || facts.isDeclined) continue;
    const known = found.get(facts.influencer.id);
    if (known) known.push(bindingOf(facts));
    else found.set(facts.influencer.id, [bindingOf(facts)]);
  }
  for (const bindings of found.values()) bindings.sort(lastingFirst);
  return found;
}

/** Open ones before all, then what ends last. */
function lastingFirst(left: Binding, right: Binding): number {
  return compare(right.endsOn ?? '9999', left.endsOn ?? '9999');
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
