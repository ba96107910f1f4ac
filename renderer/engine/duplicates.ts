import { findPairsSteps } from '#shared/domain/duplicates/find-pairs.ts';
import type { Session } from './session.ts';
import { breatheBetween, type Task } from './tasks.ts';

/**
 * Compares everybody with everybody who may be the same, with pauses. What was found is remembered with the records, for
 * `duplicates.list`; changes meanwhile are followed at its end. Ends with nothing found when the workspace is left.
 */
export async function findDuplicates(session: Session, task: Task): Promise<{ pairs: number }> {
  const { loaded } = session;
  const steps = findPairsSteps(loaded.store, task.progress);
  const found = await breatheBetween(steps, task, () => session.loaded === loaded);
  return { pairs: found?.value.length ?? 0 };
}
