import { hindranceOf } from '#shared/domain/pipeline/stage-move.ts';
import type { Collaboration, CollaborationId } from '#shared/model/collaboration.ts';
import { influencerDefaults } from '#shared/model/influencer.ts';
import type { StageRule } from '#shared/model/pipeline.ts';
import type { RowOf } from '#shared/model/kinds.ts';
import type { StoredKind } from '#shared/model/kind-names.ts';
import { commandBench } from './rows-reader.ts';

/** A campaign to put people into, with rows that meet each rule of the pipeline. */
export function pipelineBench() {
  const bench = commandBench();
  const { reader } = bench;
  /** Adds a row whose ids are given as plain texts. */
  const put = <Kind extends StoredKind>(kind: Kind, row: object): string =>
    bench.add(kind, row as Omit<RowOf[Kind], 'id'>);
  const clientId = put('client', { name: 'Nimbus Foods' });
  const campaignId = put('campaign', { name: 'Spring', clientId });
  const join = (name: string, rest: object = {}, person: object = {}): CollaborationId => {
    const influencerId = put('influencer', { ...influencerDefaults, name, ...person });
    return put('collaboration', { campaignId, influencerId, stage: 'identified', ...rest }) as CollaborationId;
  };
  const row = (id: string): Collaboration => reader.get('collaboration', id)!;
  const promise = (collaborationId: string, rest: object = {}): string =>
    put('deliverable', { collaborationId, platform: 'instagram', format: 'Reel', count: 1, ...rest });
  const research = (id: string): string =>
    put('researchNote', { influencerId: row(id).influencerId, on: '2026-03-01', text: 'Calm, honest' });
  /** The rules somebody does not meet for a stage. */
  const missing = (id: string, stage: string, now = '2026-03-14T09:00:00.000Z'): readonly StageRule[] =>
    hindranceOf(reader, row(id), stage, now)?.missing.map(({ rule }) => rule) ?? [];
  return { ...bench, put, campaignId, clientId, join, row, promise, research, missing };
}
