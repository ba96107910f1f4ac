import { tidyLine } from '../domain/people/tidy.ts';
import { foldText } from '../lib/text-fold.ts';
import type { AccountId } from '../model/account.ts';
import type { AudienceDimension, AudienceReading } from '../model/influencer.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { tidyEvidence, type EvidenceFields } from './record-rate.ts';
import { updateChange } from './row-changes.ts';

const { labels, parts: words, problems: say } = text.people;

export interface RecordAudienceInput extends EvidenceFields {
  readonly influencerId: string;
  readonly dimension: AudienceDimension;
  /** Shares in per cent; they need not add up to 100. */
  readonly parts: readonly { readonly value: string; readonly percent: number }[];
  /** The account the reading is of. */
  readonly accountId?: string;
}

export interface RemoveAudienceInput {
  readonly influencerId: string;
  /** The place of the reading in the person's list, from 0. */
  readonly position: number;
}

const MOST_PARTS = 300;
const MOST_READINGS = 500;

/** Keeps what is known of an audience in one dimension. Earlier readings stay; the newest counts. */
export const recordAudience: Command<RecordAudienceInput> = (input, { reader, actor }) => {
  const person = reader.get('influencer', input.influencerId);
  if (!person) return { refusal: say.gone };
  const made = tidyParts(input.parts);
  if ('problem' in made) return { refusal: made.problem };
  const evidence = tidyEvidence(input, actor);
  if ('problem' in evidence) return { refusal: evidence.problem };
  const account = input.accountId === undefined ? undefined : reader.get('account', input.accountId);
  if (input.accountId !== undefined && account?.influencerId !== person.id) return { refusal: say.accountOther };
  const reading: AudienceReading = {
    dimension: input.dimension,
    parts: made.parts,
    ...(account && { accountId: account.id satisfies AccountId }),
    evidence: evidence.value,
  };
  const audience = [...(person.audience ?? []), reading];
  if (audience.length > MOST_READINGS) return { refusal: say.audienceLimit(MOST_READINGS) };
  const change = updateChange('influencer', person, { audience })!;
  return { plan: { label: labels.recordAudience(person.name), changes: [change] } };
};

/** Takes one reading out of the history. */
export const removeAudience: Command<RemoveAudienceInput> = ({ influencerId, position }, { reader }) => {
  const person = reader.get('influencer', influencerId);
  if (!person) return { refusal: say.gone };
  const readings = person.audience ?? [];
  if (readings[position] === undefined) return { refusal: say.audienceGone };
  const rest = readings.filter((_, index) => index !== position);
  const change = updateChange('influencer', person, { audience: rest.length === 0 ? null : rest })!;
  return { plan: { label: labels.removeAudience(person.name), changes: [change] } };
};

function tidyParts(
  given: RecordAudienceInput['parts'],
): { readonly parts: AudienceReading['parts'] } | { readonly problem: string } {
  const parts: AudienceReading['parts'] = [];
  const seen = new Set<string>();
  for (const { value, percent } of given) {
    const tidied = tidyLine(value, words.audienceValue, 200);
    if ('problem' in tidied) return tidied;
    if (tidied.value === null) return { problem: say.missing(words.audienceValue) };
    if (!(percent >= 0 && percent <= 100)) return { problem: say.percent(tidied.value) };
    if (seen.has(foldText(tidied.value))) return { problem: say.audienceTwice(tidied.value) };
    seen.add(foldText(tidied.value));
    parts.push({ value: tidied.value, percent });
  }
  if (parts.length === 0) return { problem: say.audienceEmpty };
  return parts.length > MOST_PARTS ? { problem: say.audienceMany(MOST_PARTS) } : { parts };
}
