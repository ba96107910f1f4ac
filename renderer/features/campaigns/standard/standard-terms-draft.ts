import type { Campaign } from '#shared/model/campaign.ts';
import type { FeePart, Terms } from '#shared/model/collaboration.ts';
import type { CompensationKind } from '#shared/model/influencer.ts';
import { text } from '#shared/text/text.ts';
import { typedAmount } from '../../../ui/amount-input.ts';
import { decimalOf, wholeOf } from './whole-of.ts';

const words = text.templates.standard;

/** Terms and approval as they stand in the form; numbers as they are typed. */
export interface StandardTermsDraft {
  readonly pays: readonly CompensationKind[];
  readonly commission: string;
  readonly killFee: string;
  readonly lateFee: string;
  readonly expenses: string;
  readonly needsInvoice: boolean;
  readonly split: readonly FeePart[];
  readonly rounds: string;
  readonly reviewHours: string;
  readonly silence: 'approves' | 'waits' | '';
}

const typed = (value: number | undefined): string => (value === undefined ? '' : typedAmount(String(value)));

/** The form for what a campaign has stored. */
export function standardTermsDraft({ terms, approval }: Campaign): StandardTermsDraft {
  return {
    pays: terms?.pays ?? [],
    commission: typed(terms?.commission?.percent),
    killFee: typed(terms?.killFeePercent),
    lateFee: typed(terms?.lateFeePercent),
    expenses: terms?.expenses ?? '',
    needsInvoice: terms?.needsInvoice ?? false,
    split: terms?.split ?? [],
    rounds: typed(approval?.rounds),
    reviewHours: typed(approval?.reviewHours),
    silence: approval?.silence ?? '',
  };
}

/** What the form asks of the command, or which of its numbers is none. Days of the commission stay as they are. */
export function standardTermsOf(
  draft: StandardTermsDraft,
  stored: Terms | undefined,
): { readonly terms: Terms; readonly approval: NonNullable<Campaign['approval']> } | string {
  const commission = decimalOf(words.commission, draft.commission);
  const killFeePercent = decimalOf(words.killFee, draft.killFee);
  const lateFeePercent = decimalOf(words.lateFee, draft.lateFee);
  const rounds = wholeOf(words.rounds, draft.rounds);
  const reviewHours = wholeOf(words.reviewHours, draft.reviewHours);
  for (const value of [commission, killFeePercent, lateFeePercent, rounds, reviewHours]) {
    if (typeof value === 'string') return value;
  }
  const { pays, expenses, needsInvoice, split, silence } = draft;
  const keepsInvoice = needsInvoice || stored?.needsInvoice !== undefined;
  return {
    terms: {
      pays: [...pays],
      ...(split.length > 0 && { split: [...split] }),
      ...(typeof commission === 'number' && { commission: { ...stored?.commission, percent: commission } }),
      ...(typeof killFeePercent === 'number' && { killFeePercent }),
      ...(typeof lateFeePercent === 'number' && { lateFeePercent }),
      ...(expenses.trim() !== '' && { expenses }),
      ...(keepsInvoice && { needsInvoice }),
    },
    approval: {
      ...(typeof rounds === 'number' && { rounds }),
      ...(typeof reviewHours === 'number' && { reviewHours }),
      ...(silence !== '' && { silence }),
    },
  };
}
