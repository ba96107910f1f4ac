import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, useState, type FormEvent } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { DuplicatesCompareResult } from '#shared/queries/duplicates-compare.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { useCommand } from '../../state/use-command.ts';
import { useQuery } from '../../state/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { FieldChooser } from './field-chooser.tsx';
import { isUndecided, type Choices } from './merge-choices.ts';
import { MergeEffects } from './merge-effects.tsx';
import { PersonCard } from './person-card.tsx';
import { ReasonList } from '../../ui/reason-list.tsx';

const words = text.duplicates.merge;
const LIST = '/roster/duplicates';

/** Two or more people made into one, field by field; the address names them, the first is proposed to stay. */
export function MergePage() {
  const [query] = useSearchParams();
  const ids = (query.get('ids') ?? '').split(',').filter((id) => id !== '');
  const [keep, setKeep] = useState<string | null>(null);
  const ordered = keep === null || !ids.includes(keep) ? ids : [keep, ...ids.filter((id) => id !== keep)];
  const { data, error, isLoading, retry } = useQuery('duplicates.compare', { ids: ordered });
  const parent = { label: text.duplicates.title, path: LIST };
  if (error !== null) return <QueryProblem reason={error} retry={retry} />;
  if (data === null && isLoading) return <PageHeader title={words.title} parent={parent} />;
  if (data === null) {
    return (
      <EmptyState
        title={words.goneTitle}
        actions={
          <Button component={Link} href={LIST} variant="outlined">
            {words.back}
          </Button>
        }
      >
        {words.gone}
      </EmptyState>
    );
  }
  return <MergeForm key={ids.join()} compared={data} setKeep={setKeep} order={ids} />;
}

interface MergeFormProps {
  readonly compared: DuplicatesCompareResult;
  readonly setKeep: (id: string) => void;
  /** The order of the address, in which people are named; the one who stays comes first in `compared`. */
  readonly order: readonly string[];
}

function MergeForm({ compared, setKeep, order }: MergeFormProps) {
  const run = useCommand();
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState<Choices>({});
  const [isBusy, setIsBusy] = useState(false);
  const [kept, ...others] = compared.people;
  const shown = [...compared.people].sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
  const choose = (field: string, influencerId: string | null) =>
    setChosen(({ [field]: _last, ...rest }) => (influencerId === null ? rest : { ...rest, [field]: influencerId }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsBusy(true);
    const fields = new Set<string>(compared.fields.map(({ field }) => field));
    // A choice of a field that was changed away meanwhile no longer stands.
    const standing = Object.entries(chosen).filter(
      ([field]) => field.startsWith('collaboration:') || fields.has(field),
    );
    const result = await run('influencer.merge', {
      keepId: kept!.id,
      otherIds: others.map(({ id }) => id),
      chosen: Object.fromEntries(standing),
    });
    setIsBusy(false);
    if (result.tag === 'done') navigate(LIST);
  };
  return (
    <>
      <PageHeader title={words.title} parent={{ label: text.duplicates.title, path: LIST }} />
      <Box component="form" onSubmit={(event) => void submit(event)} sx={{ display: 'contents' }}>
        <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
          <Stack sx={{ px: 6, py: 4, gap: 5, maxWidth: 1180 }}>
            <KeepChoice people={shown} keptId={kept!.id} setKeep={setKeep} />
            {compared.reasons.length === 0 ? null : (
              <Box>
                <Typography variant="body2" sx={{ fontWeight: 560, pb: 1 }}>
                  {text.duplicates.why}
                </Typography>
                <ReasonList reasons={compared.reasons} />
              </Box>
            )}
            <FieldChooser
              people={shown}
              fields={compared.fields.map((field) => inOrder(field, compared, shown))}
              chosen={chosen}
              choose={choose}
            />
            <MergeEffects compared={compared} chosen={chosen} choose={choose} />
          </Stack>
        </Box>
        <Box
          sx={{
            flex: 'none',
            borderTop: 1,
            borderColor: 'divider',
            px: 6,
            py: 3,
            display: 'flex',
            gap: 3,
            alignItems: 'center',
          }}
        >
          <Typography variant="body2" sx={{ flex: 1, overflowWrap: 'anywhere', maxHeight: 60, overflow: 'auto' }}>
            {words.summary(others.map(({ name }) => name).join(', '), kept!.name)}
          </Typography>
          <Button component={Link} href={LIST}>
            {words.cancel}
          </Button>
          <Button type="submit" variant="contained" disabled={isBusy || isUndecided(compared, chosen)}>
            {words.button(countText(compared.people.length))}
          </Button>
        </Box>
      </Box>
    </>
  );
}

/** A field's values in the order in which the people are shown. */
function inOrder(
  field: DuplicatesCompareResult['fields'][number],
  { people }: DuplicatesCompareResult,
  shown: DuplicatesCompareResult['people'],
): DuplicatesCompareResult['fields'][number] {
  return { ...field, values: shown.map(({ id }) => field.values[people.findIndex((one) => one.id === id)] ?? null) };
}

interface KeepChoiceProps {
  readonly people: DuplicatesCompareResult['people'];
  readonly keptId: string;
  readonly setKeep: (id: string) => void;
}

function KeepChoice({ people, keptId, setKeep }: KeepChoiceProps) {
  const labelId = useId();
  return (
    <FormControl>
      <FormLabel id={labelId} sx={{ color: 'text.primary', fontWeight: 560, fontSize: 14 }}>
        {words.keep}
      </FormLabel>
      <RadioGroup aria-labelledby={labelId} value={keptId} onChange={(_event, id) => setKeep(id)}>
        <Box
          sx={{ display: 'grid', gridTemplateColumns: `repeat(${Math.min(people.length, 3)}, minmax(0, 1fr))`, gap: 3 }}
        >
          {people.map((person) => (
            <Box
              key={person.id}
              sx={{ display: 'flex', gap: 2, border: 1, borderColor: 'divider', borderRadius: '10px', p: 3 }}
            >
              <FormControlLabel
                value={person.id}
                sx={{ m: 0, alignItems: 'flex-start' }}
                control={
                  <Radio
                    size="small"
                    sx={{ p: 0.5 }}
                    slotProps={{ input: { 'aria-label': `${words.keep}: ${person.name}` } }}
                  />
                }
                label=""
              />
              <PersonCard person={person} />
            </Box>
          ))}
        </Box>
      </RadioGroup>
      <FormHelperText sx={{ mx: 0 }}>{words.keepHelp}</FormHelperText>
    </FormControl>
  );
}
