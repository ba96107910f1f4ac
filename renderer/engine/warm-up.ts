import { likenessIndexSteps } from '#shared/domain/duplicates/likeness-index.ts';
import { prepareRoster } from '#shared/domain/roster/prepare-roster.ts';
import type { Session } from './session.ts';
import { nextTurn } from './tasks.ts';

const warmed = new WeakSet<Session>();

/**
 * Makes ready what searching, filtering and sorting the roster of a session need, and after that what finds people who
 * look alike, in steps with room for questions between them. Ends when rows change: what is left is made when it is
 * asked for.
 */
export async function warmUpOnce(session: Session): Promise<void> {
  if (warmed.has(session)) return;
  warmed.add(session);
  const { revision } = session;
  for (const prepare of [prepareRoster, likenessIndexSteps]) {
    const steps = prepare(session.loaded.store);
    do {
      await nextTurn();
      if (session.revision !== revision) return;
    } while (!steps.next().done);
  }
}
