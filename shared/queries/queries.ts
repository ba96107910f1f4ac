import type { AllocationProposal } from '../domain/ledger/propose-allocation.ts';
import type { PeopleTableParams } from '../domain/roster/people-table.ts';
import type { FiguresReport } from '../domain/figures/figures-report.ts';
import type { Table } from '../formats/write-csv.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { accountsOfPerson, type AccountsOfPersonParams, type AccountsOfPersonResult } from './accounts-of-person.ts';
import type { BudgetView } from '../domain/brief/budget-view.ts';
import { campaignBudget, type CampaignBudgetParams } from './campaign-budget.ts';
import { campaignList, type CampaignListResult } from './campaign-list.ts';
import { campaignCodes, type CampaignCodesParams, type CampaignCodesResult } from './campaign-codes.ts';
import { codePlan, linkPlan, type CodePlanParams, type LinkPlanParams } from './code-plans.ts';
import type { CampaignCodePlan } from '../domain/codes/campaign-code-plan.ts';
import type { CampaignLinkPlan } from '../domain/links/campaign-link-plan.ts';
import { campaignFit, campaignFitIds, type CampaignFitParams, type CampaignFitResult } from './campaign-fit.ts';
import { campaignFitOf, type CampaignFitOfParams, type CampaignFitOfResult } from './campaign-fit-of.ts';
import { campaignPage, type CampaignPageParams, type CampaignPageResult } from './campaign-page.ts';
import { collaborationPage, type CollaborationPageParams, type CollaborationPageResult } from './collaboration-page.ts';
import { campaignShortlist, type CampaignShortlistParams, type CampaignShortlistResult } from './campaign-shortlist.ts';
import { clientPage, type ClientPageParams, type ClientPageResult } from './client-page.ts';
import {
  collaborationCompliance,
  type CollaborationComplianceParams,
  type CollaborationComplianceResult,
} from './collaboration-compliance.ts';
import {
  campaignDeliverables,
  type CampaignDeliverablesParams,
  type CampaignDeliverablesResult,
} from './campaign-deliverables.ts';
import {
  collaborationDeliverables,
  type CollaborationDeliverablesParams,
  type CollaborationDeliverablesResult,
} from './collaboration-deliverables.ts';
import {
  deliverablePostChoices,
  type DeliverablePostChoicesParams,
  type DeliverablePostChoicesResult,
} from './deliverable-post-choices.ts';
import { giftList, type GiftListParams, type GiftListResult } from './gift-list.ts';
import { campaignTemplateList, type CampaignTemplateListResult } from './campaign-template-list.ts';
import { clientList, type ClientListResult } from './client-list.ts';
import { duplicatesCompare, type DuplicatesCompareParams, type DuplicatesCompareResult } from './duplicates-compare.ts';
import { duplicatesList, type DuplicatesListParams, type DuplicatesListResult } from './duplicates-list.ts';
import { duplicatesSimilar, type DuplicatesSimilarParams, type DuplicatesSimilarResult } from './duplicates-similar.ts';
import { contactList, type ContactListResult } from './contact-list.ts';
import { customFieldList, type CustomFieldListResult } from './custom-field-list.ts';
import { figuresAll, type FiguresAllParams } from './figures-all.ts';
import { importDetail, type ImportDetailParams, type ImportDetailResult } from './import-detail.ts';
import { importHistory, type ImportHistoryParams, type ImportHistoryResult } from './import-history.ts';
import { influencerCompare, type InfluencerCompareParams, type InfluencerCompareResult } from './compare.ts';
import { influencerGlance, type InfluencerGlanceParams, type InfluencerGlanceResult } from './influencer-glance.ts';
import {
  influencerPage,
  influencerPosts,
  influencerTimeline,
  type InfluencerPageParams,
  type InfluencerPageResult,
} from './influencer-page.ts';
import type { PostView } from './post-views.ts';
import type { TimelineEntry } from './timeline.ts';
import { ledgerAllocationProposal, type LedgerAllocationProposalParams } from './ledger-allocation-proposal.ts';
import { ledgerList, type LedgerListParams, type LedgerListResult } from './ledger-list.ts';
import { campaignPipeline, type CampaignPipelineParams, type CampaignPipelineResult } from './campaign-pipeline.ts';
import { pipelineHindrances, type HindranceView, type PipelineHindrancesParams } from './pipeline-hindrances.ts';
import { pipelineSettings, type PipelineSettingsResult } from './pipeline-settings.ts';
import { pipelineStages, type PipelineStagesResult } from './pipeline-stages.ts';
import { rightsClashes, type RightsClashesParams, type RightsClashesResult } from './rights-clashes.ts';
import { rightsTimeline, type RightsTimelineParams, type RightsTimelineResult } from './rights-timeline.ts';
import { rosterFacets } from './roster-facets.ts';
import { rosterList } from './roster-list.ts';
import { rosterSelection } from './roster-selection.ts';
import { rosterTable } from './roster-table.ts';
import type {
  RosterFacetsParams,
  RosterFacetsResult,
  RosterListParams,
  RosterListResult,
  RosterSelectionParams,
  RosterSelectionResult,
} from './roster-types.ts';
import { savedViewList, type SavedViewListResult } from './saved-view-list.ts';
import { search, type SearchParams, type SearchResult } from './search.ts';
import { searchRecent, type SearchRecentParams, type SearchRecentResult } from './search-recent.ts';
import { workspaceSummary, type WorkspaceSummaryResult } from './workspace-summary.ts';

/** A named read: pure, from rows and parameters to plain data for a view. Add one by adding a file and a line here. */
export type Query<Params, Result> = (reader: RecordReader, params: Params) => Result;

type NoParams = Record<string, never>;

interface QueryShapes {
  'workspace.summary': { params: NoParams; result: WorkspaceSummaryResult };
  'roster.list': { params: RosterListParams; result: RosterListResult };
  'roster.facets': { params: RosterFacetsParams; result: RosterFacetsResult };
  'roster.selection': { params: RosterSelectionParams; result: RosterSelectionResult };
  'roster.table': { params: PeopleTableParams; result: Table };
  'influencer.page': { params: InfluencerPageParams; result: InfluencerPageResult | null };
  'influencer.posts': { params: InfluencerPageParams; result: readonly PostView[] };
  'influencer.timeline': { params: InfluencerPageParams; result: readonly TimelineEntry[] };
  'influencer.compare': { params: InfluencerCompareParams; result: InfluencerCompareResult };
  'influencer.glance': { params: InfluencerGlanceParams; result: InfluencerGlanceResult | null };
  'accounts.ofPerson': { params: AccountsOfPersonParams; result: AccountsOfPersonResult };
  'campaign.list': { params: NoParams; result: CampaignListResult };
  'campaignTemplate.list': { params: NoParams; result: CampaignTemplateListResult };
  'campaign.codes': { params: CampaignCodesParams; result: CampaignCodesResult | null };
  'campaign.codePlan': { params: CodePlanParams; result: CampaignCodePlan | null };
  'campaign.linkPlan': { params: LinkPlanParams; result: CampaignLinkPlan | null };
  'campaign.fit': { params: CampaignFitParams; result: CampaignFitResult | null };
  'campaign.fitIds': { params: CampaignFitParams; result: readonly string[] };
  'campaign.fitOf': { params: CampaignFitOfParams; result: CampaignFitOfResult | null };
  'campaign.page': { params: CampaignPageParams; result: CampaignPageResult | null };
  'collaboration.page': { params: CollaborationPageParams; result: CollaborationPageResult | null };
  'campaign.shortlist': { params: CampaignShortlistParams; result: CampaignShortlistResult | null };
  'campaign.budget': { params: CampaignBudgetParams; result: BudgetView | null };
  'campaign.pipeline': { params: CampaignPipelineParams; result: CampaignPipelineResult | null };
  'collaboration.compliance': {
    params: CollaborationComplianceParams;
    result: CollaborationComplianceResult | null;
  };
  'campaign.deliverables': { params: CampaignDeliverablesParams; result: CampaignDeliverablesResult };
  'collaboration.deliverables': {
    params: CollaborationDeliverablesParams;
    result: CollaborationDeliverablesResult | null;
  };
  'deliverable.postChoices': { params: DeliverablePostChoicesParams; result: DeliverablePostChoicesResult };
  'gift.list': { params: GiftListParams; result: GiftListResult };
  'pipeline.stages': { params: NoParams; result: PipelineStagesResult };
  'pipeline.hindrances': { params: PipelineHindrancesParams; result: readonly HindranceView[] };
  'pipeline.settings': { params: NoParams; result: PipelineSettingsResult };
  'rights.clashes': { params: RightsClashesParams; result: RightsClashesResult };
  'rights.timeline': { params: RightsTimelineParams; result: RightsTimelineResult };
  'ledger.list': { params: LedgerListParams; result: LedgerListResult };
  'ledger.allocationProposal': { params: LedgerAllocationProposalParams; result: AllocationProposal };
  'import.history': { params: ImportHistoryParams; result: ImportHistoryResult };
  'import.detail': { params: ImportDetailParams; result: ImportDetailResult | null };
  'client.list': { params: NoParams; result: ClientListResult };
  'client.page': { params: ClientPageParams; result: ClientPageResult | null };
  'contact.list': { params: NoParams; result: ContactListResult };
  'customField.list': { params: NoParams; result: CustomFieldListResult };
  'savedView.list': { params: NoParams; result: SavedViewListResult };
  search: { params: SearchParams; result: SearchResult };
  'search.recent': { params: SearchRecentParams; result: SearchRecentResult };
  'figures.all': { params: FiguresAllParams; result: FiguresReport };
  'duplicates.list': { params: DuplicatesListParams; result: DuplicatesListResult };
  'duplicates.similar': { params: DuplicatesSimilarParams; result: DuplicatesSimilarResult };
  'duplicates.compare': { params: DuplicatesCompareParams; result: DuplicatesCompareResult | null };
}

export type QueryName = keyof QueryShapes;
export type QueryParams<Name extends QueryName> = QueryShapes[Name]['params'];
export type QueryResult<Name extends QueryName> = QueryShapes[Name]['result'];

export const queries: { readonly [Name in QueryName]: Query<QueryParams<Name>, QueryResult<Name>> } = {
  'workspace.summary': workspaceSummary,
  'roster.list': rosterList,
  'roster.facets': rosterFacets,
  'roster.selection': rosterSelection,
  'roster.table': rosterTable,
  'influencer.page': influencerPage,
  'influencer.posts': influencerPosts,
  'influencer.timeline': influencerTimeline,
  'influencer.compare': influencerCompare,
  'influencer.glance': influencerGlance,
  'accounts.ofPerson': accountsOfPerson,
  'campaign.list': campaignList,
  'campaignTemplate.list': campaignTemplateList,
  'campaign.codes': campaignCodes,
  'campaign.codePlan': codePlan,
  'campaign.linkPlan': linkPlan,
  'campaign.fit': campaignFit,
  'campaign.fitIds': campaignFitIds,
  'campaign.fitOf': campaignFitOf,
  'campaign.page': campaignPage,
  'collaboration.page': collaborationPage,
  'campaign.shortlist': campaignShortlist,
  'campaign.budget': campaignBudget,
  'campaign.pipeline': campaignPipeline,
  'collaboration.compliance': collaborationCompliance,
  'campaign.deliverables': campaignDeliverables,
  'collaboration.deliverables': collaborationDeliverables,
  'deliverable.postChoices': deliverablePostChoices,
  'gift.list': giftList,
  'pipeline.stages': pipelineStages,
  'pipeline.hindrances': pipelineHindrances,
  'pipeline.settings': pipelineSettings,
  'rights.clashes': rightsClashes,
  'rights.timeline': rightsTimeline,
  'ledger.list': ledgerList,
  'ledger.allocationProposal': ledgerAllocationProposal,
  'import.history': importHistory,
  'import.detail': importDetail,
  'client.list': clientList,
  'client.page': clientPage,
  'contact.list': contactList,
  'customField.list': customFieldList,
  'savedView.list': savedViewList,
  search,
  'search.recent': searchRecent,
  'figures.all': figuresAll,
  'duplicates.list': duplicatesList,
  'duplicates.similar': duplicatesSimilar,
  'duplicates.compare': duplicatesCompare,
};
