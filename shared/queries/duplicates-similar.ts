import { similarTo } from '../domain/duplicates/find-pairs.ts';
import { likenessIndex } from '../domain/duplicates/likeness-index.ts';
import { makeProfile } from '../domain/duplicates/likeness-profile.ts';
import type { LikenessReason } from '../domain/duplicates/likeness.ts';
import type { Platform } from '../model/platform.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { personSketch, type PersonSketch } from './person-sketch.ts';

export interface DuplicatesSimilarParams {
  readonly name?: string;
  readonly handles?: readonly { readonly platform: Platform | null; readonly handle: string }[];
  readonly emails?: readonly string[];
  readonly phones?: readonly string[];
  readonly links?: readonly string[];
  /** The person the values belong to, who is not listed. */
  readonly exceptId?: string;
  readonly limit: number;
}

export interface DuplicatesSimilarResult {
  readonly people: readonly (PersonSketch & {
    readonly score: number;
    readonly reasons: readonly LikenessReason[];
  })[];
}

/** Less than this is chance. */
const SHOWN_FROM = 0.25;

/** People who look like the one these values belong to, the most alike first. */
export function duplicatesSimilar(reader: RecordReader, params: DuplicatesSimilarParams): DuplicatesSimilarResult {
  const { name, handles = [], emails, phones, links, exceptId, limit } = params;
  const profile = makeProfile({
    names: [name],
    handles: handles.map(({ platform, handle }) => ({ platform, handle: handle.trim().replace(/^@+/u, '') })),
    emails,
    phones,
    links,
  });
  const found = similarTo(reader, likenessIndex(reader), profile, exceptId)
    .filter(({ likeness }) => likeness.score >= SHOWN_FROM)
    .sort((one, other) => other.likeness.score - one.likeness.score);
  return {
    people: found.slice(0, limit).flatMap(({ id, likeness }) => {
      const sketch = personSketch(reader, id);
      return sketch ? [{ ...sketch, ...likeness }] : [];
    }),
  };
}
