import { defaultStages, stagesOf } from '../domain/pipeline/stages.ts';
import type { Stage } from '../model/pipeline.ts';
import type { RecordReader } from '../store/record-reader.ts';

export interface PipelineSettingsResult {
  readonly stages: readonly Stage[];
  /** The twelve a workspace begins with. */
  readonly defaults: readonly Stage[];
  /** How many people are in each stage, in all campaigns, by the key of the stage. */
  readonly people: Readonly<Record<string, number>>;
}

/** The pipeline as the settings show it. */
export function pipelineSettings(reader: RecordReader): PipelineSettingsResult {
  const people = new Map<string, number>();
  for (const { stage } of reader.all('collaboration')) people.set(stage, (people.get(stage) ?? 0) + 1);
  return { stages: stagesOf(reader), defaults: defaultStages, people: Object.fromEntries(people) };
}
