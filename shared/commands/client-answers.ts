import { tidyDay, tidyLine, tidyNote } from '../domain/people/tidy.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import type { RowChange } from '../model/change-set.ts';
import { clientAnswers, type ClientAnswer, type Collaboration } from '../model/collaboration.ts';
import { TEXT_LIMITS } from '../model/common.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { updateChange } from './row-changes.ts';
import { personName, rowsOfOneCampaign } from './shortlist-people.ts';

const { labels, problems: say, answerForm: form } = text.shortlist;

/** The most answers that are kept of one person in one campaign. */
const MOST_ANSWERS = 500;

/** What was said of one person: an answer, a comment, or both. */
export interface SaidOfOne {
  readonly collaborationId: string;
  readonly answer?: ClientAnswer['answer'];
  readonly comment?: string;
}

export interface RecordAnswersInput {
  /** Who at the client said it. */
  readonly by: string;
  readonly on: string;
  readonly answers: readonly SaidOfOne[];
}

export interface RecordAnswerInput extends SaidOfOne {
  readonly by: string;
  readonly on: string;
}

export interface RemoveAnswerInput {
  readonly collaborationId: string;
  /** The place of the answer in the list of those recorded, from 0. */
  readonly position: number;
}

/**
 * Writes down what somebody at the client said of people of one campaign. Answers are added and never overwritten; one
 * that is there already, word for word and of the same day, is not added again.
 */
export const recordAnswers: Command<RecordAnswersInput> = ({ by, on, answers }, { reader }) => {
  const who = tidyLine(by, form.by, TEXT_LIMITS.name);
  if ('problem' in who) return { refusal: say.byTooLong(TEXT_LIMITS.name) };
  if (who.value === null) return { refusal: say.byMissing };
  const day = tidyDay(on, form.on);
  if ('problem' in day) return { refusal: day.problem };
  if (day.value === null) return { refusal: say.dayMissing };
  const found = rowsOfOneCampaign(
    reader,
    answers.map(({ collaborationId }) => collaborationId),
  );
  if ('refusal' in found) return found;
  const said = new Map<string, SaidOfOne>();
  for (const one of answers) {
    const { collaborationId } = one;
    if (said.has(collaborationId))
      return {
        refusal: say.twice(
          personName(
            reader,
            found.rows.find(({ id }) => id === collaborationId)!,
          ),
        ),
      };
    said.set(collaborationId, one);
  }
  const changes: RowChange[] = [];
  for (const row of found.rows) {
    const name = personName(reader, row);
    const made = answerOf(said.get(row.id)!, name, { by: who.value, on: day.value });
    if ('problem' in made) return { refusal: made.problem };
    const next = withAnswer(row, made.value);
    if (next.length > MOST_ANSWERS) return { refusal: say.tooMany(name, MOST_ANSWERS) };
    const change = updateChange('collaboration', row, { clientAnswers: next });
    if (change) changes.push(change);
  }
  const [only] = found.rows;
  const label =
    found.rows.length === 1
      ? labels.answer(who.value, personName(reader, only!))
      : labels.answers(who.value, found.rows.length);
  return { plan: { label, changes } };
};

/** Writes down what somebody at the client said of one person. */
export const recordAnswer: Command<RecordAnswerInput> = ({ by, on, ...said }, context) =>
  recordAnswers({ by, on, answers: [said] }, context);

/** Takes away an answer that was recorded by mistake. */
export const removeAnswer: Command<RemoveAnswerInput> = ({ collaborationId, position }, { reader }) => {
  const row = reader.get('collaboration', collaborationId);
  if (!row) return { refusal: say.gone };
  const gone = row.clientAnswers?.[position];
  if (!gone) return { refusal: say.answerGone };
  const left = row.clientAnswers!.filter((_answer, place) => place !== position);
  const change = updateChange('collaboration', row, { clientAnswers: left.length === 0 ? null : left });
  return {
    plan: { label: labels.removeAnswer(gone.by, personName(reader, row)), changes: change ? [change] : [] },
  };
};

function answerOf(
  { answer, comment = '' }: SaidOfOne,
  name: string,
  start: { readonly by: string; readonly on: string },
): { readonly value: ClientAnswer } | { readonly problem: string } {
  if (answer !== undefined && !clientAnswers.includes(answer)) return { problem: say.answerWrong(answer) };
  const words = tidyNote(comment, form.heads.comment, TEXT_LIMITS.note);
  if ('problem' in words) return { problem: say.commentTooLong(name, TEXT_LIMITS.note) };
  if (answer === undefined && words.value === null) return { problem: say.nothingSaid(name) };
  return {
    value: {
      ...start,
      ...(answer !== undefined && { answer }),
      ...(words.value !== null && { comment: words.value }),
    },
  };
}

function withAnswer({ clientAnswers: before = [] }: Collaboration, answer: ClientAnswer): readonly ClientAnswer[] {
  const key = canonicalJson(answer);
  return before.some((one) => canonicalJson(one) === key) ? before : [...before, answer];
}
