import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { text } from '#shared/text/text.ts';

interface InheritedProps<Value> {
  readonly own: Value | undefined;
  readonly ofClient: Value | undefined;
  readonly show: (value: Value) => ReactNode;
}

/** What holds for the campaign, with where it comes from when the client has something to say as well. */
export function Inherited<Value>({ own, ofClient, show }: InheritedProps<Value>) {
  const value = own ?? ofClient;
  if (value === undefined) return null;
  const origin = own === undefined ? text.brief.fromClient : ofClient === undefined ? null : text.brief.setHere;
  return (
    <>
      {show(value)}
      {origin === null ? null : (
        <Box component="span" sx={{ color: 'text.secondary', fontSize: 12, ml: 1.5, whiteSpace: 'nowrap' }}>
          {origin}
        </Box>
      )}
    </>
  );
}
