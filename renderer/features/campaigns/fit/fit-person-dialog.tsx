import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { text } from '#shared/text/text.ts';
import { useCommand } from '../../../state/use-command.ts';
import { useQuery } from '../../../state/use-query.ts';
import { AppDialog } from '../../../ui/app-dialog.tsx';
import { QueryProblem } from '../../../ui/query-problem.tsx';
import { FitLines } from './fit-lines.tsx';
import { MarksDialog } from './marks-dialog.tsx';
import { pointsText } from './points-text.ts';
import { ScorecardSection } from './scorecard-section.tsx';
import { WhyNot } from './why-not.tsx';

const words = text.fit.dialog;

interface FitPersonDialogProps {
  readonly campaignId: string;
  readonly influencerId: string;
  readonly day: string;
  readonly close: () => void;
}

/** One person's fit line by line, what speaks against them, and what people judged of them. */
export function FitPersonDialog({ campaignId, influencerId, day, close }: FitPersonDialogProps) {
  const { data, error, retry } = useQuery('campaign.fitOf', { campaignId, influencerId, today: day });
  const run = useCommand();
  const [, navigate] = useLocation();
  const [isMarking, setIsMarking] = useState(false);
  if (error !== null && data === null) {
    return (
      <AppDialog isOpen title={text.fit.tab} close={close}>
        <QueryProblem reason={error} retry={retry} />
      </AppDialog>
    );
  }
  if (data === null) return null;
  const { name, score, most, lines, whyNot, stage, scorecard } = data;
  return (
    <>
      <AppDialog
        isOpen
        title={words.title(name)}
        close={close}
        maxWidth="lg"
        actions={
          <>
            <Box sx={{ flex: 1, fontSize: 13, color: 'text.secondary' }}>{stage === null ? '' : words.in(stage)}</Box>
            {stage === null ? (
              <Button
                variant="contained"
                onClick={() => void run('collaborations.add', { campaignId, influencerIds: [influencerId] })}
              >
                {words.add}
              </Button>
            ) : null}
          </>
        }
      >
        <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 3, flexWrap: 'wrap' }}>
          <Typography component="p" variant="h2" className="figures">
            {score === null ? text.fit.noScore : words.score(pointsText(score))}
          </Typography>
          <Box sx={{ flex: 1 }} />
          <Button size="small" onClick={() => navigate(`/roster/${influencerId}`)}>
            {words.open}
          </Button>
        </Box>
        <Typography color="textSecondary" sx={{ fontSize: 13, mb: 3 }}>
          {words.method}
        </Typography>
        <FitLines lines={lines} score={score ?? 0} most={most ?? 0} />
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 8, mt: 6 }}>
          <WhyNot whyNot={whyNot} />
          <ScorecardSection scorecard={scorecard} giveMarks={stage === null ? null : () => setIsMarking(true)} />
        </Box>
      </AppDialog>
      {isMarking ? (
        <MarksDialog
          campaignId={campaignId}
          influencerId={influencerId}
          name={name}
          close={() => setIsMarking(false)}
        />
      ) : null}
    </>
  );
}
