import ArchiveIcon from '@mui/icons-material/Inventory2Outlined';
import BlockIcon from '@mui/icons-material/DoNotDisturbOn';
import LookIcon from '@mui/icons-material/VisibilityOutlined';
import Box from '@mui/material/Box';
import type { SvgIconProps } from '@mui/material/SvgIcon';
import type { ComponentType } from 'react';
import type { InfluencerGlance } from '#shared/queries/influencer-glance.ts';
import { text } from '#shared/text/text.ts';
import { instantText } from '../../../state/format.ts';

/** What has to be known before anything is done with a person, each with an icon and a sentence. */
export function Warnings({ glance }: { readonly glance: InfluencerGlance }) {
  const { influencer, looks } = glance;
  const { doNotContact, archivedAt } = influencer;
  if (!doNotContact && archivedAt === undefined && looks.length === 0) return null;
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
      {looks.length > 0 ? (
        <Warning icon={LookIcon} color="warning.main">
          {text.person.head.looks(looks.map((look) => text.accounts.looks[look].toLowerCase()).join(', '))}
        </Warning>
      ) : null}
    </Box>
  );
}

interface WarningProps {
  readonly icon: ComponentType<SvgIconProps>;
  readonly color: string;
  readonly children: string;
}

function Warning({ icon: Icon, color, children }: WarningProps) {
  return (
    <Box role="listitem" sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
      <Icon aria-hidden sx={{ fontSize: 16, color }} />
      {children}
    </Box>
  );
}
