import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { LEAST_IN_GROUP } from '#shared/domain/accounts/standings.ts';
import type { TierInForce } from '#shared/domain/figures/tier.ts';
import { platformNames } from '#shared/model/platform.ts';
import type { AccountPage } from '#shared/queries/accounts-of-person.ts';
import { text } from '#shared/text/text.ts';
import { countText, dayText, multipleText, shareText } from '../../../state/format.ts';
import { Unknown } from '../../../ui/unknown.tsx';

const words = text.accounts;

/** How many people follow, as a number, as a tier and beside the others of the niche. */
export function AccountSize({ page }: { readonly page: AccountPage }) {
  const { audience, tier, account } = page;
  const { value, day } = audience;
  return (
    <Box
      className="figures"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 10, rowGap: 3, alignItems: 'flex-start' }}
    >
      <Part label={audience.name}>
        <Box sx={{ fontSize: 24, fontWeight: 620, lineHeight: 1.25 }}>
          {value === null ? <Unknown reason={words.size.unknown(audience.name)} /> : countText(value)}
        </Box>
        {day === null ? null : <Quiet>{words.asOf(dayText(day))}</Quiet>}
      </Part>
      <Part label={words.tier.label}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 30 }}>
          {tierName(tier)}
          {tier.isOverride ? <Chip size="small" variant="outlined" label={words.tier.chosen} /> : null}
        </Box>
        {tier.isOverride ? <Quiet>{words.tier.bySize(computedName(tier))}</Quiet> : null}
        {account.tierOverride?.reason === undefined ? null : <Quiet>{account.tierOverride.reason}</Quiet>}
      </Part>
      <Part label={words.size.label}>
        <Niche page={page} />
      </Part>
    </Box>
  );
}

/** The tier in words; why there is none where there is none. */
function tierName({ tier, computed }: TierInForce): string {
  return tier === null ? computedName({ computed }) : text.roster.tiers[tier];
}

function computedName({ computed }: Pick<TierInForce, 'computed'>): string {
  return computed === null ? words.tier.none : text.roster.tiers[computed];
}

function Niche({ page }: { readonly page: AccountPage }) {
  const { account, audience, niche } = page;
  if (niche === null) return <Unknown reason={words.size.unknown(audience.name)} />;
  const platform = platformNames[account.platform];
  const { others, topic } = niche;
  const count = niche.smaller === null ? others + 1 : others;
  const shown = niche.smaller === null ? countText(count) : words.size.others(countText(count));
  const name = words.size.accounts(shown, count === 1, platform, topic);
  if (niche.smaller === null || niche.median === null) {
    return <Quiet>{words.size.tooFew(name, LEAST_IN_GROUP)}</Quiet>;
  }
  const times = niche.median > 0 && audience.value !== null ? multipleText(audience.value / niche.median) : null;
  return (
    <>
      <Box sx={{ minHeight: 30, display: 'flex', alignItems: 'center' }}>
        {words.size.larger(shareText(niche.smaller * 100), name)}
      </Box>
      {times === null ? null : <Quiet>{words.size.times(times, countText(niche.median))}</Quiet>}
    </>
  );
}

function Part({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <Box sx={{ minWidth: 120 }}>
      <Typography component="h3" variant="caption" color="textSecondary" sx={{ display: 'block' }}>
        {label}
      </Typography>
      {children}
    </Box>
  );
}

function Quiet({ children }: { readonly children: React.ReactNode }) {
  return (
    <Typography variant="body2" color="textSecondary" sx={{ maxWidth: '48ch', overflowWrap: 'anywhere' }} dir="auto">
      {children}
    </Typography>
  );
}
