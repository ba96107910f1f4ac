import { TEXT_LIMITS } from '../model/common.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { firstProblem, tidyName } from './field-checks.ts';
import { chosenCollaborations, personName } from './move-collaborations.ts';
import { updateChange } from './row-changes.ts';

const { labels, problems: say } = text.pipeline;
const LONGEST_OWNER = 200;

/** What is set for everybody chosen; `null` and an empty text take it away, absent leaves it as it is. */
export interface EditCollaborationsInput {
  readonly ids: readonly string[];
  readonly owner?: string | null;
  readonly waitingFor?: string | null;
}

/** Says who looks after people of campaigns, and what the agency waits for, as one step. */
export const editCollaborations: Command<EditCollaborationsInput> = (input, { reader }) => {
  const chosen = chosenCollaborations(reader, input.ids);
  if ('refusal' in chosen) return chosen;
  const owner = tidied(input.owner);
  const waitingFor = tidied(input.waitingFor);
  const refusal = firstProblem(
    (owner?.length ?? 0) > LONGEST_OWNER ? say.ownerTooLong(LONGEST_OWNER) : null,
    (waitingFor?.length ?? 0) > TEXT_LIMITS.line ? say.waitingTooLong(TEXT_LIMITS.line) : null,
  );
  if (refusal !== null) return { refusal };
  const changes = chosen.rows.flatMap((row) => updateChange('collaboration', row, { owner, waitingFor }) ?? []);
  const [only] = chosen.rows;
  const label =
    chosen.rows.length === 1 && only ? labels.editOne(personName(reader, only)) : labels.editMany(chosen.rows.length);
  return { plan: { label, changes } };
};

function tidied(words: string | null | undefined): string | null | undefined {
  if (words === undefined || words === null) return words;
  return tidyName(words) || null;
}
