import { knownPairs } from '../domain/duplicates/find-pairs.ts';
import { pairLikeness } from '../domain/duplicates/pair-likeness.ts';
import type { LikenessReason } from '../domain/duplicates/likeness.ts';
import { pairKey, type Distinction } from '../model/distinction.ts';
import type { RecordReader } from '../store/record-reader.ts';
import type { ListWindow } from './list-params.ts';
import { personSketch, type PersonSketch } from './person-sketch.ts';

export interface DuplicatesListParams extends ListWindow {
  /** `alike`: pairs to decide on; `apart`: pairs that were told apart. */
  readonly show: 'alike' | 'apart';
}

/** Two people who look alike, or who were found not to be the same. */
export interface DuplicatePair {
  readonly one: PersonSketch;
  readonly other: PersonSketch;
  /** 0 to 1. */
  readonly score: number;
  /** Strongest first. */
  readonly reasons: readonly LikenessReason[];
  readonly apart: Pick<Distinction, 'decidedAt' | 'decidedBy' | 'note'> | null;
}

export interface DuplicatesListResult {
  /** False while everybody still has to be compared, which is the work of `findDuplicates`. */
  readonly isFound: boolean;
  /** Pairs that look alike and were not told apart; `null` while that is not known. */
  readonly alike: number | null;
  /** Pairs that were told apart. */
  readonly apart: number;
  readonly pairs: readonly DuplicatePair[];
}

/** Pairs of people who look alike, the most alike first, or the pairs that were told apart, the latest first. */
export function duplicatesList(reader: RecordReader, params: DuplicatesListParams): DuplicatesListResult {
  const { offset, limit, show } = params;
  const known = knownPairs(reader);
  const open = known?.filter(({ one, other }) => distinctionOf(reader, one, other) === undefined);
  const apart = Array.from(reader.all('distinction')).reverse();
  const chosen =
    show === 'apart'
      ? apart.map(({ influencerIds: [one, other] }) => ({ one, other }))
      : (open ?? []).map(({ one, other }) => ({ one, other }));
  return {
    isFound: known !== null,
    alike: open?.length ?? null,
    apart: apart.length,
    pairs: chosen.slice(offset, offset + limit).flatMap(({ one, other }) => pairOf(reader, one, other) ?? []),
  };
}

const distinctionOf = (reader: RecordReader, one: string, other: string): Distinction | undefined =>
  reader.count('distinction') === 0 ? undefined : reader.lookup('distinction', 'pair', pairKey(one, other))[0];

function pairOf(reader: RecordReader, one: string, other: string): DuplicatePair | null {
  const [left, right] = [personSketch(reader, one), personSketch(reader, other)];
  if (!left || !right) return null;
  const { score, reasons } = pairLikeness(reader, one, other);
  const { decidedAt, decidedBy, note } = distinctionOf(reader, one, other) ?? {};
  const apart =
    decidedAt === undefined || decidedBy === undefined
      ? null
      : { decidedAt, decidedBy, ...(note !== undefined && { note }) };
  return { one: left, other: right, score, reasons, apart };
}
