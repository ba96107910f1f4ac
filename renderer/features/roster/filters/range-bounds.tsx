import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { text } from '#shared/text/text.ts';

const words = text.roster.filters;

/** From and to; what was typed counts when it is a value, and says so when it is not. */
export function RangeBounds({
  from,
  to,
  isWrong,
  set,
  type = 'text',
}: {
  readonly from: string;
  readonly to: string;
  readonly isWrong: (typed: string) => boolean;
  readonly set: (from: string, to: string) => void;
  readonly type?: 'text' | 'date';
}) {
  const [typed, setTyped] = useState({ from, to, given: `${from}|${to}` });
  // The filter was changed elsewhere, by a chip or a saved view.
  if (typed.given !== `${from}|${to}`) setTyped({ from, to, given: `${from}|${to}` });
  const put = (next: { from: string; to: string }) => {
    setTyped({ ...typed, ...next });
    if (!isWrong(next.from) && !isWrong(next.to)) set(next.from, next.to);
  };
  const bound = (side: 'from' | 'to') => (
    <TextField
      label={words[side]}
      value={typed[side]}
      type={type}
      error={isWrong(typed[side])}
      onChange={(event) => put({ from: typed.from, to: typed.to, [side]: event.target.value })}
      sx={{ flex: 1, minWidth: 0 }}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 30 } }}
    />
  );
  return (
    <Box sx={{ display: 'flex', flexDirection: type === 'date' ? 'column' : 'row', gap: 2, pt: 2 }}>
      {bound('from')}
      {bound('to')}
    </Box>
  );
}
