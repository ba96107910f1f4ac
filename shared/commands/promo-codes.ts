import { codeSales } from '../domain/codes/code-sales.ts';
import { tidyLine } from '../domain/people/tidy.ts';
import type { MoneyText } from '../lib/money.ts';
import type { CampaignId } from '../model/campaign.ts';
import { TEXT_LIMITS } from '../model/common.ts';
import type { InfluencerId } from '../model/influencer.ts';
import { promoCodeKey, type PromoCode } from '../model/promo-code.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { text } from '../text/text.ts';
import { tidyMoney } from './collaboration-checks.ts';
import type { Command } from './command.ts';
import { dayProblem, firstProblem, presentFields } from './field-checks.ts';
import { createChange, deleteChange, updateChange } from './row-changes.ts';

const { fields, labels, problems: say } = text.codesAndLinks;
const LONGEST_CODE = 200;

/** What a code gives and how long it is valid. Of per cent and amount there is at most one. */
export interface CodeOffer {
  readonly discountPercent?: number | null;
  readonly discountAmount?: MoneyText | null;
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
  readonly note?: string | null;
}

export interface CreatePromoCodeInput extends CodeOffer {
  readonly code: string;
  /** Absent for a code that everybody may use. */
  readonly influencerId?: string | null;
  readonly campaignId?: string | null;
}

/** The fields to change; `null` takes an optional field away. */
export interface UpdatePromoCodeInput extends CodeOffer {
  readonly id: string;
  readonly code?: string;
  readonly influencerId?: string | null;
  readonly campaignId?: string | null;
}

/** Adds a discount code. No two codes of a workspace are the same, without regard to case. */
export const createPromoCode: Command<CreatePromoCodeInput> = (input, { reader, newId }) => {
  const code = input.code.trim();
  const owner = ownerOf(input, reader);
  if ('refusal' in owner) return owner;
  const offer = tidyOffer(input, {});
  if ('refusal' in offer) return offer;
  const refusal = firstProblem(codeProblem(code), takenCodeProblem(reader, code));
  if (refusal !== null) return { refusal };
  const row: PromoCode = {
    id: newId() as PromoCode['id'],
    code,
    ...presentFields({ ...owner.patch, ...offer.patch }),
  };
  return { plan: { label: labels.createCode(code), changes: [createChange('promoCode', row)] } };
};

/** Changes a code. One that orders name keeps its name, because its orders would not count for it any more. */
export const updatePromoCode: Command<UpdatePromoCodeInput> = (input, { reader }) => {
  const row = reader.get('promoCode', input.id);
  if (!row) return { refusal: say.codeGone };
  const code = input.code === undefined ? row.code : input.code.trim();
  const owner = ownerOf(input, reader);
  if ('refusal' in owner) return owner;
  const offer = tidyOffer(input, row);
  if ('refusal' in offer) return offer;
  const isRenamed = promoCodeKey(code) !== promoCodeKey(row.code);
  const refusal = firstProblem(
    codeProblem(code),
    takenCodeProblem(reader, code, row.id),
    isRenamed ? usedProblem(reader, row.code) : null,
  );
  if (refusal !== null) return { refusal };
  const change = updateChange('promoCode', row, { code, ...owner.patch, ...offer.patch });
  return { plan: { label: labels.updateCode(code), changes: change ? [change] : [] } };
};

/** Takes a code away; orders that name it stay as they are, and the label says how many there are. */
export const removePromoCode: Command<{ readonly id: string }> = ({ id }, { reader }) => {
  const row = reader.get('promoCode', id);
  if (!row) return { refusal: say.codeGone };
  const label = labels.removeCode(row.code, orderLinesOf(reader, row.code));
  return { plan: { label, changes: [deleteChange('promoCode', row)] } };
};

/** Why a code cannot be stored, besides that it is taken. It must be trimmed already. */
export function codeProblem(code: string): string | null {
  if (code === '') return say.codeMissing;
  if (code.length > LONGEST_CODE) return say.codeTooLong(LONGEST_CODE);
  return /\s/u.test(code) ? say.codeSpaces(code) : null;
}

function takenCodeProblem(reader: RecordReader, code: string, ownId?: string): string | null {
  const other = reader.lookup('promoCode', 'code', promoCodeKey(code)).find((row) => row.id !== ownId);
  if (!other) return null;
  const person = other.influencerId === undefined ? null : (reader.get('influencer', other.influencerId)?.name ?? null);
  const campaign = other.campaignId === undefined ? null : (reader.get('campaign', other.campaignId)?.name ?? null);
  return say.codeTaken(other.code, person, campaign);
}

function usedProblem(reader: RecordReader, code: string): string | null {
  const lines = orderLinesOf(reader, code);
  return lines === 0 ? null : say.codeUsed(code, lines);
}

function orderLinesOf(reader: RecordReader, code: string): number {
  return codeSales(reader).get(promoCodeKey(code))?.lines ?? 0;
}

interface OwnerPatch {
  readonly influencerId?: InfluencerId | null;
  readonly campaignId?: CampaignId | null;
}

function ownerOf(
  { influencerId, campaignId }: Pick<UpdatePromoCodeInput, 'influencerId' | 'campaignId'>,
  reader: RecordReader,
): { readonly patch: OwnerPatch } | { readonly refusal: string } {
  const person = influencerId ? reader.get('influencer', influencerId) : undefined;
  if (influencerId && !person) return { refusal: text.campaigns.problems.influencerGone };
  const campaign = campaignId ? reader.get('campaign', campaignId) : undefined;
  if (campaignId && !campaign) return { refusal: text.campaigns.problems.campaignGone };
  return {
    patch: {
      ...(influencerId !== undefined && { influencerId: person?.id ?? null }),
      ...(campaignId !== undefined && { campaignId: campaign?.id ?? null }),
    },
  };
}

/** What a code gives, as it is stored (`null` takes a field away), held against what the row has already. */
export function tidyOffer(
  given: CodeOffer,
  stored: Partial<PromoCode>,
): { readonly patch: CodeOffer } | { readonly refusal: string } {
  const amount = given.discountAmount === undefined ? undefined : tidyMoney(given.discountAmount, fields.amount);
  if (amount && 'problem' in amount) return { refusal: amount.problem };
  const note = given.note === undefined ? undefined : tidyLine(given.note ?? '', fields.note, TEXT_LIMITS.line);
  if (note && 'problem' in note) return { refusal: note.problem };
  const percent = given.discountPercent === undefined ? stored.discountPercent : given.discountPercent;
  const money = amount === undefined ? stored.discountAmount : amount.value;
  const startsOn = given.startsOn === undefined ? stored.startsOn : given.startsOn;
  const endsOn = given.endsOn === undefined ? stored.endsOn : given.endsOn;
  const refusal = firstProblem(
    typeof percent === 'number' && !(percent >= 0 && percent <= 100) ? say.percentWrong : null,
    typeof percent === 'number' && money ? say.twoDiscounts : null,
    dayProblem(fields.startsOn, startsOn),
    dayProblem(fields.endsOn, endsOn),
    startsOn && endsOn && endsOn < startsOn ? say.endsBeforeStart(startsOn, endsOn) : null,
  );
  if (refusal !== null) return { refusal };
  const { discountPercent } = given;
  return {
    patch: {
      ...(discountPercent !== undefined && { discountPercent }),
      ...(amount !== undefined && { discountAmount: amount.value }),
      ...(given.startsOn !== undefined && { startsOn: given.startsOn }),
      ...(given.endsOn !== undefined && { endsOn: given.endsOn }),
      ...(note !== undefined && { note: note.value }),
    },
  };
}
