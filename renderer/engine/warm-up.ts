import { likenessIndexSteps } from '#shared/domain/duplicates/likeness-index.ts';
import { prepareRoster } from '#shared/domain/roster/prepare-roster.ts';
import type { Steps } from '#shared/lib/steps.ts';
import { areStandingsListed } from '#shared/queries/roster-row.ts';
import type { RecordReader } from '#shared/store/record-reader.ts';
import { announceChange, type Session } from './session.ts';
import { nextTurn } from './tasks.ts';

/** With so many changes on the way somebody is importing: what is left is made when it is asked for. */
const ROUNDS = 10;
const warmed = new WeakSet<Session>();

/**
 * Makes ready what searching, filtering and sorting the roster of a session need, and after that what finds people who
 * look alike, in steps with room for questions between them. What depends on rows that change meanwhile is begun anew.
 */
export async function warmUpOnce(session: Session): Promise<void> {
  if (warmed.has(session)) return;
  warmed.add(session);
  const wereListed = areStandingsListed(session.loaded.store);
  await inSteps(session, prepareRoster);
  if (!wereListed && areStandingsListed(session.loaded.store)) announceChange(session, ['account']);
  await inSteps(session, likenessIndexSteps);
}

async function inSteps(session: Session, prepare: (reader: RecordReader) => Steps<unknown>): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { revision } = session;
    const steps = prepare(session.loaded.store);
    for (;;) {
      await nextTurn();
      if (session.revision !== revision) break;
      if (steps.next().done) return;
    }
  }
}
