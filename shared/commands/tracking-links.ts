import { campaignLinkPlan } from '../domain/links/campaign-link-plan.ts';
import type { UtmValues } from '../domain/links/link-address.ts';
import { tidyLine } from '../domain/people/tidy.ts';
import { TEXT_LIMITS } from '../model/common.ts';
import type { InfluencerId } from '../model/influencer.ts';
import type { TrackingLink } from '../model/tracking-link.ts';
import { text } from '../text/text.ts';
import type { Command, CommandContext } from './command.ts';
import { presentFields } from './field-checks.ts';
import { linkBaseProblem, placeholderProblem, tidyUtm } from './link-checks.ts';
import { createChange, deleteChange, updateChange } from './row-changes.ts';

const { fields, labels, problems: say } = text.codesAndLinks;

interface LinkFields {
  readonly base: string;
  readonly utm: UtmValues;
  /** Absent for a link of the whole campaign. */
  readonly influencerId?: string | null;
  readonly name?: string | null;
}

export interface CreateTrackingLinkInput extends LinkFields {
  readonly campaignId: string;
}

/** The fields to change; `null` takes an optional field away. */
export interface UpdateTrackingLinkInput extends Partial<LinkFields> {
  readonly id: string;
}

export interface CreateTrackingLinksInput {
  readonly campaignId: string;
  readonly base: string;
  /** The parameters with placeholders. */
  readonly utm: UtmValues;
}

/** Adds a link whose visits can be told apart. */
export const createTrackingLink: Command<CreateTrackingLinkInput> = (input, context) => {
  const campaign = context.reader.get('campaign', input.campaignId);
  if (!campaign) return { refusal: text.campaigns.problems.campaignGone };
  const tidied = tidyLink(input, context);
  if ('refusal' in tidied) return tidied;
  const { base, utm, influencerId, name } = tidied.patch;
  const row: TrackingLink = {
    id: context.newId() as TrackingLink['id'],
    campaignId: campaign.id,
    base: base!,
    utm: utm!,
    ...presentFields({ influencerId, name }),
  };
  return { plan: { label: labels.createLink(campaign.name), changes: [createChange('trackingLink', row)] } };
};

/** Changes a link. Whoever has the address of before keeps an address that works; its visits are told by what it says. */
export const updateTrackingLink: Command<UpdateTrackingLinkInput> = (input, context) => {
  const row = context.reader.get('trackingLink', input.id);
  if (!row) return { refusal: say.linkGone };
  const tidied = tidyLink(input, context);
  if ('refusal' in tidied) return tidied;
  const change = updateChange('trackingLink', row, tidied.patch);
  const campaign = context.reader.get('campaign', row.campaignId)!;
  return { plan: { label: labels.updateLink(campaign.name), changes: change ? [change] : [] } };
};

/** Takes a link away; the address goes on working, as it is the client's page. */
export const removeTrackingLink: Command<{ readonly id: string }> = ({ id }, { reader }) => {
  const row = reader.get('trackingLink', id);
  if (!row) return { refusal: say.linkGone };
  const campaign = reader.get('campaign', row.campaignId)!;
  return { plan: { label: labels.removeLink(campaign.name), changes: [deleteChange('trackingLink', row)] } };
};

/** Makes a link for everybody who takes part in the campaign and has not the same one already, all in one step. */
export const createTrackingLinks: Command<CreateTrackingLinksInput> = (input, { reader, newId }) => {
  const campaign = reader.get('campaign', input.campaignId);
  if (!campaign) return { refusal: text.campaigns.problems.campaignGone };
  const base = input.base.trim();
  const refusal = linkBaseProblem(base) ?? placeholderProblem(input.utm);
  if (refusal !== null) return { refusal };
  const template = tidyUtm(input.utm);
  if ('refusal' in template) return template;
  const { planned } = campaignLinkPlan(reader, campaign, { base, template: template.utm });
  if (planned.length === 0) return { refusal: say.noLinks };
  const rows: TrackingLink[] = [];
  for (const { address, utm: filled, person } of planned) {
    if (address === null) continue;
    const tidied = tidyUtm(filled);
    if ('refusal' in tidied) return tidied;
    rows.push({
      id: newId() as TrackingLink['id'],
      campaignId: campaign.id,
      influencerId: person.influencerId as InfluencerId,
      base,
      utm: tidied.utm,
    });
  }
  if (rows.length === 0) return { refusal: say.linksEmpty };
  const label = labels.createLinks(rows.length, campaign.name);
  return { plan: { label, changes: rows.map((row) => createChange('trackingLink', row)) } };
};

interface LinkPatch {
  readonly base?: string;
  readonly utm?: TrackingLink['utm'];
  readonly influencerId?: InfluencerId | null;
  readonly name?: string | null;
}

function tidyLink(
  input: Partial<LinkFields>,
  { reader }: CommandContext,
): { readonly patch: LinkPatch } | { readonly refusal: string } {
  const base = input.base?.trim();
  const wrongBase = base === undefined ? null : linkBaseProblem(base);
  if (wrongBase !== null) return { refusal: wrongBase };
  const utm = input.utm === undefined ? undefined : tidyUtm(input.utm);
  if (utm && 'refusal' in utm) return utm;
  const name = input.name === undefined ? undefined : tidyLine(input.name ?? '', fields.name, TEXT_LIMITS.name);
  if (name && 'problem' in name) return { refusal: name.problem };
  const person = input.influencerId ? reader.get('influencer', input.influencerId) : undefined;
  if (input.influencerId && !person) return { refusal: text.campaigns.problems.influencerGone };
  return {
    patch: {
      ...(base !== undefined && { base }),
      ...(utm && { utm: utm.utm }),
      ...(input.influencerId !== undefined && { influencerId: person?.id ?? null }),
      ...(name && { name: name.value }),
    },
  };
}
