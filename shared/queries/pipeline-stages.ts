import { stagesOf } from '../domain/pipeline/stages.ts';
import type { Stage } from '../model/pipeline.ts';
import type { RecordReader } from '../store/record-reader.ts';

export interface PipelineStagesResult {
  readonly stages: readonly Stage[];
}

/** The stages of the workspace's pipeline in their order. */
export function pipelineStages(reader: RecordReader): PipelineStagesResult {
  return { stages: stagesOf(reader) };
}
