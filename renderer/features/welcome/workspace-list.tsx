import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import type { WorkspaceSummary } from '#shared/contract/host-api.ts';
import { text } from '#shared/text/text.ts';
import { countText, instantText } from '../../state/format.ts';

const words = text.welcome;

interface WorkspaceListProps {
  readonly workspaces: readonly WorkspaceSummary[];
  readonly open: (workspaceId: string, name: string) => void;
}

/** The workspaces on this laptop, the one opened last first. */
export function WorkspaceList({ workspaces, open }: WorkspaceListProps) {
  const sorted = [...workspaces].sort((a, b) => (b.lastOpenedAt ?? '').localeCompare(a.lastOpenedAt ?? ''));
  return (
    <Box component="section" sx={{ borderTop: 1, borderColor: 'divider', pt: 4 }}>
      <Typography component="h2" variant="h2" sx={{ mb: 2 }}>
        {words.existing}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, mx: -3 }}>
        {sorted.map((workspace, index) => (
          <li key={workspace.id}>
            <ButtonBase
              autoFocus={index === 0}
              onClick={() => open(workspace.id, workspace.name)}
              className="figures"
              sx={{
                width: '100%',
                height: 44,
                px: 3,
                gap: 4,
                justifyContent: 'flex-start',
                borderRadius: '6px',
                textAlign: 'start',
                '&:hover': { bgcolor: 'surface.hover' },
              }}
            >
              <Typography component="span" noWrap sx={{ fontWeight: 560 }}>
                {workspace.name}
              </Typography>
              {workspace.isSample ? <Chip size="small" variant="outlined" label={words.sampleMark} /> : null}
              <Box component="span" sx={{ flex: 1 }} />
              <Typography component="span" variant="body2" color="textSecondary" noWrap>
                {words.counts(
                  countText(workspace.head.counts['influencer'] ?? 0),
                  countText(workspace.head.counts['campaign'] ?? 0),
                )}
              </Typography>
              <Typography
                component="span"
                variant="body2"
                color="textSecondary"
                noWrap
                sx={{ width: 240, textAlign: 'end' }}
              >
                {workspace.lastOpenedAt === undefined
                  ? words.neverOpened
                  : words.lastOpened(instantText(workspace.lastOpenedAt))}
              </Typography>
            </ButtonBase>
          </li>
        ))}
      </Box>
    </Box>
  );
}
