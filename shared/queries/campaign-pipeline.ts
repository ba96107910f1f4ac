import { accountsOf, largestAccount } from '../domain/figures/person-accounts.ts';
import { ruleFacts } from '../domain/pipeline/rule-facts.ts';
import { stagesOf } from '../domain/pipeline/stages.ts';
import { progressOf, type Progress } from '../domain/pipeline/stuck.ts';
import { clashesOfCampaign, openClashes } from '../domain/rights/rival-check.ts';
import type { CalendarDay } from '../lib/calendar-day.ts';
import type { MoneyText } from '../lib/money.ts';
import type { ClientAnswer, Collaboration } from '../model/collaboration.ts';
import type { Stage } from '../model/pipeline.ts';
import type { Platform } from '../model/platform.ts';
import type { RecordReader } from '../store/record-reader.ts';

export interface CampaignPipelineParams {
  readonly campaignId: string;
  /** Where the laptop is. */
  readonly today: CalendarDay;
  /** UTC; decides whether silence has approved a draft. */
  readonly now: string;
}

/** One person of a campaign as the pipeline shows them. */
export interface PipelineRow extends Progress {
  readonly id: string;
  readonly influencerId: string;
  readonly name: string;
  readonly platform: Platform | null;
  readonly handle: string | null;
  readonly stage: string;
  readonly owner: string | null;
  readonly waitingFor: string | null;
  readonly fee: MoneyText | null;
  /** Pieces of content that are posted, of those promised and not cancelled. */
  readonly deliverables: { readonly done: number; readonly all: number };
  readonly isShortlisted: boolean;
  /** The newest answer of the client, if there is one. */
  readonly clientAnswer: NonNullable<ClientAnswer['answer']> | null;
  /** Clashes with rights of other brands nobody decided on. */
  readonly openClashes: number;
  readonly doNotContact: boolean;
  readonly declined: Collaboration['declined'] | null;
}

export interface CampaignPipelineResult {
  readonly stages: readonly Stage[];
  /** In the order in which people joined. */
  readonly rows: readonly PipelineRow[];
}

/** Everybody in a campaign with how they get on; `null` when there is no such campaign. */
export function campaignPipeline(reader: RecordReader, params: CampaignPipelineParams): CampaignPipelineResult | null {
  const { campaignId, today, now } = params;
  if (!reader.get('campaign', campaignId)) return null;
  const stages = stagesOf(reader);
  const clashes = clashesOfCampaign(reader, campaignId);
  const rows = reader.lookup('collaboration', 'campaign', campaignId).map((row): PipelineRow => {
    const undecided = openClashes(clashes.get(row.influencerId) ?? [], today).length;
    const facts = ruleFacts(reader, row, now, { undecidedClashes: undecided });
    const { platform, handle } = largestAccount(accountsOf(reader, row.influencerId));
    return {
      id: row.id,
      influencerId: row.influencerId,
      name: facts.person?.name ?? '',
      platform,
      handle,
      stage: row.stage,
      ...progressOf(facts, stages, today),
      owner: row.owner ?? null,
      waitingFor: row.waitingFor ?? null,
      fee: row.fee ?? null,
      deliverables: postedOf(facts.deliverables.map(({ deliverable }) => deliverable)),
      isShortlisted: row.shortlistedOn !== undefined,
      clientAnswer: newestAnswer(row.clientAnswers),
      openClashes: undecided,
      doNotContact: facts.person?.doNotContact ?? false,
      declined: row.declined ?? null,
    };
  });
  return { stages, rows };
}

function postedOf(
  deliverables: readonly { readonly count: number; readonly postIds?: readonly string[] | undefined }[],
): PipelineRow['deliverables'] {
  let done = 0;
  let all = 0;
  for (const { count, postIds } of deliverables) {
    done += Math.min(count, postIds?.length ?? 0);
    all += count;
  }
  return { done, all };
}

/** Of several people at the client, and of one day, the answer entered last. */
function newestAnswer(answers: readonly ClientAnswer[] | undefined): PipelineRow['clientAnswer'] {
  let newest: ClientAnswer | null = null;
  for (const one of answers ?? []) {
    if (one.answer !== undefined && (newest === null || one.on >= newest.on)) newest = one;
  }
  return newest?.answer ?? null;
}
