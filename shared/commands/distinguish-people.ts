import { shortTitle } from '../domain/duplicates/short-title.ts';
import { instantOf } from '../lib/clock.ts';
import { TEXT_LIMITS } from '../model/common.ts';
import { pairKey, type Distinction, type DistinctionId } from '../model/distinction.ts';
import type { Influencer } from '../model/influencer.ts';
import { text } from '../text/text.ts';
import type { Command, CommandContext } from './command.ts';
import { presentFields } from './field-checks.ts';
import { createChange, deleteChange } from './row-changes.ts';

export interface DistinguishPeopleInput {
  readonly ids: readonly [string, string];
  readonly note?: string;
}

const { labels, problems } = text.duplicates;

/** Remembers that two people who look alike are not the same, so that they are not brought up again. */
export const distinguishPeople: Command<DistinguishPeopleInput> = ({ ids, note }, context) => {
  const pair = pairOf(ids, context);
  if ('refusal' in pair) return pair;
  const { people, known } = pair;
  const [one, other] = people;
  if (known) return { refusal: problems.alreadyApart(shortTitle(one.name), shortTitle(other.name)) };
  if ((note?.length ?? 0) > TEXT_LIMITS.line) return { refusal: problems.noteTooLong(TEXT_LIMITS.line) };
  const row: Distinction = {
    id: context.newId() as DistinctionId,
    influencerIds: one.id < other.id ? [one.id, other.id] : [other.id, one.id],
    decidedAt: instantOf(context.clock),
    decidedBy: context.actor,
    ...presentFields({ note: note?.trim() }),
  };
  const label = labels.distinguish(shortTitle(one.name), shortTitle(other.name));
  return { plan: { label, changes: [createChange('distinction', row)] } };
};

/** Forgets that two people were told apart; they are brought up again where they look alike. */
export const forgetDistinction: Command<Pick<DistinguishPeopleInput, 'ids'>> = ({ ids }, context) => {
  const pair = pairOf(ids, context);
  if ('refusal' in pair) return pair;
  const { people, known } = pair;
  const [one, other] = [shortTitle(people[0].name), shortTitle(people[1].name)];
  if (!known) return { refusal: problems.notApart(one, other) };
  return { plan: { label: labels.forget(one, other), changes: [deleteChange('distinction', known)] } };
};

function pairOf(
  [one, other]: DistinguishPeopleInput['ids'],
  { reader }: CommandContext,
):
  | { readonly people: readonly [Influencer, Influencer]; readonly known: Distinction | undefined }
  | { readonly refusal: string } {
  if (one === other) return { refusal: problems.tooFew };
  const [first, second] = [reader.get('influencer', one), reader.get('influencer', other)];
  if (!first || !second) return { refusal: problems.gone };
  return { people: [first, second], known: reader.lookup('distinction', 'pair', pairKey(one, other))[0] };
}
