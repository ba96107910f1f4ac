import { z } from 'zod';
import { nameField } from './common.ts';

/** What a stage means, in the order work goes. Stages can be renamed and added; what they count as is one of these. */
export const phases = [
  'identified',
  'researched',
  'contacted',
  'interested',
  'negotiating',
  'agreed',
  'producing',
  'live',
  'measured',
  'paid',
  'closed',
  'declined',
] as const;
export type Phase = (typeof phases)[number];

/** What has to be so before somebody enters a stage. */
export const stageRules = [
  'researched',
  'may-contact',
  'terms-stated',
  'deliverables-stated',
  'rivals-decided',
  'contract-signed',
  'drafts-approved',
  'disclosure-agreed',
  'post-linked',
  'disclosure-checked',
  'figures-captured',
] as const;
export type StageRule = (typeof stageRules)[number];

/** What names a stage in the rows; it stays when the stage is renamed. */
export const stageKeyField = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);

/** A column of the pipeline. */
export const stageSchema = z.strictObject({
  stage: stageKeyField,
  name: nameField,
  phase: z.enum(phases),
  rules: z.array(z.enum(stageRules)).max(stageRules.length),
  /** Days after which somebody who is still in it counts as stuck. */
  staleAfterDays: z.int().min(1).max(1_000).optional(),
});
export type Stage = z.infer<typeof stageSchema>;
