import { clashNamed } from '../domain/rights/rival-check.ts';
import { tidyDay, tidyLine, tidyNote, tidyRecord } from '../domain/people/tidy.ts';
import { TEXT_LIMITS } from '../model/common.ts';
import type { RowChange } from '../model/change-set.ts';
import type { Collaboration, RivalDecision } from '../model/collaboration.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { updateChange } from './row-changes.ts';

const { fields: names, labels, problems: say } = text.rights;
const MOST_DECISIONS = 500;

/** What was decided about a clash. `decision` `null` takes the last one away, so that the clash is open again. */
export interface DecideRivalInput {
  /** Either of the two collaborations. */
  readonly collaborationId: string;
  /** `rivalClashKey` of the clash. */
  readonly clash: string;
  readonly decision: RivalDecision['decision'] | null;
  readonly reason?: string;
  /** Who decided; absent means whoever writes it down. */
  readonly by?: string;
  readonly on?: string;
}

/** Keeps what was decided about a clash, in place of whatever was decided about it before. */
export const decideRival: Command<DecideRivalInput> = (input, { reader, actor }) => {
  const row = reader.get('collaboration', input.collaborationId);
  if (!row) return { refusal: say.collaborationGone };
  const clash = clashNamed(reader, row.influencerId, input.clash);
  if (!clash) return { refusal: say.clashGone };
  const person = reader.get('influencer', row.influencerId)?.name ?? text.rights.somebody;
  const ids = [clash.holder.collaborationId, clash.other.collaborationId];
  const rows = ids.flatMap((id) => (id === null ? [] : (reader.get('collaboration', id) ?? [])));
  if (input.decision === null) {
    return { plan: { label: labels.reopen(person), changes: rows.flatMap((one) => without(one, input.clash, null)) } };
  }
  const made = tidyRecord({
    reason: tidyNote(input.reason ?? '', names.reason, TEXT_LIMITS.note),
    by: tidyLine(input.by ?? actor, names.by, 200),
    on: tidyDay(input.on, names.on),
  });
  if ('problem' in made) return { refusal: made.problem };
  const { reason, by = '', on } = made.value;
  if (reason === undefined) return { refusal: say.reasonMissing };
  if (on === undefined) return { refusal: say.dayMissing };
  const decision = { clash: input.clash, decision: input.decision, reason, by, on };
  if (listWithout(row, input.clash).length >= MOST_DECISIONS) return { refusal: say.tooManyDecisions(MOST_DECISIONS) };
  const changes = rows.flatMap((one) => without(one, input.clash, one.id === row.id ? decision : null));
  return { plan: { label: labels.decide(text.rights.decisions[input.decision], person), changes } };
};

const listWithout = (row: Collaboration, clash: string): readonly RivalDecision[] =>
  (row.rivalDecisions ?? []).filter((one) => one.clash !== clash);

function without(row: Collaboration, clash: string, decision: RivalDecision | null): readonly RowChange[] {
  const next = [...listWithout(row, clash), ...(decision ? [decision] : [])];
  const change = updateChange('collaboration', row, { rivalDecisions: next.length === 0 ? null : next });
  return change ? [change] : [];
}
