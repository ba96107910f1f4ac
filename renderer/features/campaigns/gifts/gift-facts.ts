import type { GiftEvent } from '#shared/commands/gifts.ts';
import { times } from '#shared/domain/gifts/gift-totals.ts';
import type { Gift } from '#shared/model/gift.ts';
import { text } from '#shared/text/text.ts';
import { countText, dayText, moneyText } from '../../../state/format.ts';

const words = text.gifts;

/** What is given: product, pieces, and whether it is lent. */
export function productText({ product, quantity, isLoan }: Gift): string {
  const pieces = quantity === 1 ? product : `${countText(quantity)} × ${product}`;
  return isLoan ? `${pieces} (${words.loan})` : pieces;
}

/** The day that says where the gift stands, if one is known. */
export function sinceText({ noShowOn, returnedOn, receivedOn, sentOn, promisedOn }: Gift): string {
  const day = noShowOn ?? returnedOn ?? receivedOn ?? sentOn ?? promisedOn;
  return day === undefined ? '' : dayText(day);
}

/** What is still due, and when. */
export function dueGiftText({ returnDueOn, returnedOn, postDueOn, noShowOn }: Gift): string {
  if (noShowOn !== undefined) return '';
  const back = returnDueOn !== undefined && returnedOn === undefined ? words.dueBack(dayText(returnDueOn)) : null;
  const post = postDueOn === undefined ? null : words.duePost(dayText(postDueOn));
  return [post, back].filter((fact) => fact !== null).join(', ');
}

/** What all pieces are worth or cost, or `null` when that is not known. */
export function allPieces(gift: Gift, field: 'retailValue' | 'cost'): string | null {
  const money = times(gift[field], gift.quantity);
  return money && moneyText(money);
}

/** What can happen next to a gift. */
export function nextEvents(gift: Gift): GiftEvent[] {
  if (gift.noShowOn !== undefined || gift.returnedOn !== undefined) return [];
  const events: GiftEvent[] = [];
  if (gift.sentOn === undefined && gift.receivedOn === undefined) events.push('sent');
  if (gift.receivedOn === undefined) events.push('received');
  else if (gift.isLoan || gift.returnDueOn !== undefined) events.push('returned');
  return [...events, 'no-show'];
}
