import Box from '@mui/material/Box';
import type { AccountSummary } from '#shared/domain/figures/person-accounts.ts';
import { measureName } from '#shared/domain/accounts/platform-measures.ts';
import type { HealthLevel, Influencer } from '#shared/model/influencer.ts';
import { platformNames } from '#shared/model/platform.ts';
import type { Touch } from '#shared/model/touch.ts';
import { text } from '#shared/text/text.ts';
import { countText, dayText, shortCountText } from '../../../state/format.ts';
import { Unknown } from '../../../ui/unknown.tsx';

const words = text.person.head;

const healthColors: Readonly<Record<HealthLevel, string>> = {
  strong: 'success.main',
  steady: 'text.primary',
  strained: 'warning.main',
  broken: 'error.main',
};

/** How the relation stands, as a word in its colour, with the day and the note on hover. */
export function HealthText({ health }: Pick<Influencer, 'health'>) {
  if (!health) return <span className="quiet">{words.healthUnknown}</span>;
  return (
    <span title={[words.healthSince(dayText(health.on)), health.note].filter(Boolean).join(': ')}>
      <Box component="span" sx={{ color: healthColors[health.level], fontWeight: 560 }}>
        {text.personWords.health[health.level]}
      </Box>
    </span>
  );
}

/** The size of an account in its platform's own measure, shortened, with the whole number on hover. */
export function AccountSize({ account, isFull }: { readonly account: AccountSummary; readonly isFull?: boolean }) {
  const { followers, audienceMeasure, platform } = account;
  const measure = measureName(platform, audienceMeasure ?? 'followers');
  if (followers === null) return <Unknown reason={text.person.size.unknown(measure)} />;
  const whole = countText(followers);
  return (
    <span className="figures" title={`${whole} ${measure}`}>
      {isFull ? whole : shortCountText(followers)}
      <span className="visually-hidden"> {measure}</span>
    </span>
  );
}

/** The tier of an account; one that was chosen by hand says so. */
export function TierText({ account }: { readonly account: AccountSummary }) {
  const { tier, isTierOverride } = account;
  if (tier === null) return null;
  return (
    <span>
      {text.roster.tiers[tier]}
      {isTierOverride ? (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {' '}
          ({words.override})
        </Box>
      ) : null}
    </span>
  );
}

/** An account in a line: platform, handle, size, tier. */
export function AccountLine({ account }: { readonly account: AccountSummary }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', columnGap: 2, flexWrap: 'wrap', alignItems: 'baseline' }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {platformNames[account.platform]}
      </Box>
      <bdi>{account.handle ?? text.accounts.noHandle}</bdi>
      <AccountSize account={account} />
      <TierText account={account} />
    </Box>
  );
}

/** A touch in a line, such as `Call, Jan 5, 2026`. */
export function touchText(touch: Touch | null): string {
  return touch === null ? words.none : `${text.personWords.media[touch.medium]}, ${dayText(touch.on)}`;
}
