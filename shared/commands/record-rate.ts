import { tidyDay, tidyLine, tidyRecord } from '../domain/people/tidy.ts';
import { instantOf } from '../lib/clock.ts';
import { toMoneyText, type MoneyText } from '../lib/money.ts';
import { TEXT_LIMITS, type Evidence, type EvidenceSource } from '../model/common.ts';
import type { Platform } from '../model/platform.ts';
import type { Rate, RateId } from '../model/rate.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { exactMinor } from './field-checks.ts';
import { createChange, deleteChange } from './row-changes.ts';

const { labels, parts, problems: say } = text.people;

/** Where a fact of a person comes from. */
export interface EvidenceFields {
  readonly source: EvidenceSource;
  /** The day it was true. */
  readonly capturedOn?: string;
  readonly note?: string;
}

export interface RecordRateInput extends EvidenceFields {
  readonly influencerId: string;
  readonly platform: Platform;
  /** Such as `Reel`. */
  readonly format: string;
  readonly price: MoneyText;
  readonly validFrom?: string;
}

/** The evidence of a fact that was typed in, or why it cannot be stored. */
export function tidyEvidence(
  { source, capturedOn, note }: EvidenceFields,
  actor: string,
): { readonly value: Evidence } | { readonly problem: string } {
  const made = tidyRecord({
    capturedOn: tidyDay(capturedOn, parts.capturedOn),
    enteredBy: tidyLine(actor, parts.note, 200),
    note: tidyLine(note ?? '', parts.note, TEXT_LIMITS.line),
  });
  return 'problem' in made ? made : { value: { source, ...made.value } };
}

/** Keeps what a person asks for a format. Earlier rates stay as history; the newest is the one in force. */
export const recordRate: Command<RecordRateInput> = (input, { reader, clock, newId, actor }) => {
  const person = reader.get('influencer', input.influencerId);
  if (!person) return { refusal: say.gone };
  const { amount, currency } = input.price;
  const minor = amount.length <= 40 ? exactMinor(input.price) : null;
  if (minor === null || minor < 0n) return { refusal: say.price(amount.slice(0, 50), currency) };
  const made = tidyRecord({
    format: tidyLine(input.format, parts.format, 100),
    validFrom: tidyDay(input.validFrom, parts.validFrom),
    evidence: tidyEvidence(input, actor),
  });
  if ('problem' in made) return { refusal: made.problem };
  const { format, validFrom, evidence } = made.value;
  if (format === undefined) return { refusal: say.missing(parts.format) };
  const rate: Rate = {
    id: newId() as RateId,
    influencerId: person.id,
    platform: input.platform,
    format,
    price: toMoneyText({ minor, currency }),
    ...(validFrom !== undefined && { validFrom }),
    recordedAt: instantOf(clock),
    evidence: evidence!,
  };
  return { plan: { label: labels.recordRate(person.name, format), changes: [createChange('rate', rate)] } };
};

/** Takes one rate out of the history, such as one that was typed wrongly. */
export const removeRate: Command<{ readonly id: string }> = ({ id }, { reader }) => {
  const rate = reader.get('rate', id);
  if (!rate) return { refusal: say.rateGone };
  const name = reader.get('influencer', rate.influencerId)?.name ?? '';
  return { plan: { label: labels.removeRate(name, rate.format), changes: [deleteChange('rate', rate)] } };
};
