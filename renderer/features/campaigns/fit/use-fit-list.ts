import { useCallback } from 'react';
import type { FitRow } from '#shared/domain/fit/fit-ranking.ts';
import type { CampaignFitResult, FitListing } from '#shared/queries/campaign-fit.ts';
import { useServices } from '../../../state/services.ts';
import { usePagedRows } from '../../../ui/row-source.ts';

/** The most people that one range can choose, so that no answer is larger than a moment. */
const RANGE_LIMIT = 5_000;
/** More people than any roster has. */
const EVERYBODY = 10_000_000;

/** The people ranked for a campaign, fetched as they come into view. */
export function useFitList(listing: FitListing) {
  const { engine } = useServices();
  const key = JSON.stringify(listing);
  const ask = useCallback(
    (offset: number, limit: number) =>
      engine.api.ask({ name: 'campaign.fit', params: { ...(JSON.parse(key) as FitListing), offset, limit } }),
    [engine, key],
  );
  const idsOf = useCallback(
    async (offset: number, limit: number) => {
      const params = { ...(JSON.parse(key) as FitListing), offset, limit };
      return (await engine.api.ask({ name: 'campaign.fitIds', params })).data;
    },
    [engine, key],
  );
  const paged = usePagedRows<FitRow, CampaignFitResult | null>({
    key,
    ask,
    total: (answer) => answer?.total ?? 0,
    rows: (answer) => answer?.rows ?? [],
  });
  const keysBetween = useCallback(
    async (first: number, last: number) => (last - first >= RANGE_LIMIT ? null : await idsOf(first, last - first + 1)),
    [idsOf],
  );
  /** Everybody the list holds, also those never seen. */
  const everybody = useCallback(() => idsOf(0, EVERYBODY), [idsOf]);
  return { ...paged, keysBetween, everybody, resetKey: key };
}
