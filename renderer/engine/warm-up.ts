import { likenessIndexSteps } from '#shared/domain/duplicates/likeness-index.ts';
import { prepareRoster } from '#shared/domain/roster/prepare-roster.ts';
import type { Steps } from '#shared/lib/steps.ts';
import { storedKinds, type StoredKind } from '#shared/model/kind-names.ts';
import { areStandingsListed, kindsNotListed } from '#shared/queries/roster-row.ts';
import type { RecordReader } from '#shared/store/record-reader.ts';
import type { RecordStore } from '#shared/store/record-store.ts';
import { announceChange, type Session } from './session.ts';
import { inTurns, nextTurn } from './tasks.ts';

/** With so many changes on the way somebody is importing: what is left is made when it is asked for. */
const ROUNDS = 10;
const warmed = new WeakSet<RecordStore>();

/** What the roster looks rows up by, those of its first list first. */
const indexes: readonly (readonly [StoredKind, string])[] = [
  ['account', 'influencer'],
  ['metricSnapshot', 'subject'],
  ['rate', 'influencer'],
  ['post', 'influencer'],
  ['order', 'influencer'],
  ['payment', 'influencer'],
  ['touch', 'influencer'],
  ['researchNote', 'influencer'],
];

/**
 * Makes ready what was left for later when the workspace was opened: rows and their indexes, then what searching,
 * filtering and sorting the roster need, and after that what finds people who look alike; all in steps with room for
 * questions between them. Tells the window when lists can say more than before.
 */
export async function warmUpOnce(session: Session): Promise<void> {
  const { store } = session.loaded;
  if (warmed.has(store)) return;
  warmed.add(store);
  const notListed = kindsNotListed(store);
  await inTurns(lookupsReady(store));
  if (session.loaded.store !== store) return;
  if (notListed.length > 0) announceChange(session, notListed);
  const wereListed = areStandingsListed(store);
  await inSteps(session, prepareRoster);
  if (!wereListed && areStandingsListed(session.loaded.store)) announceChange(session, ['account']);
  await inTurns(allReady(store));
  await inSteps(session, likenessIndexSteps);
}

function* lookupsReady(store: RecordStore): Steps<void> {
  for (const [kind, name] of indexes) yield* store.readySteps(kind, name);
}

function* allReady(store: RecordStore): Steps<void> {
  for (const kind of storedKinds) yield* store.readySteps(kind);
}

/** What depends on rows that change meanwhile is begun anew. */
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
