import { createChange } from '#shared/commands/row-changes.ts';
import type { RowChange } from '#shared/model/change-set.ts';
import { influencerDefaults, type Influencer } from '#shared/model/influencer.ts';
import type { RowOf } from '#shared/model/kinds.ts';
import type { StoredKind } from '#shared/model/kind-names.ts';
import type { Metrics } from '#shared/model/metric-snapshot.ts';
import type { Order } from '#shared/model/order.ts';
import type { Payment } from '#shared/model/payment.ts';
import { workspaceDefaults, type Workspace } from '#shared/model/workspace.ts';
import { RecordStore } from '#shared/store/record-store.ts';
import { createTestIds } from './test-sources.ts';

const AT = '2025-06-01T09:00:00.000Z';

type Rest<Row> = { [Field in keyof Row]?: Row[Field] };

/**
 * A record store to be filled row by row with made-up content; every method answers the new row's id. With `isBatched`
 * the rows only come in with `flush`, which is much faster for thousands of them.
 */
export function createStoreBuilder(workspace: Rest<Workspace> = {}, { isBatched = false } = {}) {
  const newId = createTestIds(7);
  const store = new RecordStore();
  const waiting: RowChange[] = [];
  const add = <Kind extends StoredKind>(kind: Kind, row: object): RowOf[Kind]['id'] => {
    const whole = { id: newId(), ...row } as unknown as RowOf[Kind];
    waiting.push(createChange(kind, whole));
    if (!isBatched) flush();
    return whole.id;
  };
  const flush = (): RecordStore => {
    const result = store.apply(waiting.splice(0));
    if (result.tag === 'refused') throw new Error(JSON.stringify(result.problem));
    return store;
  };
  add('workspace', { ...workspaceDefaults, name: 'Example Agency', createdAt: AT, ...workspace });
  const evidence = { source: 'export', file: 'made-up.csv', row: 1 } as const;
  let run = 0;
  return {
    store,
    flush,
    newId,
    add,
    influencer: (name: string, rest: Rest<Influencer> = {}) =>
      add('influencer', { ...influencerDefaults, name, ...rest }),
    account: (influencerId: string, handle: string, rest: Rest<RowOf['account']> = {}) =>
      add('account', { influencerId, platform: 'instagram', handle, ...rest }),
    campaign: (name: string, rest: Rest<RowOf['campaign']> = {}) => add('campaign', { name, ...rest }),
    client: (name: string) => add('client', { name }),
    /** An order of an influencer, or of the baseline when `influencerId` is a channel. */
    order: (
      influencerId: string,
      campaignId: string | undefined,
      amount: string,
      rest: Rest<Order> & { currency?: string } = {},
    ) => {
      const { currency = 'EUR', ...fields } = rest;
      const isBaseline = influencerId === 'organic' || influencerId === 'paid';
      return add('order', {
        channel: isBaseline ? influencerId : 'influencer',
        ...(!isBaseline && { influencerId }),
        ...(campaignId !== undefined && { campaignId }),
        quantity: 1,
        revenue: { amount, currency },
        evidence,
        ...fields,
      });
    },
    payment: (influencerId: string, amount: string, rest: Rest<Payment> & { currency?: string } = {}) => {
      const { currency = 'EUR', ...fields } = rest;
      return add('payment', {
        influencerId,
        amount: { amount, currency },
        basis: 'fee',
        allocations: [],
        evidence,
        ...fields,
      });
    },
    post: (influencerId: string, rest: Rest<RowOf['post']> = {}) =>
      add('post', { influencerId, platform: 'instagram', ...rest }),
    snapshot: (kind: 'account' | 'post', id: string, metrics: Metrics, capturedOn?: string) =>
      add('metricSnapshot', {
        subject: { kind, id },
        metrics,
        recordedAt: new Date(Date.parse(AT) + (run += 1)).toISOString(),
        evidence: { ...evidence, ...(capturedOn !== undefined && { capturedOn }) },
      }),
  };
}

export type StoreBuilder = ReturnType<typeof createStoreBuilder>;
