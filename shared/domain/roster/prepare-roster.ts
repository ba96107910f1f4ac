import type { Steps } from '../../lib/steps.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { standingsInSteps } from '../accounts/standings.ts';
import { rosterFieldTypes } from './roster-fields.ts';
import { rosterIndex } from './roster-index.ts';

/** What the roster sorts by first. */
const SORTED_FIRST = ['name', 'followers'] as const;
/** Fields of work and money add up every post, order and payment; they are made when somebody asks for them. */
const LATER = new Set(['posts', 'reach', 'engagements', 'orders', 'revenue', 'cost', 'roas']);

/**
 * Makes ready what the roster's search, filters and sorting need, in short pieces: texts, then how accounts stand among
 * each other, then columns. Ends early when rows change meanwhile; the rest is then made when it is asked for.
 */
export function* prepareRoster(reader: RecordReader): Steps<void> {
  const index = rosterIndex(reader);
  yield;
  yield* index.texts.prepareInSteps();
  const { version } = index;
  yield* standingsInSteps(reader);
  index.sync();
  if (index.version !== version) return;
  yield* index.columns.prepareInSteps(Object.keys(rosterFieldTypes).filter((key) => !LATER.has(key)));
  for (const key of SORTED_FIRST) {
    index.columns.ranking(key)?.ranks();
    yield;
  }
}
