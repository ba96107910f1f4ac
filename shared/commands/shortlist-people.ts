import type { Campaign } from '../model/campaign.ts';
import type { Collaboration } from '../model/collaboration.ts';
import { TEXT_LIMITS } from '../model/common.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { text } from '../text/text.ts';
import { tidyNote } from '../domain/people/tidy.ts';
import type { Command } from './command.ts';
import { dayProblem } from './field-checks.ts';
import { updateChange } from './row-changes.ts';

const { labels, problems: say, columns } = text.shortlist;

export interface ShortlistPeopleInput {
  readonly collaborationIds: readonly string[];
  /** The day they come onto the shortlist; `null` takes them off it. */
  readonly on: string | null;
}

export interface SetShortlistNoteInput {
  readonly collaborationId: string;
  /** Words the client may read; `null` and empty text take them away. */
  readonly note: string | null;
}

/** Puts people of one campaign on its shortlist or takes them off. Who is on it keeps the day they came onto it. */
export const shortlistPeople: Command<ShortlistPeopleInput> = ({ collaborationIds, on }, { reader }) => {
  const found = rowsOfOneCampaign(reader, collaborationIds);
  if ('refusal' in found) return found;
  const dayWrong = dayProblem(columns.shortlistedOn, on);
  if (dayWrong !== null) return { refusal: dayWrong };
  const changes = found.rows.flatMap((row) => {
    const isThere = row.shortlistedOn !== undefined;
    return isThere === (on !== null) ? [] : (updateChange('collaboration', row, { shortlistedOn: on }) ?? []);
  });
  const [only] = found.rows;
  const who = found.rows.length === 1 ? personName(reader, only!) : labels.people(found.rows.length);
  const label = on === null ? labels.takeOff : labels.putOn;
  return { plan: { label: label(who, found.campaign.name), changes } };
};

/** Says why somebody is on the shortlist, in words the client may read. */
export const setShortlistNote: Command<SetShortlistNoteInput> = ({ collaborationId, note }, { reader }) => {
  const row = reader.get('collaboration', collaborationId);
  if (!row) return { refusal: say.gone };
  const tidied = tidyNote(note ?? '', columns.note, TEXT_LIMITS.note);
  if ('problem' in tidied) return { refusal: say.noteTooLong(TEXT_LIMITS.note) };
  const change = updateChange('collaboration', row, { shortlistNote: tidied.value });
  return { plan: { label: labels.note(personName(reader, row)), changes: change ? [change] : [] } };
};

/** The rows by their ids, each once, and their campaign; refused when one is gone or they are of several campaigns. */
export function rowsOfOneCampaign(
  reader: RecordReader,
  ids: readonly string[],
): { readonly rows: readonly Collaboration[]; readonly campaign: Campaign } | { readonly refusal: string } {
  const rows = [...new Set(ids)].map((id) => reader.get('collaboration', id));
  const [first] = rows;
  if (rows.length === 0) return { refusal: say.nobody };
  const campaign = first && reader.get('campaign', first.campaignId);
  if (!campaign || rows.includes(undefined)) return { refusal: say.gone };
  const present = rows as readonly Collaboration[];
  if (present.some(({ campaignId }) => campaignId !== campaign.id)) return { refusal: say.severalCampaigns };
  return { rows: present, campaign };
}

/** The name of a collaboration's person. */
export function personName(reader: RecordReader, { influencerId }: Pick<Collaboration, 'influencerId'>): string {
  return reader.get('influencer', influencerId)?.name ?? '';
}
