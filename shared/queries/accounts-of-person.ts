import { accountChart } from '../charts/account-charts.ts';
import type { ChartSpec } from '../charts/chart-spec.ts';
import { audienceIn } from '../domain/accounts/audience.ts';
import { engagementSeries } from '../domain/accounts/engagement-series.ts';
import { growthFigures, type Growth } from '../domain/accounts/growth-figures.ts';
import { lookNotices, type LookNotice } from '../domain/accounts/look-notices.ts';
import { measureName, platformMeasures } from '../domain/accounts/platform-measures.ts';
import { accountRates, type AccountRates } from '../domain/accounts/rate-figures.ts';
import { seriesOf, type SeriesPoint } from '../domain/accounts/snapshot-series.ts';
import { spikesIn } from '../domain/accounts/spikes.ts';
import { standings, type AccountStanding, type NicheSize } from '../domain/accounts/standings.ts';
import { accountsOf } from '../domain/figures/person-accounts.ts';
import { snapshotDay, snapshotsOf } from '../domain/figures/snapshots-in-force.ts';
import { tierInForce, type TierInForce } from '../domain/figures/tier.ts';
import type { CalendarDay } from '../lib/calendar-day.ts';
import type { Account } from '../model/account.ts';
import { metricNames, type MetricName, type MetricSnapshot } from '../model/metric-snapshot.ts';
import { platformNames } from '../model/platform.ts';
import type { RecordReader } from '../store/record-reader.ts';

export interface AccountsOfPersonParams {
  readonly influencerId: string;
}

export interface AccountsOfPersonResult {
  /** The largest first. */
  readonly accounts: readonly AccountPage[];
}

/** A measure of an account: its newest known value, or `null`. */
export interface MeasureView {
  readonly metric: MetricName;
  /** As the platform calls it. */
  readonly name: string;
  readonly value: number | null;
  readonly day: CalendarDay | null;
}

/** Everything known of one account. */
export interface AccountPage {
  readonly account: Account;
  /** Such as `Instagram mara.lind`. */
  readonly name: string;
  readonly tier: TierInForce;
  /** The size of the audience; `value` is `null` when it is not known. */
  readonly audience: MeasureView;
  /** The other measures of the platform, and whatever else is recorded. */
  readonly measures: readonly MeasureView[];
  /** `null` when the size is not known. */
  readonly niche: NicheSize | null;
  readonly rates: AccountRates;
  readonly growth: readonly Growth[];
  readonly looks: readonly LookNotice[];
  readonly charts: readonly ChartSpec[];
  /** Newest first. */
  readonly snapshots: readonly MetricSnapshot[];
}

/** Everything known of the accounts of a person; none for somebody who is not on the roster. */
export function accountsOfPerson(
  reader: RecordReader,
  { influencerId }: AccountsOfPersonParams,
): AccountsOfPersonResult {
  const all = standings(reader);
  const accounts = accountsOf(reader, influencerId).map(({ id }) =>
    accountPage(reader, reader.get('account', id)!, all.account(id)!),
  );
  return { accounts };
}

function accountPage(reader: RecordReader, account: Account, standing: AccountStanding): AccountPage {
  const snapshots = snapshotsOf(reader, account.id);
  const { platform } = account;
  const audience = audienceIn(platform, snapshots);
  const measure = audience?.measure ?? platformMeasures[platform].audience[0]!;
  const sizes = seriesOf(snapshots, ({ metrics }) => metrics[measure]);
  const spikes = spikesIn(sizes);
  const name = `${platformNames[platform]} ${account.handle ?? ''}`.trim();
  return {
    account,
    name,
    tier: tierInForce(account, audience?.size ?? null, reader.workspace().tierFloors),
    audience: measureView(account, snapshots, measure),
    measures: measuresShown(account, snapshots, measure),
    niche: standing.niche,
    rates: accountRates(reader, account, snapshots),
    growth: growthFigures(sizes),
    looks: lookNotices(account, standing, spikes),
    charts: chartsOf(reader, { account, name, snapshots, measure, sizes, marks: spikes.map(({ to }) => to) }),
    snapshots,
  };
}

/** `snapshots` are newest first. */
function measureView(account: Account, snapshots: readonly MetricSnapshot[], metric: MetricName): MeasureView {
  const newest = snapshots.find(({ metrics }) => metrics[metric] !== undefined);
  return {
    metric,
    name: measureName(account.platform, metric),
    value: newest?.metrics[metric] ?? null,
    day: newest ? snapshotDay(newest) : null,
  };
}

function measuresShown(account: Account, snapshots: readonly MetricSnapshot[], size: MetricName): MeasureView[] {
  const usual = platformMeasures[account.platform].measures;
  const others = metricNames.filter(
    (metric) => !usual.includes(metric) && snapshots.some(({ metrics }) => metrics[metric] !== undefined),
  );
  return [...usual, ...others]
    .filter((metric) => metric !== size)
    .map((metric) => measureView(account, snapshots, metric));
}

interface ChartParts {
  readonly account: Account;
  readonly name: string;
  readonly snapshots: readonly MetricSnapshot[];
  readonly measure: MetricName;
  readonly sizes: readonly SeriesPoint[];
  readonly marks: readonly CalendarDay[];
}

/** Size over time, and beside it engagement, or the next measure of a platform that has none. */
function chartsOf(reader: RecordReader, parts: ChartParts): ChartSpec[] {
  const { account, name, snapshots, measure, sizes, marks } = parts;
  const { platform } = account;
  const of = (metric: MetricName) => ({ id: metric, name: measureName(platform, metric), account: name });
  const size = accountChart({ ...of(measure), series: sizes, unit: 'count', marks });
  const engagement = engagementSeries(reader, account, snapshots);
  const next = platformMeasures[platform].measures.find((metric) => metric !== measure && metric !== 'posts');
  const second = engagement
    ? accountChart({ id: 'engagement', account: name, unit: 'percent', ...engagement })
    : next === undefined
      ? null
      : accountChart({ ...of(next), series: seriesOf(snapshots, ({ metrics }) => metrics[next]), unit: 'count' });
  return [size, second].filter((chart) => chart !== null);
}
