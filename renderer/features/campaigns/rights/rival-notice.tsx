import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import { openClashes } from '#shared/domain/rights/rival-check.ts';
import type { RightsClashesParams } from '#shared/queries/rights-clashes.ts';
import { text } from '#shared/text/text.ts';
import { useQuery } from '../../../state/use-query.ts';
import { QueryProblem } from '../../../ui/query-problem.tsx';
import { ClashList } from './clash-list.tsx';

const words = text.rights.notice;

/**
 * The clashes with exclusivity that somebody in a campaign has, or would have with what is being typed; nothing where
 * there are none. Without an influencer it asks about everybody in the campaign.
 */
export function RivalNotice(question: RightsClashesParams) {
  const { data, error, retry } = useQuery('rights.clashes', question);
  if (error !== null && data === null) return <QueryProblem reason={error} retry={retry} />;
  const clashes = data?.clashes ?? [];
  if (clashes.length === 0) return null;
  // Past clashes count as open here: what is being entered may be of last year.
  const open = openClashes(clashes, '');
  const isBreach = open.some(({ severity }) => severity === 'breach');
  return (
    <Alert
      severity={open.length === 0 ? 'info' : isBreach ? 'error' : 'warning'}
      role="status"
      sx={{ '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}
    >
      <AlertTitle sx={{ fontSize: 14, mb: 0 }}>
        {open.length === 0 ? words.allDecided(clashes.length) : words.open(open.length)}
      </AlertTitle>
      <Box sx={{ maxHeight: 260, overflow: 'auto', color: 'text.primary' }}>
        <ClashList clashes={clashes} />
      </Box>
    </Alert>
  );
}
