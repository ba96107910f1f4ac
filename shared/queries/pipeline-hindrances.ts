import { hindranceOf } from '../domain/pipeline/stage-move.ts';
import type { UnmetRule } from '../domain/pipeline/rules.ts';
import type { RecordReader } from '../store/record-reader.ts';

export interface PipelineHindrancesParams {
  /** Ids of collaborations. */
  readonly ids: readonly string[];
  readonly stage: string;
  /** UTC. */
  readonly now: string;
}

/** Somebody who cannot enter a stage as things are. */
export interface HindranceView {
  readonly id: string;
  readonly campaignId: string;
  readonly influencerId: string;
  readonly name: string;
  readonly missing: readonly UnmetRule[];
  /** True where no reason helps. */
  readonly isAbsolute: boolean;
}

/** Who of these people cannot enter a stage, and what is missing. */
export function pipelineHindrances(
  reader: RecordReader,
  { ids, stage, now }: PipelineHindrancesParams,
): readonly HindranceView[] {
  return ids.flatMap((id) => {
    const row = reader.get('collaboration', id);
    const found = row && hindranceOf(reader, row, stage, now);
    if (!found) return [];
    const { name, missing, isAbsolute } = found;
    return [{ id, campaignId: row.campaignId, influencerId: row.influencerId, name, missing, isAbsolute }];
  });
}
