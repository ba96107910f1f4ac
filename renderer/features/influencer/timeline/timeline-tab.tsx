import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import type { InfluencerPageResult } from '#shared/queries/influencer-page.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../../state/format.ts';
import { useQuery } from '../../../state/use-query.ts';
import { QueryProblem } from '../../../ui/query-problem.tsx';
import { TimelineList } from './timeline-list.tsx';
import { timelineLines } from './timeline-lines.ts';
import { timelineFilters, type TimelineFilter } from './timeline-text.ts';
import { usePersonHistory } from './use-person-history.ts';

const words = text.person.timeline;
const STEP = 200;

/** Everything that happened with the person and to their record, newest first. */
export function TimelineTab({ page }: { readonly page: InfluencerPageResult }) {
  const { influencer, customFields } = page;
  const { data, error, retry } = useQuery('influencer.timeline', { id: influencer.id });
  const [filter, setFilter] = useState<TimelineFilter>('all');
  const [shown, setShown] = useState(STEP);
  const history = usePersonHistory(influencer.id);
  const lines = useMemo(
    () => timelineLines(data ?? [], history.steps, filter, customFields),
    [data, history.steps, filter, customFields],
  );
  const hasHistory = filter === 'all' || filter === 'record';
  if (error !== null) return <QueryProblem reason={error} retry={retry} />;
  return (
    <Box sx={{ px: 6, py: 4, display: 'flex', flexDirection: 'column', gap: 3, alignItems: 'flex-start' }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={filter}
        aria-label={words.filter}
        onChange={(_event, next: TimelineFilter | null) => {
          if (next === null) return;
          setFilter(next);
          setShown(STEP);
        }}
        sx={{ flexWrap: 'wrap', '& .MuiToggleButton-root': { py: 0.5, px: 2.5 } }}
      >
        {timelineFilters.map((one) => (
          <ToggleButton key={one} value={one}>
            {words.filters[one]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {history.error !== null && hasHistory ? (
        <Alert severity="error">{text.app.query.failed(history.error)}</Alert>
      ) : null}
      {lines.length === 0 && data !== null && !(hasHistory && history.isLoading) ? (
        <Typography color="textSecondary">{words.empty}</Typography>
      ) : (
        <Box sx={{ width: '100%' }}>
          <TimelineList lines={lines.slice(0, shown)} />
        </Box>
      )}
      {lines.length > shown ? (
        <Button onClick={() => setShown((last) => last + STEP)}>{words.more(countText(lines.length - shown))}</Button>
      ) : null}
      {hasHistory && !history.isComplete && !history.isLoading && lines.length <= shown ? (
        <Button onClick={history.more}>{words.older}</Button>
      ) : null}
    </Box>
  );
}
