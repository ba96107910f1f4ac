import { tidyDay, tidyLine, tidyNote, tidyRecord, type Tidied } from '../domain/people/tidy.ts';
import type { MoneyText } from '../lib/money.ts';
import { TEXT_LIMITS } from '../model/common.ts';
import type { Gift } from '../model/gift.ts';
import { text } from '../text/text.ts';
import { tidyMoney } from './collaboration-checks.ts';

const { fields: labels, problems: say } = text.gifts;
const MOST_PIECES = 100_000;

/** The days a gift passes through, in their order. */
const route = ['sentOn', 'receivedOn', 'returnedOn'] as const;

/** Everything a form says of a gift; absent and empty both mean not known. */
export interface GiftFields {
  readonly product: string;
  readonly quantity: number;
  readonly retailValue?: MoneyText | null;
  readonly cost?: MoneyText | null;
  readonly shippingCost?: MoneyText | null;
  readonly isLoan?: boolean;
  readonly address?: string;
  readonly carrier?: string;
  readonly tracking?: string;
  readonly promisedOn?: string;
  readonly sentOn?: string;
  readonly receivedOn?: string;
  readonly returnDueOn?: string;
  readonly returnedOn?: string;
  readonly postDueOn?: string;
  readonly noShowOn?: string;
  readonly notes?: string;
}

export type GiftContent = Omit<Gift, 'id' | 'collaborationId'>;

/** The gift as it is stored, or the sentence that says what is wrong with a field. */
export function tidyGift(given: GiftFields): { readonly value: GiftContent } | { readonly problem: string } {
  const { name, line, note } = TEXT_LIMITS;
  const made = tidyRecord({
    product: tidyLine(given.product, labels.product, name),
    quantity: tidyQuantity(given.quantity),
    retailValue: tidyMoney(given.retailValue, labels.retailValue),
    cost: tidyMoney(given.cost, labels.cost),
    shippingCost: tidyMoney(given.shippingCost, labels.shippingCost),
    isLoan: { value: given.isLoan === true ? true : null },
    address: tidyNote(given.address ?? '', labels.address, note),
    carrier: tidyLine(given.carrier ?? '', labels.carrier, 200),
    tracking: tidyLine(given.tracking ?? '', labels.tracking, line),
    promisedOn: tidyDay(given.promisedOn, labels.promisedOn),
    sentOn: tidyDay(given.sentOn, labels.sentOn),
    receivedOn: tidyDay(given.receivedOn, labels.receivedOn),
    returnDueOn: tidyDay(given.returnDueOn, labels.returnDueOn),
    returnedOn: tidyDay(given.returnedOn, labels.returnedOn),
    postDueOn: tidyDay(given.postDueOn, labels.postDueOn),
    noShowOn: tidyDay(given.noShowOn, labels.noShowOn),
    notes: tidyNote(given.notes ?? '', labels.notes, note),
  });
  if ('problem' in made) return made;
  const { product, quantity, ...rest } = made.value;
  if (product === undefined) return { problem: say.productMissing };
  const problem = routeProblem(rest);
  return problem === null ? { value: { product, quantity: quantity!, ...rest } } : { problem };
}

/** Why the days a gift passed through cannot be, or `null`. */
export function routeProblem(days: Pick<GiftContent, (typeof route)[number]>): string | null {
  let last: (typeof route)[number] | null = null;
  for (const field of route) {
    const day = days[field];
    if (day === undefined) continue;
    const before = last === null ? undefined : days[last];
    if (last !== null && before !== undefined && day < before) {
      return say.daysCross(labels[field], day, labels[last], before);
    }
    last = field;
  }
  return null;
}

function tidyQuantity(given: number): Tidied<number> {
  const isFine = Number.isInteger(given) && given >= 1 && given <= MOST_PIECES;
  return isFine ? { value: given } : { problem: say.quantity(MOST_PIECES) };
}
