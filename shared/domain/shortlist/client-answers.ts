import { foldText } from '../../lib/text-fold.ts';
import type { ClientAnswer } from '../../model/collaboration.ts';

export type AnswerWord = NonNullable<ClientAnswer['answer']>;

/** What one person at the client says now. */
export interface AnswerInForce {
  readonly by: string;
  /** `null` where they only commented. */
  readonly answer: AnswerWord | null;
  /** The day of the answer, or of the comment where there is no answer. */
  readonly on: string;
  /** Their newest comment. */
  readonly comment: string | null;
}

/**
 * How the client stands to somebody: `yes` or `no` when everybody who answered says so, else `open`, which also holds
 * where one says yes and another no, somebody says maybe, or nobody has answered.
 */
export type ClientStanding = 'yes' | 'open' | 'no';

/**
 * The newest answer of each person with their newest comment, those who answered first in front. A comment without an
 * answer takes no earlier answer back. Names are compared without case and accents; of one day the later entry counts.
 */
export function answersInForce(answers: readonly ClientAnswer[] = []): AnswerInForce[] {
  const byPerson = new Map<string, AnswerInForce>();
  for (const { by, on, answer, comment } of inOrder(answers)) {
    const key = foldText(by);
    const last = byPerson.get(key);
    byPerson.set(key, {
      by: last?.by ?? by,
      answer: answer ?? last?.answer ?? null,
      on: answer === undefined && last ? last.on : on,
      comment: comment ?? last?.comment ?? null,
    });
  }
  return [...byPerson.values()];
}

/** How the client stands to somebody, from the answers in force. */
export function standingOf(inForce: readonly AnswerInForce[]): ClientStanding {
  const words = new Set(inForce.flatMap(({ answer }) => answer ?? []));
  if (words.size !== 1 || words.has('maybe')) return 'open';
  return words.has('yes') ? 'yes' : 'no';
}

/** By day; those of one day stay in the order they were written in. */
function inOrder(answers: readonly ClientAnswer[]): ClientAnswer[] {
  return answers.toSorted((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
}
