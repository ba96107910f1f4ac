import type { Steps } from '../../lib/steps.ts';
import type { InfluencerId } from '../../model/influencer.ts';
import type { Post } from '../../model/post.ts';
import type { Platform } from '../../model/platform.ts';
import { text } from '../../text/text.ts';
import {
  compareFact,
  externalIdOf,
  otherInfluencerProblem,
  planFacts,
  storedFact,
  type FactOutcome,
  staysInCampaign,
} from './plan-facts.ts';
import {
  addFigures,
  campaignChange,
  figureChanges,
  headerOf,
  accountWithoutHandle,
  type PlannedFile,
  type Planning,
} from './planning.ts';
import type { ReadRow } from './row-values.ts';

const { fields, reasons, problems } = text.import;

/** Plans a file of posts: each row is a post of a known influencer, with a snapshot of its figures. */
export function planPosts(planning: Planning, file: PlannedFile): Steps<void> {
  return planFacts(planning, file, {
    needsOwner: true,
    title: ({ values }) => values.caption?.slice(0, 80) ?? values.url ?? values.id ?? '',
    storedEvidence: (read) => {
      const post = storedPost(planning, file, read);
      return post ? planning.snapshotsOf(post.id).map(({ evidence }) => evidence) : [];
    },
    plan: (read, { influencerId }) => planPost(planning, file, read, influencerId!),
  });
}

/** The stored post with the row's id or, because one post may come from several tools, its address. */
function storedPost(planning: Planning, file: PlannedFile, read: ReadRow): Post | undefined {
  const stored = storedFact(planning, file, 'post', read);
  const { url } = read.values;
  return stored ?? (url === undefined ? undefined : planning.postByUrl(url));
}

function planPost(planning: Planning, file: PlannedFile, read: ReadRow, influencerId: InfluencerId): FactOutcome {
  const { values } = read;
  const platform = values.platform ?? file.settings.platform ?? onlyPlatform(planning, influencerId);
  if (platform === null) return { problem: problems.empty, column: headerOf(file, 'platform') };
  const stored = storedPost(planning, file, read);
  return stored
    ? changePost(planning, file, read, stored, influencerId)
    : addPost(planning, file, read, influencerId, platform);
}

/** The platform of somebody who is on one alone. */
function onlyPlatform(planning: Planning, influencerId: string): Platform | null {
  const all = new Set(planning.accountsOf(influencerId).map(({ platform }) => platform));
  return all.size === 1 ? [...all][0]! : null;
}

/** The account a post appeared on: the one with the row's handle, else the only one on the platform. */
function accountOf(planning: Planning, influencerId: string, platform: Platform, handle: string | undefined) {
  const byHandle = handle === undefined ? undefined : planning.people.byAccount(platform, handle);
  const account = byHandle === undefined ? undefined : planning.draft.get('account', byHandle);
  return account?.influencerId === influencerId ? account : accountWithoutHandle(planning, influencerId, platform);
}

function addPost(
  planning: Planning,
  file: PlannedFile,
  read: ReadRow,
  influencerId: InfluencerId,
  platform: Platform,
): FactOutcome {
  const { row, values } = read;
  const account = accountOf(planning, influencerId, platform, values.handle);
  const externalId = externalIdOf(file, read);
  const campaign = values.campaign ?? planning.options.intoCampaign?.trim();
  const campaignId = campaign ? planning.campaignNamed(campaign, planning.options.currency ?? null) : undefined;
  const post: Post = {
    id: planning.newId() as Post['id'],
    influencerId,
    platform,
    ...(account && { accountId: account.id }),
    ...(campaignId !== undefined && { campaignId }),
    ...(externalId && { externalId }),
    ...(values.day !== undefined && { postedOn: values.day }),
    ...(values.texts?.format !== undefined && { format: values.texts.format }),
    ...(values.url !== undefined && { url: values.url }),
    ...(values.caption !== undefined && { caption: values.caption }),
  };
  planning.draft.create('post', post);
  if (Object.keys(values.metrics).length > 0) {
    addFigures(planning, file, row, { kind: 'post', id: post.id }, values.metrics);
  }
  if (campaignId !== undefined) planning.collaborate(campaignId, influencerId, 'live');
  return { outcome: 'added', reason: reasons.newPost };
}

function changePost(
  planning: Planning,
  file: PlannedFile,
  read: ReadRow,
  stored: Post,
  influencerId: InfluencerId,
): FactOutcome {
  const { row, values } = read;
  const other = otherInfluencerProblem(planning, file, stored, influencerId, values.id);
  if (other) return other;
  const compared = compareFact<Post>(planning, file, read, stored, [
    {
      label: fields.platform,
      field: 'platform',
      before: stored.platform,
      after: values.platform,
      value: values.platform,
    },
    { label: fields.day, field: 'postedOn', before: stored.postedOn, after: values.day, value: values.day },
    { label: fields.url, field: 'url', before: stored.url, after: values.url, value: values.url },
    { label: fields.caption, field: 'caption', before: stored.caption, after: values.caption, value: values.caption },
  ]);
  if (compared.waitsFor !== undefined) return { waitsFor: compared.waitsFor };
  const isKept = staysInCampaign(planning, file, read, compared);
  const currency = planning.options.currency ?? null;
  const moved = campaignChange(planning, stored.campaignId, values.campaign, currency, isKept);
  if (moved) planning.collaborate(moved.campaignId, influencerId, 'live');
  if (moved ?? compared.changes.length > 0) {
    planning.draft.replace('post', moved ? { ...compared.row, campaignId: moved.campaignId } : compared.row);
  }
  const figures = figureChanges(planning, stored.id, values.metrics, file.settings.capturedOn);
  if (figures.length > 0) addFigures(planning, file, row, { kind: 'post', id: stored.id }, values.metrics);
  const changes = [...compared.changes, ...(moved ? [moved.change] : []), ...figures];
  return { outcome: changes.length > 0 ? 'changed' : 'unchanged', changes };
}
