import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { stateSentence } from '#shared/domain/deliverables/deliverable-state.ts';
import type { Deliverable } from '#shared/model/deliverable.ts';
import type { DeliverableView } from '#shared/queries/collaboration-deliverables.ts';
import { text } from '#shared/text/text.ts';
import { countText, dayText, instantText } from '../../../state/format.ts';
import { today } from '../../../state/today.ts';
import { useCommand } from '../../../state/use-command.ts';
import { Facts, type Fact } from '../../../ui/facts.tsx';
import { LongText } from '../../../ui/long-text.tsx';
import { EditDeliverableDialog } from './deliverable-dialog.tsx';
import { periodText } from '../campaign-texts.ts';
import { DisclosurePart } from './disclosure-part.tsx';
import { DraftsPart } from './drafts-part.tsx';
import { Part } from './part.tsx';
import { PostsPart } from './posts-part.tsx';
import { StateMark } from './state-marks.tsx';

const { fields: names, facts: say, tab: words } = text.deliverables;

interface DeliverableSectionProps {
  readonly view: DeliverableView;
  /** True for the one the address names: it comes into view with the focus. */
  readonly isWanted: boolean;
}

/** One deliverable: what was agreed, how far it is, its drafts, posts and disclosure. */
export function DeliverableSection({ view, isWanted }: DeliverableSectionProps) {
  const { deliverable, name, state } = view;
  const [isEditing, setEditing] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isWanted) head.current?.focus();
  }, [isWanted]);
  return (
    <Box
      component="section"
      aria-label={name}
      sx={{ px: 6, py: 5, borderBottom: 1, borderColor: 'divider', display: 'grid', gap: 4 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 4 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, flexWrap: 'wrap' }}>
            <Typography component="h2" variant="h2" ref={head} tabIndex={-1} className="figures">
              {name}
            </Typography>
            <Box sx={{ fontSize: 13 }}>
              <StateMark state={state} />
            </Box>
          </Box>
          <Typography color="textSecondary" sx={{ maxWidth: '72ch' }}>
            {stateSentence(state, dayText, instantText)}
          </Typography>
        </Box>
        <SectionActions deliverable={deliverable} name={name} edit={() => setEditing(true)} />
      </Box>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
          columnGap: 8,
          rowGap: 5,
          alignItems: 'start',
        }}
      >
        <Stack sx={{ gap: 5, minWidth: 0 }}>
          <Part title={words.agreed}>
            <Facts facts={factsOf(deliverable)} />
          </Part>
          <DraftsPart view={view} />
        </Stack>
        <Stack sx={{ gap: 5, minWidth: 0 }}>
          <PostsPart view={view} />
          <DisclosurePart view={view} />
        </Stack>
      </Box>
      {isEditing ? (
        <EditDeliverableDialog deliverable={deliverable} name={name} close={() => setEditing(false)} />
      ) : null}
    </Box>
  );
}

interface SectionActionsProps {
  readonly deliverable: Deliverable;
  readonly name: string;
  readonly edit: () => void;
}

function SectionActions({ deliverable: { id, cancelledOn }, name, edit }: SectionActionsProps) {
  const run = useCommand();
  const isCancelled = cancelledOn !== undefined;
  return (
    <Stack direction="row" sx={{ gap: 1, flex: 'none' }}>
      <Button size="small" aria-label={words.edit(name)} onClick={edit}>
        {words.editShort}
      </Button>
      <Button
        size="small"
        aria-label={isCancelled ? words.uncancel(name) : words.cancel(name)}
        onClick={() => void run('deliverable.cancel', { id, on: isCancelled ? null : today() })}
      >
        {isCancelled ? words.uncancelShort : words.cancelShort}
      </Button>
      <Button size="small" aria-label={words.remove(name)} onClick={() => void run('deliverable.remove', { id })}>
        {words.removeShort}
      </Button>
    </Stack>
  );
}

function factsOf(row: Deliverable): readonly Fact[] {
  const number = (count: number | undefined) =>
    count !== undefined && <span className="figures">{countText(count)}</span>;
  const days = (count: number | undefined) => count !== undefined && say.days(countText(count), count);
  return [
    { label: text.deliverables.list.columns.window, value: periodText(row.windowStartsOn, row.windowEndsOn) },
    { label: names.draftDueOn, value: row.draftDueOn && dayText(row.draftDueOn) },
    { label: names.leastSeconds, value: number(row.leastSeconds) },
    { label: names.leastDaysOnline, value: days(row.leastDaysOnline) },
    { label: names.pinnedDays, value: days(row.pinnedDays) },
    { label: names.tags, value: row.tags?.join(' ') },
    { label: names.link, value: row.link },
    { label: names.caption, value: row.caption && <LongText>{row.caption}</LongText> },
    { label: names.notes, value: row.notes && <LongText>{row.notes}</LongText> },
    { label: text.deliverables.states.cancelled, value: row.cancelledOn && dayText(row.cancelledOn) },
  ];
}
