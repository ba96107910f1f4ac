import type { Evidence } from '../../model/common.ts';
import type { EvidenceSummary } from './figure.ts';

/** Adds evidence up by source, file and import, in the order of first appearance. */
export function summariseEvidence(evidence: Iterable<Evidence>): EvidenceSummary[] {
  const groups = new Map<string, { first: Evidence; rows: number; from: string | null; to: string | null }>();
  for (const item of evidence) {
    const key = `${item.source}\u0000${item.file ?? ''}\u0000${item.importId ?? ''}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { first: item, rows: 0, from: null, to: null }));
    group.rows += 1;
    if (item.capturedOn === undefined) continue;
    if (group.from === null || item.capturedOn < group.from) group.from = item.capturedOn;
    if (group.to === null || item.capturedOn > group.to) group.to = item.capturedOn;
  }
  return [...groups.values()].map(({ first, rows, from, to }) => ({
    source: first.source,
    ...(first.file !== undefined && { file: first.file }),
    ...(first.importId !== undefined && { importId: first.importId }),
    rows,
    ...(from !== null && { capturedFrom: from }),
    ...(to !== null && { capturedTo: to }),
  }));
}
