import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { isClashCurrent, type RivalClash } from '#shared/domain/rights/rival-check.ts';
import type { RivalDecision } from '#shared/model/collaboration.ts';
import { text } from '#shared/text/text.ts';
import { countText, dayText } from '../../../state/format.ts';
import { today } from '../../../state/today.ts';
import { useCommand } from '../../../state/use-command.ts';
import { ClashSeverityMark } from './clash-severity.tsx';
import { DecideDialog } from './decide-dialog.tsx';

const words = text.rights.notice;

type StoredClash = RivalClash & { readonly key: string };

const isStored = (clash: RivalClash): clash is StoredClash => clash.key !== null;

/** More than these are not read at once; the rest is counted. */
const SHOWN = 100;

/** Clashes in sentences, those that want a decision first, each with the way to decide it. */
export function ClashList({ clashes }: { readonly clashes: readonly RivalClash[] }) {
  const [deciding, setDeciding] = useState<StoredClash | null>(null);
  const day = today();
  const order = (clash: RivalClash): number => (clash.decision ? 2 : 0) + (isClashCurrent(clash, day) ? 0 : 1);
  const sorted = clashes.toSorted((left, right) => order(left) - order(right));
  return (
    <>
      <Box component="ul" aria-label={words.label} sx={{ listStyle: 'none', m: 0, p: 0, fontSize: 13 }}>
        {sorted.slice(0, SHOWN).map((clash) => (
          <Box
            component="li"
            key={`${clash.key ?? clash.other.campaignId} ${clash.influencerId}`}
            sx={{ py: 2, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}
          >
            <Box sx={{ display: 'flex', gap: 3, alignItems: 'flex-start' }}>
              <Box sx={{ flex: 'none', width: 76 }}>
                <ClashSeverityMark severity={clash.severity} />
              </Box>
              <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
                {clash.sentence}
                {isClashCurrent(clash, day) ? null : <Box sx={{ color: 'text.secondary' }}>{words.over}</Box>}
                {clash.decision ? <Decided decision={clash.decision} /> : null}
                {isStored(clash) ? null : <Box sx={{ color: 'text.secondary' }}>{words.saveFirst}</Box>}
              </Box>
              {isStored(clash) ? <ClashActions clash={clash} decide={() => setDeciding(clash)} /> : null}
            </Box>
          </Box>
        ))}
      </Box>
      {sorted.length > SHOWN ? (
        <Box sx={{ fontSize: 13, pt: 2 }}>{words.more(countText(sorted.length - SHOWN))}</Box>
      ) : null}
      {deciding ? <DecideDialog clash={deciding} close={() => setDeciding(null)} /> : null}
    </>
  );
}

function ClashActions({ clash, decide }: { readonly clash: StoredClash; readonly decide: () => void }) {
  const run = useCommand();
  const { other, holder, key } = clash;
  const collaborationId = other.collaborationId ?? holder.collaborationId;
  const reopen = () =>
    void run('collaboration.decideRival', { collaborationId: collaborationId ?? '', clash: key, decision: null });
  return (
    <Box sx={{ flex: 'none', display: 'flex', flexDirection: 'column', alignItems: 'flex-end' }}>
      <Button size="small" onClick={decide}>
        {clash.decision ? words.change : words.decide}
      </Button>
      {clash.decision ? (
        <Button size="small" onClick={reopen}>
          {words.reopen}
        </Button>
      ) : null}
    </Box>
  );
}

function Decided({ decision: { decision, reason, by, on } }: { readonly decision: RivalDecision }) {
  return (
    <Box sx={{ mt: 1 }}>
      <strong>{words.decided(text.rights.decisions[decision], by, dayText(on))}</strong> {reason}
    </Box>
  );
}
