import { newCollaboration } from '../domain/collaboration/new-collaboration.ts';
import { phaseOf, stagesOf } from '../domain/pipeline/stages.ts';
import { campaignCopy } from '../domain/templates/campaign-from-template.ts';
import type { RowChange } from '../model/change-set.ts';
import type { Campaign } from '../model/campaign.ts';
import { text } from '../text/text.ts';
import type { Command, CommandContext } from './command.ts';
import { dayProblem, firstProblem, nameProblem, takenNameProblem, tidyName } from './field-checks.ts';
import { newCampaignRow } from './new-campaign-row.ts';
import { createChange } from './row-changes.ts';

const { labels, problems: say } = text.templates;

export interface CopyCampaignInput {
  readonly campaignId: string;
  readonly name: string;
  /** The first day of the copy; every day of the original moves as far as its first one. */
  readonly startsOn?: string;
  /** Goal, brief, budget, key dates, standard agreement and last day. Without it the copy has client and first day only. */
  readonly hasContent: boolean;
  /** Those with an agreement who neither declined nor are in the archive, as they would join anew. */
  readonly hasPeople: boolean;
  readonly hasChecklist: boolean;
}

/** Adds a campaign as a copy of another one. What happened in the other one, such as answers, posts and codes, stays there. */
export const copyCampaign: Command<CopyCampaignInput> = (input, context) => {
  const { reader, newId } = context;
  const original = reader.get('campaign', input.campaignId);
  if (!original) return { refusal: text.campaigns.problems.campaignGone };
  const name = tidyName(input.name);
  const refusal = firstProblem(
    nameProblem(name, 'campaign'),
    takenNameProblem(name, 'campaign', reader.all('campaign')),
    dayProblem(text.templates.begin.firstDay, input.startsOn),
  );
  if (refusal !== null) return { refusal };
  const { id, checklist, startsOn } = original;
  const source: Campaign = input.hasContent ? original : { id, name, ...(startsOn !== undefined && { startsOn }) };
  const wanted = input.hasChecklist && checklist ? { ...source, checklist } : withoutChecklist(source);
  const made = campaignCopy(wanted, input.startsOn ?? null);
  if ('problem' in made) {
    if (made.problem === 'too-far') return { refusal: say.daysTooFar };
    const isOriginal = original.startsOn === undefined;
    return { refusal: isOriginal ? say.campaignNeedsFirstDay(original.name) : say.needsFirstDay(original.name) };
  }
  const row = newCampaignRow({ name, clientId: original.clientId, body: made.body }, newId);
  const joining = input.hasPeople ? joiningChanges(original, row, context) : [];
  return {
    plan: { label: labels.copy(name, original.name), changes: [createChange('campaign', row), ...joining] },
  };
};

function withoutChecklist(campaign: Campaign): Campaign {
  const { checklist: _, ...others } = campaign;
  return others;
}

function joiningChanges(original: Campaign, copy: Campaign, context: CommandContext): RowChange[] {
  const { reader } = context;
  const stages = stagesOf(reader);
  return reader.lookup('collaboration', 'campaign', original.id).flatMap(({ influencerId, stage }) => {
    const person = reader.get('influencer', influencerId);
    if (!person || person.archivedAt !== undefined || phaseOf(stages, stage) === 'declined') return [];
    return newCollaboration({ campaign: copy, influencerId: person.id }, context);
  });
}
