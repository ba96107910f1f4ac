import type { RowChange } from '../model/change-set.ts';
import type { Gift } from '../model/gift.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { isCalendarDay } from '../lib/calendar-day.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { routeProblem, tidyGift, type GiftFields } from './gift-checks.ts';
import { createChange, deleteChange, updateChange } from './row-changes.ts';

const { labels, problems: say } = text.gifts;

/** What can happen to a gift on a day, and the field that keeps the day. */
const eventFields = {
  sent: 'sentOn',
  received: 'receivedOn',
  returned: 'returnedOn',
  'no-show': 'noShowOn',
} as const satisfies Readonly<Record<string, keyof Gift>>;
export type GiftEvent = keyof typeof eventFields;

export interface AddGiftInput extends GiftFields {
  /** Everybody who is given the same. */
  readonly collaborationIds: readonly string[];
}

/** Everything about the gift as it is to be; what is not said is taken away. */
export interface UpdateGiftInput extends GiftFields {
  readonly id: string;
}

export interface MarkGiftsInput {
  readonly ids: readonly string[];
  readonly event: GiftEvent;
  /** `yyyy-MM-dd` */
  readonly on: string;
}

/** Gives the same to one person or to many, each with a row of their own. */
export const addGift: Command<AddGiftInput> = ({ collaborationIds, ...given }, { reader, newId }) => {
  const ids = [...new Set(collaborationIds)];
  if (ids.length === 0) return { refusal: say.nobody };
  const made = tidyGift(given);
  if ('problem' in made) return { refusal: made.problem };
  const changes: RowChange[] = [];
  for (const id of ids) {
    const collaboration = reader.get('collaboration', id);
    if (!collaboration) return { refusal: say.collaborationGone };
    changes.push(createChange('gift', { id: newId() as Gift['id'], collaborationId: collaboration.id, ...made.value }));
  }
  const { product } = made.value;
  const label = ids.length === 1 ? labels.add(product, personOf(reader, ids[0]!)) : labels.addMany(product, ids.length);
  return { plan: { label, changes } };
};

/** Changes a gift to what a form says of it. */
export const updateGift: Command<UpdateGiftInput> = ({ id, ...given }, { reader }) => {
  const gift = reader.get('gift', id);
  if (!gift) return { refusal: say.gone };
  const made = tidyGift(given);
  if ('problem' in made) return { refusal: made.problem };
  const { id: _id, collaborationId, ...last } = gift;
  const taken = Object.fromEntries(Object.keys(last).map((field) => [field, null]));
  const change = updateChange('gift', gift, { ...taken, ...made.value });
  return {
    plan: {
      label: labels.update(made.value.product, personOf(reader, collaborationId)),
      changes: change ? [change] : [],
    },
  };
};

/** Says that gifts were sent, received or returned, or that nothing will come of them, on one day. */
export const markGifts: Command<MarkGiftsInput> = ({ ids, event, on }, { reader }) => {
  if (!isCalendarDay(on)) return { refusal: say.dayWrong(on) };
  const field = eventFields[event];
  const changes: RowChange[] = [];
  for (const id of new Set(ids)) {
    const gift = reader.get('gift', id);
    if (!gift) return { refusal: say.gone };
    const problem = routeProblem({ ...gift, [field]: on });
    if (problem !== null) return { refusal: say.ofPerson(personOf(reader, gift.collaborationId), problem) };
    const change = updateChange('gift', gift, { [field]: on });
    if (change) changes.push(change);
  }
  return { plan: { label: labels.mark[event](changes.length), changes } };
};

/** Takes gifts away, such as ones that were entered for the wrong person. */
export const removeGifts: Command<{ readonly ids: readonly string[] }> = ({ ids }, { reader }) => {
  const changes: RowChange[] = [];
  for (const id of new Set(ids)) {
    const gift = reader.get('gift', id);
    if (!gift) return { refusal: say.gone };
    changes.push(deleteChange('gift', gift));
  }
  return { plan: { label: labels.remove(changes.length), changes } };
};

function personOf(reader: RecordReader, collaborationId: string): string {
  const row = reader.get('collaboration', collaborationId);
  return (row && reader.get('influencer', row.influencerId)?.name) ?? '';
}
