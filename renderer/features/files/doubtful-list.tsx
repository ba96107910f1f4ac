import Box from '@mui/material/Box';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { DoubtfulItem } from '#shared/domain/import/import-types.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { ReasonList } from '../../ui/reason-list.tsx';

const words = text.files.import;
const LEAVE = '';

interface DoubtfulListProps {
  readonly items: readonly DoubtfulItem[];
  readonly decide: (item: string, option: string | null) => void;
  readonly isBusy: boolean;
}

/** What only a person can decide. */
export function DoubtfulList({ items, decide, isBusy }: DoubtfulListProps) {
  if (items.length === 0) return <Box sx={{ p: 6, color: 'text.secondary' }}>{words.noDoubts}</Box>;
  return (
    <Stack sx={{ px: 6, py: 4, gap: 4 }}>
      <Typography color="textSecondary">{words.doubtLead}</Typography>
      {items.map((item) => (
        <Doubt key={item.id} item={item} decide={decide} isBusy={isBusy} />
      ))}
    </Stack>
  );
}

interface DoubtProps {
  readonly item: DoubtfulItem;
  readonly decide: DoubtfulListProps['decide'];
  readonly isBusy: boolean;
}

function Doubt({ item, decide, isBusy }: DoubtProps) {
  const labelId = useId();
  const rows = item.rows.map(({ file, row }) => `${file} ${countText(row)}`).join(', ');
  return (
    <FormControl sx={{ border: 1, borderColor: 'divider', borderRadius: '10px', p: 4 }} disabled={isBusy}>
      <FormLabel id={labelId} sx={{ color: 'text.primary', fontSize: 14 }}>
        <b>{item.title}</b> {item.question}
      </FormLabel>
      <Typography variant="body2" color="textSecondary" className="figures">
        {words.doubtRows(rows)}
      </Typography>
      <RadioGroup
        aria-labelledby={labelId}
        value={item.decided ?? LEAVE}
        onChange={(_event, option) => decide(item.id, option === LEAVE ? null : option)}
      >
        {[...item.options, { id: LEAVE, label: words.leaveOut, why: [] }].map((option) => (
          <FormControlLabel
            key={option.id}
            value={option.id}
            control={<Radio size="small" sx={{ p: 1.5 }} />}
            sx={{ alignItems: 'flex-start' }}
            label={
              <>
                {option.label}
                {option.why && option.why.length > 0 ? <ReasonList reasons={option.why} /> : null}
              </>
            }
            slotProps={{ typography: { variant: 'body2', component: 'div', sx: { pt: '6px' } } }}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
