import { commonestDeliverables } from '../domain/templates/commonest-deliverables.ts';
import { campaignFromTemplate } from '../domain/templates/campaign-from-template.ts';
import { templateOfCampaign } from '../domain/templates/template-of-campaign.ts';
import { instantOf } from '../lib/clock.ts';
import type { CampaignTemplate } from '../model/campaign-template.ts';
import { TEXT_LIMITS } from '../model/common.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { namedClient } from './create-campaign.ts';
import { dayProblem, firstProblem, nameProblem, presentFields, takenNameProblem, tidyName } from './field-checks.ts';
import { newCampaignRow } from './new-campaign-row.ts';
import { createChange, deleteChange, updateChange } from './row-changes.ts';

const { labels, problems: say, kind } = text.templates;

export interface SaveCampaignTemplateInput {
  readonly campaignId: string;
  readonly name: string;
  readonly description?: string;
}

export interface UpdateCampaignTemplateInput {
  readonly id: string;
  readonly name?: string;
  /** `null` and empty text take it away. */
  readonly description?: string | null;
}

export interface CreateFromTemplateInput {
  readonly templateId: string;
  readonly name: string;
  readonly clientId?: string;
  /** Makes the client on the way; wins over `clientId`. */
  readonly newClientName?: string;
  /** The first day; every other day is counted from it. */
  readonly startsOn?: string;
}

/**
 * Keeps a campaign as a template. Its deliverables are those the campaign plans, else what most of its people promise.
 */
export const saveCampaignTemplate: Command<SaveCampaignTemplateInput> = (input, { reader, newId, clock }) => {
  const campaign = reader.get('campaign', input.campaignId);
  if (!campaign) return { refusal: text.campaigns.problems.campaignGone };
  const name = tidyName(input.name);
  const description = input.description?.trim();
  const refusal = firstProblem(
    nameProblem(name, kind),
    takenNameProblem(name, kind, reader.all('campaignTemplate')),
    descriptionProblem(description),
  );
  if (refusal !== null) return { refusal };
  const made = templateOfCampaign(campaign, campaign.deliverables ?? commonestDeliverables(reader, campaign));
  if ('problem' in made) {
    const sentence = made.problem === 'no-first-day' ? say.campaignNeedsFirstDay : say.campaignDaysTooFar;
    return { refusal: sentence(campaign.name) };
  }
  const row: CampaignTemplate = {
    id: newId() as CampaignTemplate['id'],
    name,
    savedAt: instantOf(clock),
    ...presentFields({ description }),
    ...made.body,
  };
  return { plan: { label: labels.save(name), changes: [createChange('campaignTemplate', row)] } };
};

/** Renames or describes a template; campaigns made from it stay as they are. */
export const updateCampaignTemplate: Command<UpdateCampaignTemplateInput> = (input, { reader }) => {
  const row = reader.get('campaignTemplate', input.id);
  if (!row) return { refusal: say.gone };
  const name = tidyName(input.name ?? row.name);
  const description = input.description?.trim() === '' ? null : (input.description?.trim() ?? input.description);
  const refusal = firstProblem(
    nameProblem(name, kind),
    takenNameProblem(name, kind, reader.all('campaignTemplate'), row.id),
    descriptionProblem(description),
  );
  if (refusal !== null) return { refusal };
  const change = updateChange('campaignTemplate', row, { name, description });
  return { plan: { label: labels.update(name), changes: change ? [change] : [] } };
};

/** Takes a template away; campaigns made from it stay. */
export const removeCampaignTemplate: Command<{ readonly id: string }> = ({ id }, { reader }) => {
  const row = reader.get('campaignTemplate', id);
  if (!row) return { refusal: say.gone };
  return { plan: { label: labels.remove(row.name), changes: [deleteChange('campaignTemplate', row)] } };
};

/** Adds a campaign with everything a template holds, its days counted from the first one. */
export const createFromTemplate: Command<CreateFromTemplateInput> = (input, context) => {
  const { reader } = context;
  const template = reader.get('campaignTemplate', input.templateId);
  if (!template) return { refusal: say.gone };
  const name = tidyName(input.name);
  const refusal = firstProblem(
    nameProblem(name, 'campaign'),
    takenNameProblem(name, 'campaign', reader.all('campaign')),
    dayProblem(text.templates.begin.firstDay, input.startsOn),
  );
  if (refusal !== null) return { refusal };
  const made = campaignFromTemplate(template, input.startsOn ?? null);
  if ('problem' in made) {
    return { refusal: made.problem === 'no-first-day' ? say.needsFirstDay(template.name) : say.daysTooFar };
  }
  const client = namedClient(input, context);
  if ('refusal' in client) return client;
  const row = newCampaignRow({ name, clientId: client.id ?? undefined, body: made.body }, context.newId);
  const changes = [...client.changes, createChange('campaign', row)];
  return { plan: { label: labels.create(name, template.name), changes } };
};

function descriptionProblem(description: string | null | undefined): string | null {
  return (description?.length ?? 0) > TEXT_LIMITS.note ? say.descriptionTooLong(TEXT_LIMITS.note) : null;
}
