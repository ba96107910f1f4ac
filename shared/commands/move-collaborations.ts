import {
  hindranceOf,
  hindranceProblem,
  moveProblem,
  stagePatch,
  type StageMove,
} from '../domain/pipeline/stage-move.ts';
import { stageName, stagesOf } from '../domain/pipeline/stages.ts';
import { instantOf } from '../lib/clock.ts';
import type { RowChange } from '../model/change-set.ts';
import type { Collaboration } from '../model/collaboration.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { updateChange } from './row-changes.ts';

const { labels, problems: say } = text.pipeline;

export interface MoveCollaborationsInput extends StageMove {
  readonly ids: readonly string[];
}

/**
 * Moves people of campaigns to a stage as one step. Where somebody lacks what the stage asks for nobody is moved, unless
 * a reason is given; who must not be contacted stays whatever the reason. Who is in the stage already is left alone.
 */
export const moveCollaborations: Command<MoveCollaborationsInput> = (input, { reader, clock, actor }) => {
  const { ids, ...move } = input;
  const stages = stagesOf(reader);
  const chosen = chosenCollaborations(reader, ids);
  if ('refusal' in chosen) return chosen;
  const problem = moveProblem(stages, move);
  if (problem !== null) return { refusal: problem };
  const now = instantOf(clock);
  const moving = chosen.rows.filter(({ stage }) => stage !== move.stage);
  const hindrances = moving.flatMap((row) => hindranceOf(reader, row, move.stage, now) ?? []);
  const name = stageName(stages, move.stage);
  const refusal = hindranceProblem(hindrances, name, move.reason);
  if (refusal !== null) return { refusal };
  const overruled = new Map(hindrances.map((one) => [one.collaboration.id, one.missing.map(({ rule }) => rule)]));
  const changes: RowChange[] = [];
  for (const row of moving) {
    const patch = stagePatch(row, move, overruled.get(row.id) ?? [], { reader, now, actor });
    if ('problem' in patch) return { refusal: patch.problem };
    const change = updateChange('collaboration', row, patch);
    if (change) changes.push(change);
  }
  const label =
    moving.length === 1 ? labels.moveOne(personName(reader, moving[0]!), name) : labels.moveMany(moving.length, name);
  return { plan: { label, changes } };
};

/** The collaborations with these ids, each once, or why that is not possible. */
export function chosenCollaborations(
  reader: RecordReader,
  ids: readonly string[],
): { readonly rows: readonly Collaboration[] } | { readonly refusal: string } {
  const rows: Collaboration[] = [];
  for (const id of new Set(ids)) {
    const row = reader.get('collaboration', id);
    if (!row) return { refusal: say.gone };
    rows.push(row);
  }
  return rows.length === 0 ? { refusal: say.nobody } : { rows };
}

/** What the person of a collaboration is called. */
export function personName(reader: RecordReader, { influencerId }: Collaboration): string {
  return reader.get('influencer', influencerId)?.name ?? '';
}
