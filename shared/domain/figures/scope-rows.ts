import type { Evidence } from '../../model/common.ts';
import type { Order } from '../../model/order.ts';
import type { Post } from '../../model/post.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { paymentsIn } from './costs.ts';
import type { EvidenceSummary } from './figure.ts';
import type { FigureScope } from './figure-scope.ts';
import { summariseEvidence } from './evidence-summary.ts';
import { snapshotsInForce } from './snapshots-in-force.ts';

/** The evidence behind the figures of one scope, by what the figures are made of. */
export interface ScopeEvidence {
  readonly attributed: readonly EvidenceSummary[];
  readonly organic: readonly EvidenceSummary[];
  readonly paid: readonly EvidenceSummary[];
  readonly payments: readonly EvidenceSummary[];
  readonly snapshots: readonly EvidenceSummary[];
}

/** The orders of a scope, all channels. */
export function ordersIn(reader: RecordReader, scope: FigureScope): Iterable<Order> {
  switch (scope.kind) {
    case 'workspace':
      return reader.all('order');
    case 'campaign':
      return reader.lookup('order', 'campaign', scope.campaignId);
    case 'influencer':
      return reader.lookup('order', 'influencer', scope.influencerId);
    case 'pair':
      return reader
        .lookup('order', 'influencer', scope.influencerId)
        .filter((order) => order.campaignId === scope.campaignId);
  }
}

/** The posts of a scope. */
export function postsIn(reader: RecordReader, scope: FigureScope): Iterable<Post> {
  switch (scope.kind) {
    case 'workspace':
      return reader.all('post');
    case 'campaign':
      return reader.lookup('post', 'campaign', scope.campaignId);
    case 'influencer':
      return reader.lookup('post', 'influencer', scope.influencerId);
    case 'pair':
      return reader
        .lookup('post', 'influencer', scope.influencerId)
        .filter((post) => post.campaignId === scope.campaignId);
  }
}

/** Collects the evidence of a scope. */
export function evidenceIn(reader: RecordReader, scope: FigureScope): ScopeEvidence {
  const byChannel: Record<Order['channel'], Evidence[]> = { influencer: [], organic: [], paid: [] };
  for (const order of ordersIn(reader, scope)) byChannel[order.channel].push(order.evidence);
  const payments: Evidence[] = [];
  for (const payment of paymentsIn(reader, scope)) payments.push(payment.evidence);
  const snapshots: Evidence[] = [];
  const inForce = snapshotsInForce(reader);
  for (const post of postsIn(reader, scope)) {
    const snapshot = inForce.get(post.id);
    if (snapshot) snapshots.push(snapshot.evidence);
  }
  return {
    attributed: summariseEvidence(byChannel.influencer),
    organic: summariseEvidence(byChannel.organic),
    paid: summariseEvidence(byChannel.paid),
    payments: summariseEvidence(payments),
    snapshots: summariseEvidence(snapshots),
  };
}
