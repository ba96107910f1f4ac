import type { RowChange } from '#shared/model/change-set.ts';
import type { RowOf } from '#shared/model/kinds.ts';
import type { StoredKind } from '#shared/model/kind-names.ts';
import { createChange } from '#shared/commands/row-changes.ts';
import { influencerDefaults } from '#shared/model/influencer.ts';
import { workspaceDefaults } from '#shared/model/workspace.ts';
import type { IdSource } from '#shared/lib/uuid.ts';
import { deepFreeze } from './test-sources.ts';

const AT = '2025-01-15T09:00:00.000Z';

/** Small valid rows with made-up content; every call makes a new row. */
export function createSampleRows(newId: IdSource) {
  const make = <Kind extends StoredKind>(row: object): RowOf[Kind] =>
    deepFreeze({ id: newId(), ...row }) as unknown as RowOf[Kind];
  const evidence = { source: 'manual', enteredBy: 'Test' };
  return {
    workspace: (name = 'Example Agency') =>
      make<'workspace'>({ ...workspaceDefaults, name, createdAt: AT, homeCurrency: 'EUR' }),
    client: (name: string) => make<'client'>({ name }),
    influencer: (name: string) => make<'influencer'>({ ...influencerDefaults, name }),
    account: (influencerId: string, handle: string) => make<'account'>({ influencerId, platform: 'instagram', handle }),
    campaign: (name: string, clientId?: string) => make<'campaign'>({ name, ...(clientId && { clientId }) }),
    collaboration: (campaignId: string, influencerId: string) =>
      make<'collaboration'>({ campaignId, influencerId, stage: 'agreed' }),
    post: (influencerId: string, postedOn?: string, accountId?: string) =>
      make<'post'>({
        influencerId,
        platform: 'instagram',
        ...(postedOn && { postedOn }),
        ...(accountId && { accountId }),
      }),
    order: (influencerId: string, orderedOn: string, amount = '10.00') =>
      make<'order'>({
        channel: 'influencer',
        influencerId,
        orderedOn,
        quantity: 1,
        revenue: { amount, currency: 'EUR' },
        evidence,
      }),
    metricSnapshot: (accountId: string, followers: number) =>
      make<'metricSnapshot'>({
        subject: { kind: 'account', id: accountId },
        metrics: { followers },
        recordedAt: AT,
        evidence,
      }),
  };
}

/** The changes that create rows of one kind. */
export function creations<Kind extends StoredKind>(kind: Kind, rows: readonly RowOf[Kind][]): RowChange[] {
  return rows.map((row) => createChange(kind, row));
}
