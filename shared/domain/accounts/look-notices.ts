import type { Account } from '../../model/account.ts';
import { platformNames } from '../../model/platform.ts';
import { text } from '../../text/text.ts';
import { formatCount, formatDay, formatPercent, formatShort } from '../figures/format-figure.ts';
import { measureName, platformMeasures } from './platform-measures.ts';
import { DROP_DAYS, type Spike } from './spikes.ts';
import type { AccountStanding, BandCheck, LookKind } from './standings.ts';

const words = text.accounts.reasons;

/** Why an account is worth a look, with the numbers and what they were held against. */
export interface LookNotice {
  readonly kind: LookKind;
  readonly title: string;
  readonly reason: string;
}

/** The notices of an account: sudden growth (newest first) and losses after it, then what differs from the band. */
export function lookNotices(account: Account, standing: AccountStanding, spikes: readonly Spike[]): LookNotice[] {
  const notice = (kind: LookKind, reason: string): LookNotice => ({
    kind,
    title: text.accounts.worthALook(text.accounts.looks[kind]),
    reason,
  });
  const notices: LookNotice[] = [];
  for (const spike of [...spikes].reverse()) {
    notices.push(notice('spike', spikeReason(account, standing, spike)));
    if (spike.drop) notices.push(notice('drop', dropReason(spike, spike.drop)));
  }
  const { engagement, reach } = standing;
  if (engagement && engagement.verdict !== 'usual') {
    const isMailing = platformMeasures[account.platform].rates === 'mailing';
    const name = isMailing ? text.accounts.rates.openRate : text.figures.labels.erFollowers;
    const value = words.engagement(name, formatPercent(engagement.value));
    notices.push(notice(`${engagement.verdict}-engagement`, `${value} ${bandReason(account, standing, engagement)}`));
  }
  if (reach && reach.verdict !== 'usual') {
    const value = words.reach(formatPercent(reach.value));
    notices.push(notice(`${reach.verdict}-reach`, `${value} ${bandReason(account, standing, reach)}`));
  }
  return notices;
}

function spikeReason(account: Account, { measure }: AccountStanding, spike: Spike): string {
  const share = spike.before === 0 ? null : formatPercent(spike.gain / spike.before);
  const gained = words.spike(
    formatCount(spike.gain),
    measureName(account.platform, measure ?? 'followers').toLowerCase(),
    share,
    formatDay(spike.from),
    formatDay(spike.to),
  );
  const pace = words.pace(
    formatShort(spike.perDay),
    formatShort(spike.usualPerDay),
    formatShort(spike.limitPerDay),
    spike.points,
  );
  return `${gained} ${pace}`;
}

function dropReason(spike: Spike, drop: NonNullable<Spike['drop']>): string {
  return words.drop(
    formatCount(spike.after - drop.value),
    formatCount(spike.gain),
    formatPercent(drop.share),
    formatDay(drop.day),
    DROP_DAYS,
  );
}

function bandReason(account: Account, { tier }: AccountStanding, check: BandCheck): string {
  const platform = platformNames[account.platform];
  const band = tier === null ? words.bandBelow(platform) : words.band(platform, text.roster.tiers[tier]);
  const say = check.verdict === 'low' ? words.low : words.high;
  return say(formatCount(check.accounts), band, formatPercent(check.median));
}
