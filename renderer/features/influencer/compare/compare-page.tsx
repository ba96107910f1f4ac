import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { COMPARE_LEAST, COMPARE_MOST } from '#shared/queries/compare.ts';
import { text } from '#shared/text/text.ts';
import { useQuery } from '../../../state/use-query.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { InfluencerField } from '../../../ui/influencer-field.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { QueryProblem } from '../../../ui/query-problem.tsx';
import { CompareTable } from './compare-table.tsx';

const words = text.compare;

/** Two to five people side by side, named by the address as `?ids=a,b`. */
export function ComparePage() {
  const [query, setQuery] = useSearchParams();
  const [hasOnlyDifferences, setOnlyDifferences] = useState(false);
  const asked = (query.get('ids') ?? '').split(',').filter((id) => id !== '');
  const ids = [...new Set(asked)].slice(0, COMPARE_MOST);
  const { data, error, retry } = useQuery('influencer.compare', { ids });
  const setIds = (next: readonly string[]) =>
    setQuery(
      (last) => {
        const changed = new URLSearchParams(last);
        changed.set('ids', next.join(','));
        return changed;
      },
      { replace: true },
    );
  if (error !== null) return <QueryProblem reason={error} retry={retry} />;
  const people = data?.people ?? [];
  return (
    <>
      <PageHeader title={words.title} parent={{ label: text.roster.title, path: '/roster' }}>
        {people.length < COMPARE_LEAST ? null : (
          <FormControlLabel
            control={
              <Switch
                size="small"
                checked={hasOnlyDifferences}
                onChange={(event) => setOnlyDifferences(event.target.checked)}
              />
            }
            label={words.differences}
            slotProps={{ typography: { variant: 'body2', noWrap: true } }}
          />
        )}
        {ids.length < COMPARE_MOST ? (
          <Box sx={{ width: 240 }}>
            <AddPerson key={ids.join()} ids={ids} add={(id) => setIds([...ids, id])} />
          </Box>
        ) : null}
      </PageHeader>
      {asked.length > COMPARE_MOST ? (
        <Alert severity="info" sx={{ mx: 6, mt: 3 }}>
          {words.most(COMPARE_MOST)}
        </Alert>
      ) : null}
      {data && data.missing > 0 ? (
        <Alert severity="warning" sx={{ mx: 6, mt: 3 }}>
          {words.missing(data.missing)}
        </Alert>
      ) : null}
      {data === null ? null : people.length === 0 ? (
        <EmptyState title={words.tooFew.title}>{words.tooFew.text}</EmptyState>
      ) : (
        <>
          {people.length < COMPARE_LEAST ? (
            <Typography color="textSecondary" sx={{ px: 6, pt: 4 }}>
              {words.tooFew.text}
            </Typography>
          ) : null}
          <CompareTable
            result={data}
            hasOnlyDifferences={hasOnlyDifferences && people.length >= COMPARE_LEAST}
            remove={(id) => setIds(ids.filter((one) => one !== id))}
          />
        </>
      )}
    </>
  );
}

interface AddPersonProps {
  readonly ids: readonly string[];
  readonly add: (id: string) => void;
}

function AddPerson({ ids, add }: AddPersonProps) {
  return (
    <InfluencerField
      label={words.add}
      value={null}
      onChange={(choice) => (choice === null || ids.includes(choice.id) ? undefined : add(choice.id))}
      noneText={words.noneFound}
    />
  );
}
