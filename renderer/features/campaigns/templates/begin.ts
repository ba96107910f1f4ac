import type { CampaignTemplate } from '#shared/model/campaign-template.ts';
import { text } from '#shared/text/text.ts';

const { begin: words, parts } = text.templates;

/** What a new campaign begins with. */
export type Begin =
  | { readonly is: 'empty' }
  | { readonly is: 'template'; readonly id: string; readonly name: string; readonly template: CampaignTemplate }
  | { readonly is: 'copy'; readonly id: string; readonly name: string };

export const EMPTY: Begin = { is: 'empty' };

/** What comes along in a copy. */
export interface CopyParts {
  readonly hasContent: boolean;
  readonly hasPeople: boolean;
  readonly hasChecklist: boolean;
}

export const ALL_PARTS: CopyParts = { hasContent: true, hasPeople: true, hasChecklist: true };

/** A choice in words. */
export function beginText(begin: Begin): string {
  return begin.is === 'empty' ? words.empty : words[begin.is](begin.name);
}

/** What a template holds, in words. */
export function templateParts(template: CampaignTemplate): string {
  const { goal, brief, budget, deliverables, terms, approval, keyDates, checklist, lengthDays } = template;
  const found = [
    lengthDays === undefined ? null : parts.length(lengthDays),
    goal ? parts.goal : null,
    brief === undefined ? null : parts.brief,
    budget ? parts.budget : null,
    deliverables ? parts.deliverables(deliverables.length) : null,
    terms ? parts.terms : null,
    approval ? parts.approval : null,
    keyDates ? parts.keyDates(keyDates.length) : null,
    checklist ? parts.checklist(checklist.length) : null,
  ].filter((part) => part !== null);
  return found.length === 0 ? words.bringsNothing : words.brings(found);
}
