import { z } from 'zod';
import { audienceTargetSchema } from './audience-target.ts';
import { approvalTermsSchema, termsSchema } from './collaboration.ts';
import {
  currencyField,
  dayField,
  idField,
  instantField,
  lineField,
  moneyField,
  nameField,
  noteField,
} from './common.ts';
import { deliverableSpec } from './deliverable.ts';
import { fitWeightsSchema } from './fit.ts';

export const objectives = ['awareness', 'engagement', 'sales'] as const;
export type Objective = (typeof objectives)[number];

/** What the client wants done: one customer action with its target value. */
export const campaignGoalSchema = z.strictObject({
  measure: z.enum(['revenue', 'orders', 'reach', 'engagements', 'posts']),
  /** Decimal text: whole for counts, in the campaign's currency for revenue. */
  target: z.string().regex(/^\d{1,18}(\.\d{1,4})?$/),
  /** The action in the client's words, such as `Books a trial lesson`. */
  action: lineField.min(1).optional(),
});

export const keyDateKinds = ['release', 'press', 'embargo', 'event', 'approval', 'other'] as const;
export type KeyDateKind = (typeof keyDateKinds)[number];

/** A day that everybody of a campaign works towards or has to wait for. */
export const keyDateSchema = z.strictObject({
  on: dayField,
  kind: z.enum(keyDateKinds),
  what: nameField,
});
export type KeyDate = z.infer<typeof keyDateSchema>;

export const budgetCategories = [
  'fees',
  'commission',
  'gifts',
  'shipping',
  'travel',
  'production',
  'paid-media',
  'tools',
  'other',
] as const;
export type BudgetCategory = (typeof budgetCategories)[number];

/** What is planned to be spent on one category; there is at most one line of a category and currency. */
export const budgetLineSchema = z.strictObject({
  category: z.enum(budgetCategories),
  planned: moneyField,
  note: lineField.optional(),
});
export type BudgetLine = z.infer<typeof budgetLineSchema>;

/** A step of a campaign that is easily forgotten; done once it has a day. */
export const checklistItemSchema = z.strictObject({
  itemId: idField<'checklistItem'>(),
  what: nameField,
  doneOn: dayField.optional(),
  doneBy: z.string().max(200).optional(),
});
export type ChecklistItem = z.infer<typeof checklistItemSchema>;

const word = z.string().min(1).max(200);
const words = z.array(word).min(1).max(500);

/** Days after the campaign begins; negative before. */
export const afterDaysField = z.int().min(-1_000).max(10_000);

/** What everybody who joins is to make, with days counted from the first day of the campaign. */
export const plannedDeliverableSchema = z.strictObject({
  ...deliverableSpec,
  draftDueAfterDays: afterDaysField.optional(),
  windowStartsAfterDays: afterDaysField.optional(),
  windowEndsAfterDays: afterDaysField.optional(),
});
export type PlannedDeliverable = z.infer<typeof plannedDeliverableSchema>;

/** What a campaign says of itself besides its name, client and days: what a template keeps as well. */
export const campaignContent = {
  currency: currencyField.optional(),
  objective: z.enum(objectives).optional(),
  goal: campaignGoalSchema.optional(),
  /** Figures that lead its reports after the goal, by their keys. */
  keyMeasures: z.array(word).min(1).max(30).optional(),
  markets: words.optional(),
  /** What the creators are told, in Markdown. */
  brief: noteField.optional(),
  /** What is theirs to decide, in Markdown. */
  creativeFreedom: noteField.optional(),
  products: z.array(nameField).min(1).max(500).optional(),
  /** What is sold, such as `skincare`; rivals are compared by it. Absent means the client's categories. */
  categories: words.optional(),
  /** Absent means those of the client. */
  topics: words.optional(),
  values: words.optional(),
  audience: audienceTargetSchema.optional(),
  /** Words for how the content should be, such as `tutorial` or `calm`. */
  contentStyles: words.optional(),
  budget: z.array(budgetLineSchema).min(1).max(100).optional(),
  /** Weights of its fit score; absent means the agency's. */
  fitWeights: fitWeightsSchema.optional(),
  /** What somebody who joins begins with; each collaboration may differ. */
  deliverables: z.array(plannedDeliverableSchema).min(1).max(100).optional(),
  terms: termsSchema.optional(),
  approval: approvalTermsSchema.optional(),
} as const;

export const campaignSchema = z.strictObject({
  id: idField<'campaign'>(),
  name: nameField,
  clientId: idField<'client'>().optional(),
  startsOn: dayField.optional(),
  endsOn: dayField.optional(),
  ...campaignContent,
  keyDates: z.array(keyDateSchema).min(1).max(500).optional(),
  checklist: z.array(checklistItemSchema).min(1).max(500).optional(),
  notes: noteField.optional(),
  archivedAt: instantField.optional(),
});

export type Campaign = z.infer<typeof campaignSchema>;
export type CampaignId = Campaign['id'];
export type CampaignGoal = z.infer<typeof campaignGoalSchema>;
