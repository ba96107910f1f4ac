import { instantOf } from '../lib/clock.ts';
import type { MergeChoices } from '../domain/duplicates/merge-person.ts';
import { planMerge } from '../domain/duplicates/plan-merge.ts';
import { shortTitle } from '../domain/duplicates/short-title.ts';
import type { Influencer } from '../model/influencer.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';

export interface MergeInfluencersInput {
  /** Who stays; their id goes on. */
  readonly keepId: string;
  readonly otherIds: readonly string[];
  /**
   * Whose value holds, by field: `custom:` and the id for fields of the agency, `collaboration:` and the campaign's id
   * for agreements. Fields left out get what is proposed.
   */
  readonly chosen: MergeChoices;
}

/** People merged at once; more are merged step by step, so that each step can be looked through. */
export const MERGE_LIMIT = 20;

const { labels, problems } = text.duplicates;

/** Makes one person of several: nothing is lost, figures stay what they are, and one undo takes it back. */
export const mergeInfluencers: Command<MergeInfluencersInput> = ({ keepId, otherIds, chosen }, { reader, clock }) => {
  const ids = [...new Set([keepId, ...otherIds])];
  if (ids.length < 2) return { refusal: problems.tooFew };
  if (ids.length > MERGE_LIMIT) return { refusal: problems.tooMany(MERGE_LIMIT) };
  const people = ids.map((id) => reader.get('influencer', id)).filter((row): row is Influencer => row !== undefined);
  if (people.length < ids.length) return { refusal: problems.gone };
  const merge = planMerge(reader, people, chosen, instantOf(clock));
  if ('refusal' in merge) return merge;
  const [kept, ...others] = people.map(({ name }) => shortTitle(name));
  return { plan: { label: labels.merge(kept!, others), changes: merge.changes } };
};
