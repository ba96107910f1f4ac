import { allocatePayment, type AllocatePaymentInput } from './allocate-payment.ts';
import { allocatePaymentsByOrders, type AllocatePaymentsByOrdersInput } from './allocate-payments-by-orders.ts';
import { addCollaborations, type AddCollaborationsInput } from './add-collaborations.ts';
import type { Command, CommandInSteps } from './command.ts';
import { archiveCampaign, restoreCampaign, type ArchiveCampaignInput } from './archive-campaign.ts';
import {
  addChecklistSteps,
  changeChecklistStep,
  moveChecklistStep,
  removeChecklistStep,
  tickChecklistStep,
  type AddChecklistStepsInput,
  type ChangeChecklistStepInput,
  type MoveChecklistStepInput,
  type RemoveChecklistStepInput,
  type TickChecklistStepInput,
} from './campaign-checklist.ts';
import {
  createFromTemplate,
  removeCampaignTemplate,
  saveCampaignTemplate,
  updateCampaignTemplate,
  type CreateFromTemplateInput,
  type SaveCampaignTemplateInput,
  type UpdateCampaignTemplateInput,
} from './campaign-templates.ts';
import { copyCampaign, type CopyCampaignInput } from './copy-campaign.ts';
import { setStandardAgreement, type SetStandardAgreementInput } from './set-standard-agreement.ts';
import { createCampaign, type CreateCampaignInput } from './create-campaign.ts';
import { createClient, type CreateClientInput } from './create-client.ts';
import { createPayment, type CreatePaymentInput } from './create-payment.ts';
import { createPromoCodes, type CreatePromoCodesInput } from './create-promo-codes.ts';
import {
  createPromoCode,
  removePromoCode,
  updatePromoCode,
  type CreatePromoCodeInput,
  type UpdatePromoCodeInput,
} from './promo-codes.ts';
import { setUtmTemplates, type SetUtmTemplatesInput } from './set-utm-templates.ts';
import {
  createTrackingLink,
  createTrackingLinks,
  removeTrackingLink,
  updateTrackingLink,
  type CreateTrackingLinkInput,
  type CreateTrackingLinksInput,
  type UpdateTrackingLinkInput,
} from './tracking-links.ts';
import { removeClient, type RemoveClientInput } from './remove-client.ts';
import { editCollaborations, type EditCollaborationsInput } from './edit-collaborations.ts';
import { moveCollaborations, type MoveCollaborationsInput } from './move-collaborations.ts';
import { markCollaboration, type MarkCollaborationInput } from './mark-collaboration.ts';
import {
  setAgencyFitWeights,
  setCampaignFitWeights,
  type SetAgencyFitWeightsInput,
  type SetCampaignFitWeightsInput,
} from './set-fit-weights.ts';
import { removeCollaboration, type RemoveCollaborationInput } from './remove-collaboration.ts';
import {
  recordAnswer,
  recordAnswers,
  removeAnswer,
  type RecordAnswerInput,
  type RecordAnswersInput,
  type RemoveAnswerInput,
} from './client-answers.ts';
import { setStages, type SetStagesInput } from './set-stages.ts';
import { setCollaboration, type SetCollaborationInput } from './set-collaboration.ts';
import { updateCampaign, type UpdateCampaignInput } from './update-campaign.ts';
import {
  addGift,
  markGifts,
  removeGifts,
  updateGift,
  type AddGiftInput,
  type MarkGiftsInput,
  type UpdateGiftInput,
} from './gifts.ts';
import { updateCollaboration, type UpdateCollaborationInput } from './update-collaboration.ts';
import { updateClient, type UpdateClientInput } from './update-client.ts';
import { archiveInfluencer, restoreInfluencer, type ArchiveInfluencerInput } from './archive-influencer.ts';
import { createAccount, type CreateAccountInput } from './create-account.ts';
import { createInfluencer, type CreateInfluencerInput } from './create-influencer.ts';
import { recordAccountFigures, type RecordAccountFiguresInput } from './record-account-figures.ts';
import { removeAccount, type RemoveAccountInput } from './remove-account.ts';
import { removeAccountFigures, type RemoveAccountFiguresInput } from './remove-account-figures.ts';
import { removeAttachment, type RemoveAttachmentInput } from './remove-attachment.ts';
import { updateAccount, type UpdateAccountInput } from './update-account.ts';
import { updateInfluencer, type UpdateInfluencerInput } from './update-influencer.ts';
import { updatePayment, type UpdatePaymentInput } from './update-payment.ts';
import { distinguishPeople, forgetDistinction, type DistinguishPeopleInput } from './distinguish-people.ts';
import { mergeInfluencers, type MergeInfluencersInput } from './merge-influencers.ts';
import { createContact, type CreateContactInput } from './create-contact.ts';
import {
  createCustomField,
  removeCustomField,
  updateCustomField,
  type CreateCustomFieldInput,
  type UpdateCustomFieldInput,
} from './custom-fields.ts';
import {
  addDeliverable,
  cancelDeliverable,
  removeDeliverable,
  updateDeliverable,
  type AddDeliverableInput,
  type CancelDeliverableInput,
  type UpdateDeliverableInput,
} from './deliverables.ts';
import { linkPosts, unlinkPosts, type LinkPostsInput } from './deliverable-posts.ts';
import {
  agreeDisclosure,
  checkDisclosure,
  correctDisclosure,
  type AgreeDisclosureInput,
  type CheckDisclosureInput,
  type CorrectDisclosureInput,
} from './disclosures.ts';
import {
  commentDraft,
  decideDraft,
  removeDraft,
  sendDraft,
  type CommentDraftInput,
  type DecideDraftInput,
  type SendDraftInput,
} from './drafts.ts';
import { editPeople, editPeopleInSteps, type EditPeopleInput } from './edit-people.ts';
import { logTouch, type LogTouchInput } from './log-touch.ts';
import {
  recordAudience,
  removeAudience,
  type RecordAudienceInput,
  type RemoveAudienceInput,
} from './record-audience.ts';
import { recordRate, removeRate, type RecordRateInput } from './record-rate.ts';
import { removeContact } from './remove-contact.ts';
import {
  addResearchNote,
  removeResearchNote,
  updateResearchNote,
  type AddResearchNoteInput,
  type UpdateResearchNoteInput,
} from './research-notes.ts';
import {
  setShortlistNote,
  shortlistPeople,
  type SetShortlistNoteInput,
  type ShortlistPeopleInput,
} from './shortlist-people.ts';
import { addRight, removeRight, updateRight, type AddRightInput, type UpdateRightInput } from './rights.ts';
import { decideRival, type DecideRivalInput } from './decide-rival.ts';
import { removeView, saveView, type SaveViewInput } from './saved-views.ts';
import { updateContact, type UpdateContactInput } from './update-contact.ts';
import { updateWorkspace, type UpdateWorkspaceInput } from './update-workspace.ts';

/** What names one row. */
interface ById {
  readonly id: string;
}

/** Every named write and the type of its input. Add a command by adding a file and a line in both places. */
export interface CommandInputs {
  'workspace.update': UpdateWorkspaceInput;
  'workspace.setStages': SetStagesInput;
  'influencer.create': CreateInfluencerInput;
  'influencer.update': UpdateInfluencerInput;
  'influencer.archive': ArchiveInfluencerInput;
  'influencer.restore': ArchiveInfluencerInput;
  'influencer.merge': MergeInfluencersInput;
  'people.distinguish': DistinguishPeopleInput;
  'people.forgetDistinction': Pick<DistinguishPeopleInput, 'ids'>;
  'people.edit': EditPeopleInput;
  'contact.create': CreateContactInput;
  'contact.update': UpdateContactInput;
  'contact.remove': ById;
  'rate.record': RecordRateInput;
  'rate.remove': ById;
  'audience.record': RecordAudienceInput;
  'audience.remove': RemoveAudienceInput;
  'researchNote.add': AddResearchNoteInput;
  'researchNote.update': UpdateResearchNoteInput;
  'researchNote.remove': ById;
  'touch.log': LogTouchInput;
  'customField.create': CreateCustomFieldInput;
  'customField.update': UpdateCustomFieldInput;
  'customField.remove': ById;
  'savedView.save': SaveViewInput;
  'savedView.remove': ById;
  'account.create': CreateAccountInput;
  'account.update': UpdateAccountInput;
  'account.remove': RemoveAccountInput;
  'account.recordFigures': RecordAccountFiguresInput;
  'account.removeFigures': RemoveAccountFiguresInput;
  'attachment.remove': RemoveAttachmentInput;
  'client.create': CreateClientInput;
  'client.update': UpdateClientInput;
  'client.remove': RemoveClientInput;
  'campaign.create': CreateCampaignInput;
  'campaign.update': UpdateCampaignInput;
  'campaign.archive': ArchiveCampaignInput;
  'campaign.restore': ArchiveCampaignInput;
  'campaign.setFitWeights': SetCampaignFitWeightsInput;
  'workspace.setFitWeights': SetAgencyFitWeightsInput;
  'collaborations.add': AddCollaborationsInput;
  'collaboration.mark': MarkCollaborationInput;
  'collaboration.set': SetCollaborationInput;
  'collaboration.update': UpdateCollaborationInput;
  'gift.add': AddGiftInput;
  'gift.update': UpdateGiftInput;
  'gift.mark': MarkGiftsInput;
  'gift.remove': { readonly ids: readonly string[] };
  'collaboration.remove': RemoveCollaborationInput;
  'collaborations.move': MoveCollaborationsInput;
  'collaborations.edit': EditCollaborationsInput;
  'collaborations.shortlist': ShortlistPeopleInput;
  'collaboration.setShortlistNote': SetShortlistNoteInput;
  'collaboration.recordAnswer': RecordAnswerInput;
  'collaborations.recordAnswers': RecordAnswersInput;
  'collaboration.removeAnswer': RemoveAnswerInput;
  'collaboration.decideRival': DecideRivalInput;
  'right.add': AddRightInput;
  'right.update': UpdateRightInput;
  'right.remove': ById;
  'campaign.createFromTemplate': CreateFromTemplateInput;
  'campaign.copy': CopyCampaignInput;
  'campaign.setStandard': SetStandardAgreementInput;
  'campaign.addChecklistSteps': AddChecklistStepsInput;
  'campaign.tickChecklistStep': TickChecklistStepInput;
  'campaign.moveChecklistStep': MoveChecklistStepInput;
  'campaign.changeChecklistStep': ChangeChecklistStepInput;
  'campaign.removeChecklistStep': RemoveChecklistStepInput;
  'campaignTemplate.save': SaveCampaignTemplateInput;
  'campaignTemplate.update': UpdateCampaignTemplateInput;
  'campaignTemplate.remove': ById;
  'promoCode.create': CreatePromoCodeInput;
  'promoCode.update': UpdatePromoCodeInput;
  'promoCode.remove': ById;
  'promoCodes.createMany': CreatePromoCodesInput;
  'trackingLink.create': CreateTrackingLinkInput;
  'trackingLink.update': UpdateTrackingLinkInput;
  'trackingLink.remove': ById;
  'trackingLink.createMany': CreateTrackingLinksInput;
  'workspace.setUtmTemplates': SetUtmTemplatesInput;
  'deliverable.add': AddDeliverableInput;
  'deliverable.update': UpdateDeliverableInput;
  'deliverable.cancel': CancelDeliverableInput;
  'deliverable.remove': ById;
  'deliverable.linkPosts': LinkPostsInput;
  'deliverable.unlinkPosts': LinkPostsInput;
  'draft.send': SendDraftInput;
  'draft.comment': CommentDraftInput;
  'draft.decide': DecideDraftInput;
  'draft.remove': ById;
  'disclosure.agree': AgreeDisclosureInput;
  'disclosure.check': CheckDisclosureInput;
  'disclosure.correct': CorrectDisclosureInput;
  'payment.create': CreatePaymentInput;
  'payment.update': UpdatePaymentInput;
  'payment.allocate': AllocatePaymentInput;
  'payments.allocateByOrders': AllocatePaymentsByOrdersInput;
}

export type CommandName = keyof CommandInputs;

export const commands: { readonly [Name in CommandName]: Command<CommandInputs[Name]> } = {
  'workspace.update': updateWorkspace,
  'workspace.setStages': setStages,
  'influencer.create': createInfluencer,
  'influencer.update': updateInfluencer,
  'influencer.archive': archiveInfluencer,
  'influencer.restore': restoreInfluencer,
  'influencer.merge': mergeInfluencers,
  'people.distinguish': distinguishPeople,
  'people.forgetDistinction': forgetDistinction,
  'people.edit': editPeople,
  'contact.create': createContact,
  'contact.update': updateContact,
  'contact.remove': removeContact,
  'rate.record': recordRate,
  'rate.remove': removeRate,
  'audience.record': recordAudience,
  'audience.remove': removeAudience,
  'researchNote.add': addResearchNote,
  'researchNote.update': updateResearchNote,
  'researchNote.remove': removeResearchNote,
  'touch.log': logTouch,
  'customField.create': createCustomField,
  'customField.update': updateCustomField,
  'customField.remove': removeCustomField,
  'savedView.save': saveView,
  'savedView.remove': removeView,
  'account.create': createAccount,
  'account.update': updateAccount,
  'account.remove': removeAccount,
  'account.recordFigures': recordAccountFigures,
  'account.removeFigures': removeAccountFigures,
  'attachment.remove': removeAttachment,
  'client.create': createClient,
  'client.update': updateClient,
  'client.remove': removeClient,
  'campaign.create': createCampaign,
  'campaign.update': updateCampaign,
  'campaign.archive': archiveCampaign,
  'campaign.restore': restoreCampaign,
  'campaign.setFitWeights': setCampaignFitWeights,
  'workspace.setFitWeights': setAgencyFitWeights,
  'collaborations.add': addCollaborations,
  'collaboration.mark': markCollaboration,
  'collaboration.set': setCollaboration,
  'collaboration.update': updateCollaboration,
  'gift.add': addGift,
  'gift.update': updateGift,
  'gift.mark': markGifts,
  'gift.remove': removeGifts,
  'collaboration.remove': removeCollaboration,
  'collaborations.move': moveCollaborations,
  'collaborations.edit': editCollaborations,
  'collaborations.shortlist': shortlistPeople,
  'collaboration.setShortlistNote': setShortlistNote,
  'collaboration.recordAnswer': recordAnswer,
  'collaborations.recordAnswers': recordAnswers,
  'collaboration.removeAnswer': removeAnswer,
  'collaboration.decideRival': decideRival,
  'right.add': addRight,
  'right.update': updateRight,
  'right.remove': removeRight,
  'campaign.createFromTemplate': createFromTemplate,
  'campaign.copy': copyCampaign,
  'campaign.setStandard': setStandardAgreement,
  'campaign.addChecklistSteps': addChecklistSteps,
  'campaign.tickChecklistStep': tickChecklistStep,
  'campaign.moveChecklistStep': moveChecklistStep,
  'campaign.changeChecklistStep': changeChecklistStep,
  'campaign.removeChecklistStep': removeChecklistStep,
  'campaignTemplate.save': saveCampaignTemplate,
  'campaignTemplate.update': updateCampaignTemplate,
  'campaignTemplate.remove': removeCampaignTemplate,
  'promoCode.create': createPromoCode,
  'promoCode.update': updatePromoCode,
  'promoCode.remove': removePromoCode,
  'promoCodes.createMany': createPromoCodes,
  'trackingLink.create': createTrackingLink,
  'trackingLink.update': updateTrackingLink,
  'trackingLink.remove': removeTrackingLink,
  'trackingLink.createMany': createTrackingLinks,
  'workspace.setUtmTemplates': setUtmTemplates,
  'deliverable.add': addDeliverable,
  'deliverable.update': updateDeliverable,
  'deliverable.cancel': cancelDeliverable,
  'deliverable.remove': removeDeliverable,
  'deliverable.linkPosts': linkPosts,
  'deliverable.unlinkPosts': unlinkPosts,
  'draft.send': sendDraft,
  'draft.comment': commentDraft,
  'draft.decide': decideDraft,
  'draft.remove': removeDraft,
  'disclosure.agree': agreeDisclosure,
  'disclosure.check': checkDisclosure,
  'disclosure.correct': correctDisclosure,
  'payment.create': createPayment,
  'payment.update': updatePayment,
  'payment.allocate': allocatePayment,
  'payments.allocateByOrders': allocatePaymentsByOrders,
};

/** Commands over as many rows as a person chooses, as the engine plans them. */
export const commandsInSteps: { readonly [Name in CommandName]?: CommandInSteps<CommandInputs[Name]> } = {
  'people.edit': editPeopleInSteps,
};
