import BreachIcon from '@mui/icons-material/GppBadOutlined';
import CheckIcon from '@mui/icons-material/HelpOutlineOutlined';
import LikelyIcon from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import type SvgIcon from '@mui/material/SvgIcon';
import type { ClashSeverity } from '#shared/domain/rights/rival-check.ts';
import { text } from '#shared/text/text.ts';

const looks: Readonly<Record<ClashSeverity, { readonly icon: typeof SvgIcon; readonly color: string }>> = {
  breach: { icon: BreachIcon, color: 'error.main' },
  likely: { icon: LikelyIcon, color: 'warning.main' },
  check: { icon: CheckIcon, color: 'text.secondary' },
};

/** How bad a clash is, as an icon with its word. */
export function ClashSeverityMark({ severity }: { readonly severity: ClashSeverity }) {
  const { icon: Icon, color } = looks[severity];
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, color, fontWeight: 560 }}>
      <Icon aria-hidden sx={{ fontSize: 16 }} />
      {text.rights.severities[severity]}
    </Box>
  );
}
