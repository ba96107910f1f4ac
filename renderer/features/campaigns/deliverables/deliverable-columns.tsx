import { approvalStates } from '#shared/domain/deliverables/approval-state.ts';
import { deliverableStates } from '#shared/domain/deliverables/deliverable-state.ts';
import { disclosureStates } from '#shared/domain/disclosure/disclosure-state.ts';
import type { DeliverableRow } from '#shared/queries/campaign-deliverables.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../../state/format.ts';
import type { GridColumn } from '../../../ui/grid-types.ts';
import { PersonLink } from '../../../ui/person-link.tsx';
import type { SortValue } from '../../../ui/sort-rows.ts';
import { periodText } from '../campaign-texts.ts';
import { nextText } from './deliverable-texts.ts';
import { ApprovalMark, DisclosureMark, StateMark } from './state-marks.tsx';

const words = text.deliverables.list;
const { columns: heads } = words;

/** Columns of the deliverables of a campaign. */
export const deliverableColumns: readonly GridColumn<DeliverableRow>[] = [
  {
    id: 'person',
    label: heads.person,
    width: 140,
    grow: 2,
    isSortable: true,
    cell: (row) => (
      <span className="strong">
        <PersonLink id={row.influencerId} name={row.person} isInGrid />
      </span>
    ),
  },
  { id: 'what', label: heads.what, width: 160, grow: 2, isSortable: true, cell: (row) => <span>{row.name}</span> },
  { id: 'state', label: heads.state, width: 140, isSortable: true, cell: (row) => <StateMark state={row.state} /> },
  {
    id: 'next',
    label: heads.next,
    width: 176,
    grow: 1,
    isSortable: true,
    cell: (row) => <span>{nextText(row.state.next)}</span>,
  },
  {
    id: 'draft',
    label: heads.draft,
    width: 228,
    isSortable: true,
    cell: (row) => <ApprovalMark state={row.approval} version={row.version} />,
  },
  {
    id: 'rounds',
    label: heads.rounds,
    hint: words.roundsHint,
    width: 80,
    align: 'end',
    yields: 1280,
    cell: ({ roundsUsed, roundsAgreed }) =>
      roundsAgreed === null ? countText(roundsUsed) : words.rounds(countText(roundsUsed), countText(roundsAgreed)),
  },
  {
    id: 'disclosure',
    label: heads.disclosure,
    width: 152,
    isSortable: true,
    cell: (row) => <DisclosureMark state={row.disclosure} />,
  },
  {
    id: 'window',
    label: heads.window,
    width: 200,
    yields: 1600,
    isSortable: true,
    cell: (row) => <span className="quiet">{periodText(row.windowStartsOn, row.windowEndsOn) ?? words.noWindow}</span>,
  },
];

/** What each column is sorted by; states in the order in which work goes. */
export const deliverableSortValues: Readonly<Record<string, (row: DeliverableRow) => SortValue>> = {
  person: (row) => row.person,
  what: (row) => row.name,
  state: (row) => deliverableStates.indexOf(row.state.state),
  next: (row) => row.state.next?.on ?? null,
  draft: (row) => approvalStates.indexOf(row.approval),
  disclosure: (row) => disclosureStates.indexOf(row.disclosure),
  window: (row) => row.windowStartsOn ?? row.windowEndsOn,
};
