import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { DuplicatePair, DuplicatesListParams } from '#shared/queries/duplicates-list.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { ui } from '../../state/ui-store.ts';
import { useCommand } from '../../state/use-command.ts';
import { useQuery } from '../../state/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { PairList } from './pair-list.tsx';
import { useComparing } from './use-comparing.ts';

const words = text.duplicates.list;
/** Pairs shown at first and added at a time: what a person decides in one sitting. */
const STEP = 30;

const keyOf = ({ one, other }: DuplicatePair): string => `${one.id}/${other.id}`;

/** People who look alike, pair by pair, to be merged or told apart. */
export function DuplicatesPage() {
  const [, navigate] = useLocation();
  const run = useCommand();
  const [show, setShow] = useState<DuplicatesListParams['show']>('alike');
  const [limit, setLimit] = useState(STEP);
  const [later, setLater] = useState<ReadonlySet<string>>(new Set());
  const { data, error, retry } = useQuery('duplicates.list', { show, offset: 0, limit: limit + later.size });
  const comparing = useComparing(data !== null && !data.isFound, retry);
  const parent = { label: text.roster.title, path: '/roster' };
  const total = (show === 'alike' ? data?.alike : data?.apart) ?? 0;
  const pairs = data?.pairs.filter((pair) => show === 'apart' || !later.has(keyOf(pair))) ?? [];

  const actions = {
    merge: ({ one, other }: DuplicatePair) => navigate(`/roster/merge?ids=${one.id},${other.id}`),
    notSame: ({ one, other }: DuplicatePair) => void run('people.distinguish', { ids: [one.id, other.id] }),
    later: (pair: DuplicatePair) => {
      setLater((last) => new Set([...last, keyOf(pair)]));
      ui.notify({ severity: 'info', message: words.putLater(pair.one.name, pair.other.name) });
    },
    again: ({ one, other }: DuplicatePair) => void run('people.forgetDistinction', { ids: [one.id, other.id] }),
  };

  return (
    <>
      <PageHeader
        title={text.duplicates.title}
        parent={parent}
        detail={data === null || data.alike === null ? undefined : words.count(countText(data.alike))}
      >
        <ToggleButtonGroup
          exclusive
          size="small"
          value={show}
          aria-label={words.show}
          onChange={(_event, next: DuplicatesListParams['show'] | null) => next && setShow(next)}
        >
          <ToggleButton value="alike">{words.alike}</ToggleButton>
          <ToggleButton value="apart">{words.apart(countText(data?.apart ?? 0))}</ToggleButton>
        </ToggleButtonGroup>
      </PageHeader>
      {error === null ? null : <QueryProblem reason={error} retry={retry} />}
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
        <Progress comparing={comparing} isWaiting={show === 'alike' && data?.isFound === false} />
        {data !== null && pairs.length === 0 && (data.isFound || show === 'apart') ? (
          <EmptyState title={show === 'alike' ? words.noneTitle : words.noneApartTitle}>
            {show === 'alike' ? words.none : words.noneApart}
          </EmptyState>
        ) : null}
        {pairs.length === 0 ? null : (
          <Box sx={{ px: 6, py: 4, maxWidth: 1280 }}>
            <Typography variant="body2" color="textSecondary" sx={{ pb: 3 }}>
              {show === 'alike' ? words.lead : words.leadApart}
            </Typography>
            <PairList pairs={pairs} keyOf={keyOf} actions={actions} />
            {total > limit + (show === 'alike' ? later.size : 0) ? (
              <Button sx={{ mt: 3 }} onClick={() => setLimit((last) => last + STEP)}>
                {words.more}
              </Button>
            ) : null}
          </Box>
        )}
      </Box>
    </>
  );
}

interface ProgressProps {
  readonly comparing: ReturnType<typeof useComparing>;
  readonly isWaiting: boolean;
}

function Progress({ comparing, isWaiting }: ProgressProps) {
  if (!isWaiting) return null;
  if (comparing.isRunning) {
    return (
      <Typography role="status" color="textSecondary" sx={{ px: 6, py: 4 }}>
        {words.comparing}
      </Typography>
    );
  }
  if (comparing.problem === null) return null;
  return (
    <Alert
      severity="info"
      sx={{ mx: 6, my: 4 }}
      action={
        <Button color="inherit" size="small" onClick={comparing.start}>
          {words.compare}
        </Button>
      }
    >
      {comparing.problem}
    </Alert>
  );
}
