import type { ComponentType } from 'react';
import type { AgreedCollaboration, CollaborationPageResult } from '#shared/queries/collaboration-page.ts';
import { CollaborationGifts } from '../gifts/collaboration-gifts.tsx';
import { ContractTab } from './contract-tab.tsx';
import { TermsTab } from './terms-tab.tsx';
import { countText } from '../../../state/format.ts';
import { CollaborationDeliverables } from '../deliverables/collaboration-deliverables.tsx';
import { CollaborationRights } from '../rights/collaboration-rights.tsx';
import { CollaborationSteps } from '../pipeline/collaboration-steps.tsx';
import { text } from '#shared/text/text.ts';

const words = text.collaboration.page;

/** The answer of the page's query about somebody with whom something was agreed. */
export type AgreedPage = CollaborationPageResult & { readonly agreed: AgreedCollaboration };

/** A part of the page of one person in one campaign; what it shows besides the page's answer it asks for itself. */
export interface CollaborationTab {
  /** The last part of its address. */
  readonly id: string;
  readonly label: (page: AgreedPage) => string;
  readonly view: ComponentType<{ readonly page: AgreedPage }>;
}

/** The parts in the order the work goes. The first is the one the bare address shows. */
export const collaborationTabs: readonly CollaborationTab[] = [
  { id: 'terms', label: () => words.terms, view: TermsTab },
  { id: 'contract', label: () => words.contract, view: ContractTab },
  { id: 'gifts', label: ({ agreed }) => words.gifts(countText(agreed.parts.gift.length)), view: CollaborationGifts },
  {
    id: 'deliverables',
    label: ({ agreed }) => text.deliverables.tab.tab(countText(agreed.parts.deliverable.length)),
    view: CollaborationDeliverables,
  },
  {
    id: 'rights',
    label: ({ agreed }) => text.rights.view.tab(countText(agreed.parts.right.length)),
    view: CollaborationRights,
  },
  {
    id: 'stages',
    label: ({ agreed }) => text.pipeline.steps.tab(countText(agreed.collaboration.steps?.length ?? 0)),
    view: CollaborationSteps,
  },
];
