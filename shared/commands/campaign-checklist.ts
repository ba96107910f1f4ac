import type { Campaign, ChecklistItem } from '../model/campaign.ts';
import { TEXT_LIMITS } from '../model/common.ts';
import { text } from '../text/text.ts';
import type { Command, CommandContext, CommandOutcome } from './command.ts';
import { dayProblem, tidyName } from './field-checks.ts';
import { updateChange } from './row-changes.ts';

const { labels, problems: say } = text.templates;
const MOST_STEPS = 500;

interface OneStep {
  readonly campaignId: string;
  readonly itemId: string;
}

export interface AddChecklistStepsInput {
  readonly campaignId: string;
  /** What is to be done, a step each; empty ones are left out. */
  readonly steps: readonly string[];
}

export interface TickChecklistStepInput extends OneStep {
  /** The day it was done; `null` when it is not done after all. */
  readonly doneOn: string | null;
}

export interface MoveChecklistStepInput extends OneStep {
  /** The place it comes to, from 0; past the ends counts as the end. */
  readonly to: number;
}

export interface ChangeChecklistStepInput extends OneStep {
  readonly what: string;
}

/** Adds steps at the end of a campaign's checklist. */
export const addChecklistSteps: Command<AddChecklistStepsInput> = (input, { reader, newId }) => {
  const campaign = reader.get('campaign', input.campaignId);
  if (!campaign) return { refusal: text.campaigns.problems.campaignGone };
  const steps = input.steps.map(tidyName).filter((what) => what !== '');
  if (steps.length === 0) return { refusal: say.stepMissing };
  if (steps.some((what) => what.length > TEXT_LIMITS.name)) return { refusal: say.stepTooLong(TEXT_LIMITS.name) };
  const before = campaign.checklist ?? [];
  if (before.length + steps.length > MOST_STEPS) return { refusal: say.stepsMany(MOST_STEPS) };
  const added = steps.map((what): ChecklistItem => ({ itemId: newId() as ChecklistItem['itemId'], what }));
  return changed(campaign, [...before, ...added], labels.addSteps(steps.length, campaign.name));
};

/** Marks a step as done on a day by whoever does it, or as not done after all. */
export const tickChecklistStep: Command<TickChecklistStepInput> = ({ doneOn, ...named }, context) => {
  const wrongDay = dayProblem(text.templates.checklist.stepTitle, doneOn);
  if (wrongDay !== null) return { refusal: wrongDay };
  const { actor } = context;
  return withStep(named, context, (steps, step) => {
    const { itemId, what } = step;
    const next = doneOn === null ? { itemId, what } : { itemId, what, doneOn, ...(actor !== '' && { doneBy: actor }) };
    return { steps: replaced(steps, next), label: doneOn === null ? labels.untick(what) : labels.tick(what) };
  });
};

/** Brings a step to another place. */
export const moveChecklistStep: Command<MoveChecklistStepInput> = ({ to, ...named }, context) =>
  withStep(named, context, (steps, step) => {
    const others = steps.filter((one) => one !== step);
    const place = Math.max(0, Math.min(others.length, Math.trunc(to)));
    return { steps: [...others.slice(0, place), step, ...others.slice(place)], label: labels.move(step.what) };
  });

/** Changes what a step says; whether it is done stays. */
export const changeChecklistStep: Command<ChangeChecklistStepInput> = ({ what: given, ...named }, context) => {
  const what = tidyName(given);
  if (what === '') return { refusal: say.stepMissing };
  if (what.length > TEXT_LIMITS.name) return { refusal: say.stepTooLong(TEXT_LIMITS.name) };
  return withStep(named, context, (steps, step) => ({
    steps: replaced(steps, { ...step, what }),
    label: labels.changeStep(what),
  }));
};

/** Takes a step off the checklist. */
export const removeChecklistStep: Command<OneStep> = (named, context) =>
  withStep(named, context, (steps, step) => ({
    steps: steps.filter((one) => one !== step),
    label: labels.removeStep(step.what),
  }));

export type RemoveChecklistStepInput = OneStep;

function withStep(
  { campaignId, itemId }: OneStep,
  { reader }: CommandContext,
  edit: (
    steps: readonly ChecklistItem[],
    step: ChecklistItem,
  ) => { readonly steps: readonly ChecklistItem[]; readonly label: string },
): CommandOutcome {
  const campaign = reader.get('campaign', campaignId);
  if (!campaign) return { refusal: text.campaigns.problems.campaignGone };
  const steps = campaign.checklist ?? [];
  const step = steps.find((one) => one.itemId === itemId);
  if (!step) return { refusal: say.stepGone };
  const made = edit(steps, step);
  return changed(campaign, made.steps, made.label);
}

function replaced(steps: readonly ChecklistItem[], next: ChecklistItem): ChecklistItem[] {
  return steps.map((one) => (one.itemId === next.itemId ? next : one));
}

function changed(campaign: Campaign, steps: readonly ChecklistItem[], label: string): CommandOutcome {
  const change = updateChange('campaign', campaign, { checklist: steps.length === 0 ? null : steps });
  return { plan: { label: label.slice(0, 500), changes: change ? [change] : [] } };
}
