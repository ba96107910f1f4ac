import Box from '@mui/material/Box';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useId, useState, type ReactNode } from 'react';
import type { DoubtfulItem } from '#shared/domain/import/import-types.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { InfluencerField, type InfluencerChoice } from '../../ui/influencer-field.tsx';
import { ReasonList } from '../../ui/reason-list.tsx';
import { idOfPerson, personDecision, usePersonName } from './named-person.ts';
import type { ImportFlow } from './use-import-flow.ts';

const words = text.files.import;
const say = text.files.importScreen.doubts;
const LEAVE = '';
/** No option of an item has this id. */
const SOMEBODY = '?';
const ROWS_NAMED = 8;

interface DoubtProps {
  readonly item: DoubtfulItem;
  /** What was decided, if it is an answer to this item. */
  readonly decision: string | null;
  readonly decide: ImportFlow['decide'];
  readonly isBusy: boolean;
}

/** One question with its answers; where anybody may be the answer, a person can be looked up. */
export function Doubt({ item, decision, decide, isBusy }: DoubtProps) {
  const labelId = useId();
  const [isSearching, setIsSearching] = useState(false);
  const isOffered = item.options.some(({ id }) => id === decision);
  const named = isOffered || decision === null || !item.canNameAnybody ? null : idOfPerson(decision);
  const answer = isOffered && decision !== null ? decision : LEAVE;
  return (
    <FormControl sx={{ border: 1, borderColor: 'divider', borderRadius: '10px', p: 4 }} disabled={isBusy}>
      <FormLabel id={labelId} sx={{ color: 'text.primary', fontSize: 14 }}>
        <b>{item.title}</b> {item.question}
      </FormLabel>
      <Typography variant="body2" color="textSecondary" className="figures">
        {words.doubtRows(rowsText(item))}
      </Typography>
      <RadioGroup
        aria-labelledby={labelId}
        value={isSearching || named !== null ? SOMEBODY : answer}
        onChange={(_event, option) => {
          setIsSearching(option === SOMEBODY);
          if (option !== SOMEBODY) decide({ [item.id]: option === LEAVE ? null : option });
        }}
      >
        {item.options.map((option) => (
          <Answer key={option.id} id={option.id}>
            {option.label}
            {option.why && option.why.length > 0 ? <ReasonList reasons={option.why} /> : null}
          </Answer>
        ))}
        {item.canNameAnybody ? <Answer id={SOMEBODY}>{say.somebody}</Answer> : null}
        {isSearching || named !== null ? (
          <Somebody
            key={named ?? ''}
            id={named}
            choose={(id) => {
              setIsSearching(false);
              decide({ [item.id]: id === null ? null : personDecision(id) });
            }}
          />
        ) : null}
        <Answer id={LEAVE}>{words.leaveOut}</Answer>
      </RadioGroup>
    </FormControl>
  );
}

function Answer({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <FormControlLabel
      value={id}
      control={<Radio size="small" sx={{ p: 1.5 }} />}
      sx={{ alignItems: 'flex-start' }}
      label={children}
      slotProps={{ typography: { variant: 'body2', component: 'div', sx: { pt: '6px' } } }}
    />
  );
}

interface SomebodyProps {
  /** Who was named already. */
  readonly id: string | null;
  readonly choose: (id: string | null) => void;
}

function Somebody({ id, choose }: SomebodyProps) {
  const name = usePersonName(id);
  const value: InfluencerChoice | null = id === null || name === null ? null : { id, name, detail: '' };
  return (
    <Box sx={{ width: 320, ml: 8, my: 1 }}>
      <InfluencerField
        label={say.who}
        value={value}
        noneText={say.nobodyFound}
        onChange={(choice) => choose(choice?.id ?? null)}
      />
    </Box>
  );
}

/** The rows that wait, file by file; of very many the first ones. */
function rowsText({ rows }: DoubtfulItem): string {
  const files = new Map<string, string[]>();
  for (const { file, row } of rows.slice(0, ROWS_NAMED)) {
    files.set(file, [...(files.get(file) ?? []), countText(row)]);
  }
  const named = [...files].map(([file, places]) => `${file} ${places.join(', ')}`);
  const rest = rows.length - ROWS_NAMED;
  return rest > 0 ? say.moreRows(named.join('; '), countText(rest)) : named.join('; ');
}
