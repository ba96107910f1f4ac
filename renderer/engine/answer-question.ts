import { queries, type Query, type QueryName } from '#shared/queries/queries.ts';
import type { Answered } from './engine-api.ts';
import type { Session } from './session.ts';

/** A named query with its parameters; the registry pairs names and parameter types, here they are only passed on. */
export interface Question {
  readonly name: QueryName;
  readonly params: unknown;
}

/** The answer from the rows in memory, with the kinds it was made from. Throws what the query throws. */
export function answerQuestion(session: Session, { name, params }: Question): Answered<unknown> {
  const { store } = session.loaded;
  const { value: data, kinds } = store.noteReads(() => (queries[name] as Query<unknown, unknown>)(store, params));
  return { data, kinds, revision: session.revision };
}
