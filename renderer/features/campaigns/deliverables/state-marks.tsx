import CancelledIcon from '@mui/icons-material/BlockOutlined';
import WrongIcon from '@mui/icons-material/CancelOutlined';
import DoneIcon from '@mui/icons-material/CheckCircleOutlined';
import PlannedIcon from '@mui/icons-material/RadioButtonUncheckedOutlined';
import ReviewIcon from '@mui/icons-material/HourglassEmptyOutlined';
import LateIcon from '@mui/icons-material/ErrorOutlined';
import ChangesIcon from '@mui/icons-material/EditNoteOutlined';
import DueIcon from '@mui/icons-material/ScheduleOutlined';
import LookIcon from '@mui/icons-material/VisibilityOutlined';
import PartIcon from '@mui/icons-material/TimelapseOutlined';
import Box from '@mui/material/Box';
import type { ApprovalStateName } from '#shared/domain/deliverables/approval-state.ts';
import type { DeliverableState, DeliverableStateName } from '#shared/domain/deliverables/deliverable-state.ts';
import type { DisclosureState } from '#shared/domain/disclosure/disclosure-state.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../../state/format.ts';

const looks = {
  done: { icon: DoneIcon, colour: 'success.main' },
  part: { icon: PartIcon, colour: 'success.main' },
  wrong: { icon: WrongIcon, colour: 'error.main' },
  late: { icon: LateIcon, colour: 'error.main' },
  due: { icon: DueIcon, colour: 'warning.main' },
  look: { icon: LookIcon, colour: 'warning.main' },
  changes: { icon: ChangesIcon, colour: 'warning.main' },
  review: { icon: ReviewIcon, colour: 'text.secondary' },
  plain: { icon: PlannedIcon, colour: 'text.secondary' },
  off: { icon: CancelledIcon, colour: 'text.secondary' },
} as const;
type Look = keyof typeof looks;

const stateLooks: Readonly<Record<DeliverableStateName, Look>> = {
  planned: 'plain',
  'draft-due': 'due',
  'in-review': 'review',
  'changes-asked': 'changes',
  approved: 'done',
  'in-window': 'due',
  late: 'late',
  'live-in-part': 'part',
  live: 'done',
  cancelled: 'off',
};

const approvalLooks: Readonly<Record<ApprovalStateName, Look>> = {
  'no-draft': 'plain',
  'in-review': 'review',
  overdue: 'due',
  'approved-by-silence': 'done',
  approved: 'done',
  'approved-with-corrections': 'done',
  'needs-work': 'changes',
};

const disclosureLooks: Readonly<Record<DisclosureState, Look>> = {
  'not-agreed': 'plain',
  agreed: 'done',
  'not-needed': 'off',
  'to-check': 'look',
  shown: 'done',
  unclear: 'late',
  missing: 'wrong',
  'correction-asked': 'changes',
  corrected: 'done',
};

function Mark({ look, label }: { readonly look: Look; readonly label: string }) {
  const { icon: Icon, colour } = looks[look];
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, minWidth: 0, whiteSpace: 'nowrap' }}
    >
      <Icon aria-hidden sx={{ fontSize: 16, color: colour }} />
      {label}
    </Box>
  );
}

/** How far a deliverable is, as a word with its sign. */
export function StateMark({ state }: { readonly state: DeliverableState }) {
  const words = text.deliverables;
  const isPart = state.state === 'live-in-part';
  const label = isPart ? words.partLive(countText(state.live), countText(state.count)) : words.states[state.state];
  return <Mark look={stateLooks[state.state]} label={label} />;
}

/** How far its newest draft is; with the version once there is one. */
export function ApprovalMark({
  state,
  version,
}: {
  readonly state: ApprovalStateName;
  readonly version: number | null;
}) {
  const name = text.deliverables.approval[state];
  const label = version === null ? name : text.deliverables.list.version(countText(version), name);
  return <Mark look={approvalLooks[state]} label={label} />;
}

/** How far the marking as advertising is. */
export function DisclosureMark({ state }: { readonly state: DisclosureState }) {
  return <Mark look={disclosureLooks[state]} label={text.disclosure.states[state]} />;
}
