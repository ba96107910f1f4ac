import { z } from 'zod';
import { countField, currencyField, idField, instantField, lineField, nameField, noteField } from './common.ts';
import { fitWeightsSchema } from './fit.ts';
import { stageSchema } from './pipeline.ts';
import { utmTemplateSchema } from './tracking-link.ts';

/** How an engagement rate over several posts is made: one ratio of sums, or the mean of each post's rate. */
export const engagementRateMethods = ['pooled', 'mean'] as const;

/** The one record of a workspace: the agency's name and the choices that hold everywhere in it. */
export const workspaceSchema = z.strictObject({
  id: idField<'workspace'>(),
  name: nameField,
  /** Absent until the agency or its first file names one. */
  homeCurrency: currencyField.optional(),
  engagementRateMethod: z.enum(engagementRateMethods),
  /** Followers from which the tier begins, ascending; below `nano` an account has no tier. */
  tierFloors: z.strictObject({
    nano: countField,
    micro: countField,
    mid: countField,
    macro: countField,
    mega: countField,
  }),
  /** The stages of the pipeline in their order; absent means the twelve Liaison begins with. */
  stages: z.array(stageSchema).min(1).max(60).optional(),
  /** Weights of fit scores; a criterion that is not listed has its default. */
  fitWeights: fitWeightsSchema.optional(),
  utmTemplates: z.array(utmTemplateSchema).min(1).max(100).optional(),
  /** How the agency is named in contracts and on what it hands out. */
  agency: z
    .strictObject({ legalName: nameField, address: noteField.optional(), taxNumber: lineField.optional() })
    .optional(),
  isSample: z.boolean(),
  createdAt: instantField,
});

export type Workspace = z.infer<typeof workspaceSchema>;

/** Tier floors and engagement rate method of a new workspace. */
export const workspaceDefaults = {
  engagementRateMethod: 'pooled',
  tierFloors: { nano: 1_000, micro: 10_000, mid: 50_000, macro: 500_000, mega: 1_000_000 },
  isSample: false,
} as const satisfies Partial<Workspace>;
