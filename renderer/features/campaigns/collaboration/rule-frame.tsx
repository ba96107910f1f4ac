import OpenIcon from '@mui/icons-material/OpenInNew';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { CountryLink } from '#shared/domain/compliance/countries-concerned.ts';
import { text } from '#shared/text/text.ts';
import { useOpenLink } from '../../../state/use-open-link.ts';

const words = text.collaboration.contractTab;

interface RuleFrameProps {
  readonly title: string;
  readonly links: readonly CountryLink[];
  /** The texts of the rule, by name, with their addresses. */
  readonly sources: readonly { readonly name: string; readonly address: string }[];
  readonly children: ReactNode;
}

/** A country's rule: why it is concerned, what it asks for, and where to read it. */
export function RuleFrame({ title, links, sources, children }: RuleFrameProps) {
  const openLink = useOpenLink();
  return (
    <Box
      component="section"
      aria-label={title}
      sx={{ display: 'flex', flexDirection: 'column', gap: 3, pb: 5, mb: 5, borderBottom: 1, borderColor: 'divider' }}
    >
      <div>
        <Typography component="h3" variant="h3">
          {title}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {words.concerned(links.map((link) => words.links[link]).join(', '))}
        </Typography>
      </div>
      {children}
      <Box sx={{ display: 'flex', gap: 2, ml: -2 }}>
        {sources.map(({ name, address }) => (
          <Button
            key={address}
            size="small"
            startIcon={<OpenIcon sx={{ fontSize: 16 }} />}
            title={address}
            onClick={() => openLink(address)}
          >
            {name}
          </Button>
        ))}
      </Box>
    </Box>
  );
}
