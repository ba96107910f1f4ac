import { z } from 'zod';
import { idField, instantField, lineField } from './common.ts';

/** Two people that look alike and were found not to be the same: the pair is not brought up again. */
export const distinctionSchema = z.strictObject({
  id: idField<'distinction'>(),
  /** The smaller id first, so that a pair has one spelling. */
  influencerIds: z.tuple([idField<'influencer'>(), idField<'influencer'>()]),
  decidedAt: instantField,
  decidedBy: z.string().max(200),
  note: lineField.optional(),
});

export type Distinction = z.infer<typeof distinctionSchema>;
export type DistinctionId = Distinction['id'];

/** The key of a pair, whichever way round it is named. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one}/${other}` : `${other}/${one}`;
}
