import type { Account } from '../../model/account.ts';
import type { MetricSnapshot } from '../../model/metric-snapshot.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';
import { averageBaseOf, averageEngagementsOf, mailingRate } from './engagement.ts';
import { platformMeasures } from './platform-measures.ts';
import { seriesOf, type SeriesPoint } from './snapshot-series.ts';

/** How lively an account was at each snapshot: ER-F of its averages, or the open rate of a newsletter; else `null`. */
export function engagementSeries(
  reader: RecordReader,
  account: Account,
  snapshots: readonly MetricSnapshot[],
): { readonly name: string; readonly series: readonly SeriesPoint[] } | null {
  const words = text.accounts.rates;
  switch (platformMeasures[account.platform].rates) {
    case 'none':
      return null;
    case 'mailing':
      return { name: words.openRate, series: seriesOf(snapshots, ({ metrics }) => mailingRate(metrics, 'issueOpens')) };
    case 'engagement': {
      const rate = (snapshot: MetricSnapshot): number | null => {
        const engagements = averageEngagementsOf(snapshot.metrics);
        const followers = averageBaseOf(reader, snapshot, 'followers');
        return engagements === null || followers === null || followers === 0 ? null : engagements / followers;
      };
      return { name: words.short.followers, series: seriesOf(snapshots, rate) };
    }
  }
}
