import { foldEverybody } from '#shared/queries/roster-columns.ts';
import type { Session } from './session.ts';
import { nextTurn } from './tasks.ts';

const warmed = new WeakSet<Session>();

/**
 * Makes ready what the first search of a session needs, in steps with room for questions between them. Ends when rows
 * change: the search then makes the rest itself.
 */
export async function warmUpOnce(session: Session): Promise<void> {
  if (warmed.has(session)) return;
  warmed.add(session);
  const { revision } = session;
  const steps = foldEverybody(session.loaded.store);
  do {
    await nextTurn();
    if (session.revision !== revision) return;
  } while (!steps.next().done);
}
