import {
  audienceDimensions,
  type AudienceDimension,
  type AudienceReading,
  type Influencer,
} from '../../model/influencer.ts';

/** A reading with its place in the person's list, by which it is removed. */
export interface PlacedReading {
  readonly position: number;
  readonly reading: AudienceReading;
}

/** What is known of the audience in one dimension: the newest reading counts, older ones stay behind it. */
export interface AudienceView {
  readonly dimension: AudienceDimension;
  readonly latest: PlacedReading;
  /** Newest first. */
  readonly earlier: readonly PlacedReading[];
}

/** The audience by dimension; dimensions without a reading are left out. */
export function audienceReadingsOf({ audience = [] }: Pick<Influencer, 'audience'>): AudienceView[] {
  const placed = audience.map((reading, position): PlacedReading => ({ position, reading }));
  return audienceDimensions.flatMap((dimension) => {
    const [latest, ...earlier] = placed
      .filter(({ reading }) => reading.dimension === dimension)
      .sort(newestReadingFirst);
    return latest ? [{ dimension, latest, earlier }] : [];
  });
}

/** By the day they were true, those without a day last; of one day the one entered later first. */
function newestReadingFirst(left: PlacedReading, right: PlacedReading): number {
  const [one, other] = [left.reading.evidence.capturedOn ?? '', right.reading.evidence.capturedOn ?? ''];
  return one === other ? right.position - left.position : one < other ? 1 : -1;
}
