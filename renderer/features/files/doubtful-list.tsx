import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { DoubtfulItem, ImportDecisions } from '#shared/domain/import/import-types.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { byKind, doubtKinds, reopened, sharedAnswers, type DoubtKind } from './doubt-kinds.ts';
import { Doubt } from './doubt.tsx';
import type { ImportFlow } from './use-import-flow.ts';

const words = text.files.import;
const say = text.files.importScreen.doubts;
const SHOWN = 50;

interface DoubtfulListProps {
  readonly items: readonly DoubtfulItem[];
  /** What was decided so far, also while the files are read again with it. */
  readonly decisions: ImportDecisions;
  readonly decide: ImportFlow['decide'];
  readonly isBusy: boolean;
}

/** What only a person can decide, one kind of question at a time. */
export function DoubtfulList({ items, decisions, decide, isBusy }: DoubtfulListProps) {
  const groups = byKind(items);
  const kinds = doubtKinds.filter((kind) => groups[kind].length > 0);
  const [asked, setAsked] = useState<DoubtKind | null>(null);
  const shown = kinds.find((kind) => kind === asked) ?? kinds[0];
  if (shown === undefined) return <Box sx={{ p: 6, color: 'text.secondary' }}>{words.noDoubts}</Box>;
  return (
    <Stack sx={{ px: 6, py: 4, gap: 4 }}>
      <Typography color="textSecondary">{words.doubtLead}</Typography>
      {kinds.length < 2 ? null : (
        <ToggleButtonGroup
          exclusive
          size="small"
          value={shown}
          aria-label={say.kindsLabel}
          onChange={(_event, next: DoubtKind | null) => setAsked(next ?? shown)}
          className="figures"
        >
          {kinds.map((kind) => (
            <ToggleButton key={kind} value={kind} sx={{ px: 3, py: 1, textTransform: 'none' }}>
              {say.kindCount(say.kinds[kind], countText(openOf(groups[kind])))}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      <DoubtsOfKind
        key={shown}
        kind={shown}
        items={groups[shown]}
        decisions={decisions}
        decide={decide}
        isBusy={isBusy}
      />
    </Stack>
  );
}

const openOf = (items: readonly DoubtfulItem[]): number => items.filter(({ decided }) => decided === null).length;

interface DoubtsOfKindProps extends DoubtfulListProps {
  readonly kind: DoubtKind;
}

function DoubtsOfKind({ kind, items, decisions, decide, isBusy }: DoubtsOfKindProps) {
  const [limit, setLimit] = useState(SHOWN);
  const shown = items.slice(0, limit);
  const rest = items.length - shown.length;
  return (
    <>
      {items.length > 1 ? <ForAll kind={kind} items={items} decide={decide} isBusy={isBusy} /> : null}
      {shown.map((item) => (
        <Doubt key={item.id} item={item} decision={decisions[item.id] ?? null} decide={decide} isBusy={isBusy} />
      ))}
      {rest > 0 ? (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 3 }} className="figures">
          <Button variant="outlined" onClick={() => setLimit(limit + SHOWN)}>
            {say.more(Math.min(SHOWN, rest))}
          </Button>
          <Typography variant="body2" color="textSecondary">
            {say.shown(countText(shown.length), countText(items.length))}
          </Typography>
        </Box>
      ) : null}
    </>
  );
}

/** One answer for all that are still open; what was decided by hand stays. */
function ForAll({ kind, items, decide, isBusy }: Omit<DoubtsOfKindProps, 'decisions'>) {
  const open = openOf(items);
  const answers = sharedAnswers(kind, items);
  return (
    <Box
      role="group"
      aria-label={say.forAll}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, minHeight: 32 }}
    >
      <Typography variant="body2" className="figures" role="status" sx={{ mr: 2 }}>
        {say.open(countText(open), countText(items.length))}
      </Typography>
      {answers.length === 0 ? null : (
        <Typography variant="body2" color="textSecondary">
          {say.forAll}
        </Typography>
      )}
      {answers.map(({ label, decided }) => (
        <Button key={label} size="small" variant="outlined" disabled={isBusy} onClick={() => decide(decided)}>
          {label}
        </Button>
      ))}
      {open === items.length ? null : (
        <Button size="small" disabled={isBusy} onClick={() => decide(reopened(items))}>
          {say.undo}
        </Button>
      )}
    </Box>
  );
}
