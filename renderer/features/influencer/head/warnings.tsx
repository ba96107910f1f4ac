import ArchiveIcon from '@mui/icons-material/Inventory2Outlined';
import BlockIcon from '@mui/icons-material/DoNotDisturbOn';
import BoundIcon from '@mui/icons-material/LinkOutlined';
import LookIcon from '@mui/icons-material/VisibilityOutlined';
import ClashIcon from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import type { SvgIconProps } from '@mui/material/SvgIcon';
import type { ComponentType } from 'react';
import { holdsOn } from '#shared/domain/rights/right-days.ts';
import type { Binding } from '#shared/domain/rights/bindings-of-people.ts';
import { openClashes } from '#shared/domain/rights/rival-check.ts';
import type { InfluencerGlance } from '#shared/queries/influencer-glance.ts';
import { text } from '#shared/text/text.ts';
import { dayText, instantText } from '../../../state/format.ts';
import { today } from '../../../state/today.ts';

const { person: rights } = text.rights;

/** What has to be known before anything is done with a person, each with an icon and a sentence. */
export function Warnings({ glance }: { readonly glance: InfluencerGlance }) {
  const { influencer, looks, bindings, clashes } = glance;
  const day = today();
  const bound = bindings.filter(({ startsOn, endsOn }) => holdsOn({ from: startsOn, to: endsOn }, day));
  const open = openClashes(clashes, day);
  const [worst] = open;
  const { doNotContact, archivedAt } = influencer;
  const isNothing = !doNotContact && archivedAt === undefined && looks.length === 0;
  if (isNothing && bound.length === 0 && !worst) return null;
  return (
    <Box
      role="list"
      aria-label={text.person.head.warnings}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 4, fontSize: 13 }}
    >
      {doNotContact ? (
        <Warning icon={BlockIcon} color="error.main">
          {text.influencer.doNotContactNotice}
        </Warning>
      ) : null}
      {archivedAt === undefined ? null : (
        <Warning icon={ArchiveIcon} color="text.secondary">
          {text.influencer.archivedNotice(instantText(archivedAt))}
        </Warning>
      )}
      {worst ? (
        <Warning icon={ClashIcon} color={worst.severity === 'breach' ? 'error.main' : 'warning.main'}>
          {rights.clashes(open.length, `${text.rights.severities[worst.severity]}. ${worst.sentence}`)}
        </Warning>
      ) : null}
      {bound.map((binding) => (
        <Warning key={binding.rightId} icon={BoundIcon} color="text.secondary">
          {boundText(binding)}
        </Warning>
      ))}
      {looks.length > 0 ? (
        <Warning icon={LookIcon} color="warning.main">
          {text.person.head.looks(looks.map((look) => text.accounts.looks[look].toLowerCase()).join(', '))}
        </Warning>
      ) : null}
    </Box>
  );
}

function boundText({ to, from, endsOn }: Binding): string {
  return rights.bound(to, from.join(', '), endsOn === null ? rights.open : rights.until(dayText(endsOn)));
}

interface WarningProps {
  readonly icon: ComponentType<SvgIconProps>;
  readonly color: string;
  readonly children: string;
}

function Warning({ icon: Icon, color, children }: WarningProps) {
  return (
    <Box role="listitem" sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
      <Icon aria-hidden sx={{ fontSize: 16, color, flex: 'none' }} />
      {children}
    </Box>
  );
}
