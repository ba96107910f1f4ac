import { z } from 'zod';
import { dayField, idField, instantField, lineField, moneyField, nameField, noteField } from './common.ts';
import { scorecardCriteria } from './fit.ts';
import { compensationKinds } from './influencer.ts';
import { stageKeyField, stageRules } from './pipeline.ts';

const percentField = z.number().min(0).max(100);

/** What makes a part of the fee due. */
export const paymentTriggers = ['signing', 'draft-approved', 'live', 'measured', 'invoice', 'day'] as const;
export type PaymentTrigger = (typeof paymentTriggers)[number];

/** One part of a fee: a share of it in per cent, what makes it due, and how many days later it is to be paid. */
export const feePartSchema = z.strictObject({
  percent: percentField,
  trigger: z.enum(paymentTriggers),
  /** The day, for the trigger `day`. */
  dueOn: dayField.optional(),
  netDays: z.int().min(0).max(365).optional(),
});
export type FeePart = z.infer<typeof feePartSchema>;

/** What the person gets. The fee itself is `fee` of the collaboration; gifts are rows of their own. */
export const termsSchema = z.strictObject({
  pays: z.array(z.enum(compensationKinds)).max(compensationKinds.length),
  /** Shares add up to 100. Absent: the whole fee at once, when it is invoiced. */
  split: z.array(feePartSchema).min(1).max(12).optional(),
  commission: z
    .strictObject({ percent: percentField, startsOn: dayField.optional(), endsOn: dayField.optional() })
    .optional(),
  /** What is paid when the client cancels. */
  killFeePercent: percentField.optional(),
  lateFeePercent: percentField.optional(),
  needsInvoice: z.boolean().optional(),
  expenses: lineField.optional(),
});
export type Terms = z.infer<typeof termsSchema>;

/** How drafts are approved. Absent members are not agreed. */
export const approvalTermsSchema = z.strictObject({
  /** How many rounds of changes are included. */
  rounds: z.int().min(0).max(50).optional(),
  /** How many hours the client has to answer. */
  reviewHours: z.int().min(1).max(2_000).optional(),
  /** What silence means after that. */
  silence: z.enum(['approves', 'waits']).optional(),
});

export const payeeKinds = ['individual', 'company', 'management'] as const;

/** Clauses that checklists of contracts name; the agency ticks what the signed text holds. */
export const contractClauses = [
  'parties',
  'tax-country',
  'tasks',
  'pay',
  'duties',
  'rights',
  'law',
  'disclosure',
  'cancellation',
  'confidentiality',
  'data',
] as const;
export type ContractClause = (typeof contractClauses)[number];

/** What the contract says. The signed file is an attachment of the collaboration with the role `contract`. */
export const contractSchema = z.strictObject({
  creatorLegalName: nameField.optional(),
  agencyLegalName: nameField.optional(),
  payeeName: nameField.optional(),
  payeeKind: z.enum(payeeKinds).optional(),
  taxCountry: z.string().max(200).optional(),
  /** Such as NPWP or NIK, a VAT number or a SIRET. */
  taxNumber: z.string().max(100).optional(),
  governingLaw: z.string().max(200).optional(),
  version: z.string().max(100).optional(),
  signedOn: dayField.optional(),
  clauses: z.array(z.enum(contractClauses)).max(contractClauses.length).optional(),
  confidentiality: noteField.optional(),
  embargoUntilOn: dayField.optional(),
  cancellation: noteField.optional(),
  bannedClaims: noteField.optional(),
  /** Which statistics the person owes, and how many days after posting. */
  dataDuty: z.strictObject({ what: lineField.min(1), withinDays: z.int().min(0).max(365).optional() }).optional(),
  productReturn: lineField.optional(),
  /** The number under which a product that needs one is registered, such as BPOM. */
  productPermit: z.string().max(100).optional(),
  claimsReviewedOn: dayField.optional(),
});
export type Contract = z.infer<typeof contractSchema>;

/** A mark somebody gave the person for this campaign. */
export const markSchema = z.strictObject({
  criterion: z.enum(scorecardCriteria),
  mark: z.int().min(1).max(5),
  by: z.string().max(200).optional(),
  on: dayField,
  note: lineField.optional(),
});
export type Mark = z.infer<typeof markSchema>;

export const clientAnswers = ['yes', 'maybe', 'no'] as const;

/** What somebody at the client said of the person. Answers are added, never overwritten; the newest of each counts. */
export const clientAnswerSchema = z.strictObject({
  by: nameField,
  on: dayField,
  answer: z.enum(clientAnswers).optional(),
  comment: noteField.optional(),
});
export type ClientAnswer = z.infer<typeof clientAnswerSchema>;

/** What was decided about a clash with the rights of another collaboration. */
export const rivalDecisionSchema = z.strictObject({
  /** Names the clash: see `rivalClashKey`. */
  clash: z.string().min(1).max(500),
  decision: z.enum(['accepted', 'waived', 'avoided']),
  reason: noteField.min(1),
  by: z.string().max(200),
  on: dayField,
});
export type RivalDecision = z.infer<typeof rivalDecisionSchema>;

/** When a stage was entered, and why although a rule spoke against it. */
export const stageStepSchema = z.strictObject({
  stage: stageKeyField,
  at: instantField,
  by: z.string().max(200).optional(),
  overruled: z.array(z.enum(stageRules)).min(1).max(stageRules.length).optional(),
  reason: lineField.optional(),
});
export type StageStep = z.infer<typeof stageStepSchema>;

/** One influencer in one campaign, with what was agreed. There is at most one per pair. */
export const collaborationSchema = z.strictObject({
  id: idField<'collaboration'>(),
  campaignId: idField<'campaign'>(),
  influencerId: idField<'influencer'>(),
  /** The key of one of the workspace's stages. */
  stage: stageKeyField,
  /** Stages that were entered, oldest first. What came before this was kept is absent. */
  steps: z.array(stageStepSchema).min(1).max(1_000).optional(),
  /** What the agency waits for, in its own words. */
  waitingFor: lineField.min(1).optional(),
  owner: z.string().max(200).optional(),
  declined: z.strictObject({ by: z.enum(['creator', 'client', 'agency']), reason: lineField.optional() }).optional(),

  fee: moneyField.optional(),
  /** What the client pays for it. */
  clientPrice: moneyField.optional(),
  terms: termsSchema.optional(),
  approval: approvalTermsSchema.optional(),
  /** What is theirs to decide, where it differs from the campaign's. */
  creativeFreedom: noteField.optional(),
  contract: contractSchema.optional(),

  marks: z.array(markSchema).min(1).max(500).optional(),
  shortlistedOn: dayField.optional(),
  /** Why this person, in words the client may read. */
  shortlistNote: noteField.optional(),
  clientAnswers: z.array(clientAnswerSchema).min(1).max(500).optional(),
  rivalDecisions: z.array(rivalDecisionSchema).min(1).max(500).optional(),
  notes: noteField.optional(),
});

export type Collaboration = z.infer<typeof collaborationSchema>;
export type CollaborationId = Collaboration['id'];
