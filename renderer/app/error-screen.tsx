import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, useState, type ReactNode } from 'react';
import type { StartProblem } from '#shared/contract/host-api.ts';
import { text } from '#shared/text/text.ts';
import type { OpenOutcome } from '../engine/engine-api.ts';
import { countText, instantText } from '../state/format.ts';

interface MessageScreenProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** One message in the middle of the window, at a width that reads well. */
function MessageScreen({ title, children, actions }: MessageScreenProps) {
  return (
    <Box component="main" sx={{ height: '100%', overflow: 'auto', display: 'grid', placeItems: 'center', p: 6 }}>
      <Stack sx={{ gap: 4, maxWidth: '64ch', width: '100%' }}>
        <Typography component="h1" variant="h1">
          {title}
        </Typography>
        {children}
        {actions ? <Stack sx={{ flexDirection: 'row', gap: 2 }}>{actions}</Stack> : null}
      </Stack>
    </Box>
  );
}

/** Before anything can be shown. Stays empty for a moment, because most starts are quicker than reading. */
export function StartingScreen({ name }: { readonly name?: string }) {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Box component="main" aria-busy="true" sx={{ height: '100%', display: 'grid', placeItems: 'center' }}>
      <Typography role="status" color="textSecondary" sx={{ visibility: isSlow ? 'visible' : 'hidden' }}>
        {name === undefined ? text.app.starting : text.app.opening(name)}
      </Typography>
    </Box>
  );
}

/** The host found something that makes it unsafe to open any database. */
export function RescueScreen({
  problems,
  again,
}: {
  readonly problems: readonly StartProblem[];
  readonly again: () => void;
}) {
  const words = text.app.rescue;
  return (
    <MessageScreen
      title={words.title}
      actions={
        <Button variant="contained" onClick={again}>
          {words.again}
        </Button>
      }
    >
      <Typography>{words.lead}</Typography>
      {problems.map((problem) => (
        <Alert key={problem.code} severity={problem.severity === 'rescue' ? 'error' : 'warning'}>
          {problem.message}
        </Alert>
      ))}
    </MessageScreen>
  );
}

/** The data is of a later version than this program; nothing was touched. */
export function NewerScreen({ message, back }: { readonly message: string; readonly back: () => void }) {
  const words = text.app.newer;
  return (
    <MessageScreen
      title={words.title}
      actions={
        <Button variant="contained" onClick={back}>
          {words.back}
        </Button>
      }
    >
      <Typography>{message}</Typography>
    </MessageScreen>
  );
}

interface RecoverScreenProps {
  readonly name: string;
  readonly outcome: Extract<OpenOutcome, { tag: 'recover' }>;
  readonly recover: () => void;
  readonly back: () => void;
}

/** The working copy lacks what the journal holds. */
export function RecoverScreen({ name, outcome, recover, back }: RecoverScreenProps) {
  const words = text.app.recover;
  const { head } = outcome;
  const rows = Object.values(head.counts).reduce((sum, count) => sum + count, 0);
  return (
    <MessageScreen
      title={words.title(name)}
      actions={
        <>
          {outcome.recoverable ? (
            <Button variant="contained" onClick={recover}>
              {words.now}
            </Button>
          ) : null}
          <Button onClick={back}>{words.back}</Button>
        </>
      }
    >
      <Typography>{outcome.message}</Typography>
      <Typography color="textSecondary">{words.journal(countText(head.sequence), countText(rows))}</Typography>
      {head.snapshot ? (
        <Typography color="textSecondary">{words.snapshot(instantText(head.snapshot.at))}</Typography>
      ) : null}
    </MessageScreen>
  );
}

interface ReloadScreenProps {
  readonly words: { readonly title: string; readonly advice: string; readonly again: string };
  readonly reason: string;
}

/** Something that only a fresh page mends. */
function ReloadScreen({ words, reason }: ReloadScreenProps) {
  return (
    <MessageScreen
      title={words.title}
      actions={
        <Button variant="contained" onClick={() => window.location.reload()}>
          {words.again}
        </Button>
      }
    >
      <Typography>{words.advice}</Typography>
      <Typography color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        {reason}
      </Typography>
    </MessageScreen>
  );
}

/** The program behind this page has ended or cannot be reached. */
export function HostLostScreen({ reason }: { readonly reason: string }) {
  return <ReloadScreen words={text.app.lost} reason={reason} />;
}

/** A screen threw while it was drawn. */
export function FailedScreen({ message }: { readonly message: string }) {
  return <ReloadScreen words={text.app.failed} reason={message} />;
}
