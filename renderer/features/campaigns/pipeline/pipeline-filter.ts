import type { PipelineRow } from '#shared/queries/campaign-pipeline.ts';

/** What of the pipeline is shown; everything that is set has to hold. */
export interface PipelineFilter {
  readonly isStuck: boolean;
  readonly isStale: boolean;
  /** Keys of stages; empty means every stage. */
  readonly stages: readonly string[];
  /** A name, an empty text for nobody, `null` for everybody. */
  readonly owner: string | null;
}

export const NO_PIPELINE_FILTER: PipelineFilter = { isStuck: false, isStale: false, stages: [], owner: null };

/** True where nobody is left out. */
export function isOpenFilter({ isStuck, isStale, stages, owner }: PipelineFilter): boolean {
  return !isStuck && !isStale && stages.length === 0 && owner === null;
}

/** The rows a filter lets through, in their order. */
export function filterRows(rows: readonly PipelineRow[], filter: PipelineFilter): readonly PipelineRow[] {
  if (isOpenFilter(filter)) return rows;
  const stages = new Set(filter.stages);
  return rows.filter(
    (row) =>
      (!filter.isStuck || row.stuck.length > 0) &&
      (!filter.isStale || row.isStale) &&
      (stages.size === 0 || stages.has(row.stage)) &&
      (filter.owner === null || (row.owner ?? '') === filter.owner),
  );
}
