import { foldText } from '../../lib/text-fold.ts';
import type { ClientAnswersFile } from '../../formats/client-answers-file.ts';
import type { ClientAnswer } from '../../model/collaboration.ts';
import { answersInForce, type AnswerInForce, type AnswerWord } from './client-answers.ts';

/** What an answer file would change for one person. */
export interface AnswerChange {
  readonly collaborationId: string;
  readonly name: string;
  /** What the same person at the client says until now; `null` when they have said nothing. */
  readonly before: AnswerInForce | null;
  readonly answer: AnswerWord | null;
  readonly comment: string | null;
  /** True when the very same answer is recorded already. */
  readonly isKnown: boolean;
}

export interface AnswersCompared {
  /** In the order of the shortlist; lines of the file that say nothing are left out. */
  readonly changes: readonly AnswerChange[];
  /** How many people of the file are not on the shortlist. */
  readonly left: number;
}

interface ListedPerson {
  readonly collaborationId: string;
  readonly name: string;
  readonly recorded: readonly ClientAnswer[];
}

/** Holds an answer file against the shortlist as it is. */
export function compareAnswers(people: readonly ListedPerson[], file: ClientAnswersFile): AnswersCompared {
  const said = new Map(
    file.answers
      .map((one) => ({ ...one, comment: one.comment?.trim() ?? '' }))
      .filter(({ answer, comment }) => answer !== undefined || comment !== '')
      .map((one) => [one.collaborationId as string, one]),
  );
  const by = file.by.replace(/\s+/gu, ' ').trim();
  const listed = new Set(people.map(({ collaborationId }) => collaborationId));
  const changes = people.flatMap(({ collaborationId, name, recorded }): AnswerChange[] => {
    const one = said.get(collaborationId);
    if (!one) return [];
    const isSame = (other: ClientAnswer): boolean =>
      other.by === by && other.on === file.on && other.answer === one.answer && (other.comment ?? '') === one.comment;
    return [
      {
        collaborationId,
        name,
        before: answersInForce(recorded).find((other) => foldText(other.by) === foldText(by)) ?? null,
        answer: one.answer ?? null,
        comment: one.comment === '' ? null : one.comment,
        isKnown: recorded.some(isSame),
      },
    ];
  });
  return { changes, left: [...said.keys()].filter((id) => !listed.has(id)).length };
}
