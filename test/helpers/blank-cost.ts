import type { ViewBench } from './view-bench.tsx';

/**
 * Takes back the allocation of one payout that came with orders, so that a campaign's cost is blank and can be filled
 * again by orders. Answers the campaign.
 */
export async function blankCost({ engine, run }: ViewBench): Promise<string> {
  const { rows: campaigns } = await engine.api.query({ name: 'campaign.list', params: {} });
  for (const { id } of campaigns.filter((row) => row.cost !== null && row.revenue !== null)) {
    const { rows } = await engine.api.query({
      name: 'ledger.list',
      params: { search: '', filter: 'allocated', campaignId: id, sort: [], offset: 0, limit: 500 },
    });
    const { proposals } = await engine.api.query({
      name: 'ledger.allocationProposal',
      params: { paymentIds: rows.map((payment) => payment.id) },
    });
    const payout = proposals.find((proposal) => proposal.parts.some((part) => part.campaignId === id));
    if (!payout) continue;
    await run('payment.allocate', { paymentId: payout.paymentId, parts: [] });
    return id;
  }
  throw new Error('The sample agency has no campaign with a cost and orders');
}
