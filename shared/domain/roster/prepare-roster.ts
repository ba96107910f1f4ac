import type { Steps } from '../../lib/steps.ts';
import type { StoredKind } from '../../model/kind-names.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { standingsInSteps } from '../accounts/standings.ts';
import { rosterFieldTypes } from './roster-fields.ts';
import { rosterIndex } from './roster-index.ts';

/** What the roster sorts by first. */
const SORTED_FIRST = ['name', 'followers'] as const;
/** Fields of work and money add up every post, order and payment; they are made when somebody asks for them. */
const LATER = new Set(['posts', 'reach', 'engagements', 'orders', 'revenue', 'cost', 'roas']);

const lookups: readonly (readonly [StoredKind, string])[] = [
  ['account', 'influencer'],
  ['researchNote', 'influencer'],
  ['metricSnapshot', 'subject'],
  ['post', 'influencer'],
  ['rate', 'influencer'],
  ['collaboration', 'influencer'],
  ['right', 'collaboration'],
  ['deliverable', 'collaboration'],
  ['touch', 'influencer'],
];

/**
 * Makes ready what the roster's search, filters and sorting need, in short pieces: texts, then how accounts stand among
 * each other, then columns. Ends early when rows change meanwhile; the rest is then made when it is asked for.
 */
export function* prepareRoster(reader: RecordReader): Steps<void> {
  const index = rosterIndex(reader);
  yield;
  // Indexes of rows are made when they are first asked for; each is a piece of its own.
  for (const [kind, name] of lookups) {
    reader.lookup(kind, name, '');
    yield;
  }
  yield* index.texts.prepareInSteps();
  const { version } = index;
  yield* standingsInSteps(reader);
  yield;
  index.sync();
  if (index.version !== version) return;
  yield* index.columns.prepareInSteps(Object.keys(rosterFieldTypes).filter((key) => !LATER.has(key)));
  for (const key of SORTED_FIRST) {
    index.columns.ranking(key)?.ranks();
    yield;
  }
}
