import { z } from 'zod';

/** What a person is held against for a campaign. How many follow them is deliberately not among it. */
export const fitCriteria = [
  'topics',
  'values',
  'audience-country',
  'audience-age',
  'audience-gender',
  'audience-language',
  'content-style',
  'past-results',
  'relationship',
  'price',
  'availability',
  'conflicts',
] as const;
export type FitCriterion = (typeof fitCriteria)[number];

/** The largest weight; 0 leaves a criterion out. */
export const HIGHEST_WEIGHT = 100;

/** How much criteria count against each other. A criterion that is not listed has its weight of the agency or the default. */
export const fitWeightsSchema = z
  .array(z.strictObject({ criterion: z.enum(fitCriteria), weight: z.int().min(0).max(HIGHEST_WEIGHT) }))
  .min(1)
  .max(fitCriteria.length);
export type FitWeights = z.infer<typeof fitWeightsSchema>;

/** What people judge that no figure can tell. Marks are whole, 1 (poor) to 5 (excellent). */
export const scorecardCriteria = [
  'audience-fit',
  'engagement-quality',
  'content-quality',
  'brand-fit',
  'professionalism',
  'cost-efficiency',
] as const;
export type ScorecardCriterion = (typeof scorecardCriteria)[number];
