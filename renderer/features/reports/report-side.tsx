import GapIcon from '@mui/icons-material/ErrorOutlineOutlined';
import DoneIcon from '@mui/icons-material/CheckCircleOutlined';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { Link } from 'wouter';
import { text } from '#shared/text/text.ts';
import type { ReportGap } from './report-gaps.ts';

const words = text.reports.gaps;

interface ReportSideProps {
  readonly campaignId: string;
  readonly gaps: readonly ReportGap[];
}

/** What the report cannot say yet, said before it is saved, with the way to mend it. */
export function ReportSide({ campaignId, gaps }: ReportSideProps) {
  const titleId = useId();
  const places = {
    campaign: { path: `/campaigns/${campaignId}`, label: words.toCampaign },
    ledger: { path: '/ledger?show=unallocated', label: words.toLedger },
  } as const;
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      sx={{ width: 340, flex: 'none', overflowY: 'auto', px: 6, py: 5, borderRight: 1, borderColor: 'divider' }}
    >
      <Typography component="h2" variant="h3" id={titleId}>
        {words.title}
      </Typography>
      {gaps.length === 0 ? (
        <Line icon={<DoneIcon aria-hidden sx={{ color: 'success.main' }} />}>{words.none}</Line>
      ) : (
        <>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {gaps.map((gap) => (
              <li key={gap.id}>
                <Line icon={<GapIcon aria-hidden sx={{ color: 'warning.main' }} />}>
                  {gap.sentence}{' '}
                  {gap.mend === null ? null : (
                    <MuiLink
                      component={Link}
                      underline="always"
                      href={places[gap.mend].path}
                      sx={{ whiteSpace: 'nowrap' }}
                    >
                      {places[gap.mend].label}
                    </MuiLink>
                  )}
                </Line>
              </li>
            ))}
          </Box>
          <Typography variant="body2" color="textSecondary" sx={{ mt: 4 }}>
            {words.still}
          </Typography>
        </>
      )}
    </Box>
  );
}

function Line({ icon, children }: { readonly icon: React.ReactNode; readonly children: React.ReactNode }) {
  return (
    <Box sx={{ display: 'flex', gap: 2, mt: 3, fontSize: 13, lineHeight: '18px', '& svg': { fontSize: 18 } }}>
      {icon}
      <span>{children}</span>
    </Box>
  );
}
