import BlockIcon from '@mui/icons-material/BlockOutlined';
import { platformNames } from '#shared/model/platform.ts';
import type { Stage } from '#shared/model/pipeline.ts';
import type { PipelineRow } from '#shared/queries/campaign-pipeline.ts';
import { text } from '#shared/text/text.ts';
import { countText, dayText, moneyText } from '../../../state/format.ts';
import type { GridColumn } from '../../../ui/grid-types.ts';
import { PersonLink } from '../../../ui/person-link.tsx';
import type { SortValue } from '../../../ui/sort-rows.ts';
import { Unknown } from '../../../ui/unknown.tsx';

const words = text.pipeline.columns;
const screen = text.pipeline.screen;

function StuckCell({ row }: { readonly row: PipelineRow }) {
  const sentences = row.stuck.map(({ sentence }) => sentence);
  return <span title={sentences.join('\n')}>{sentences[0] ?? ''}</span>;
}

function NextCell({ row: { next } }: { readonly row: PipelineRow }) {
  if (next === null) return null;
  if (next.asks.length === 0) return <span className="quiet">{words.nextReady(next.name)}</span>;
  return (
    <span title={next.asks.map(({ sentence }) => sentence).join('\n')}>
      {next.name}: {next.asks.map(({ rule }) => text.pipeline.rules[rule]).join(', ')}
    </span>
  );
}

/** Columns of the table of a campaign's pipeline. */
export function pipelineColumns(stages: readonly Stage[], today: string): readonly GridColumn<PipelineRow>[] {
  const names = new Map(stages.map(({ stage, name }) => [stage, name]));
  return [
    {
      id: 'name',
      label: words.name,
      width: 150,
      grow: 2,
      isSortable: true,
      cell: (row) => (
        <>
          <span className="strong">
            <PersonLink id={row.influencerId} name={row.name} isInGrid />
          </span>
          {row.doNotContact ? (
            <span className="fixed" title={screen.doNotContact}>
              <BlockIcon color="error" sx={{ fontSize: 16, display: 'block' }} aria-hidden />
              <span className="visually-hidden">{screen.doNotContact}</span>
            </span>
          ) : null}
        </>
      ),
    },
    {
      id: 'handle',
      label: words.handle,
      width: 130,
      grow: 1,
      yields: 1440,
      cell: (row) => (
        <span className="quiet">
          {[row.handle === null ? null : `@${row.handle}`, row.platform && platformNames[row.platform]]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
      ),
    },
    {
      id: 'stage',
      label: words.stage,
      width: 112,
      isSortable: true,
      cell: (row) => <span>{names.get(row.stage) ?? row.stage}</span>,
    },
    {
      id: 'days',
      label: words.days,
      width: 104,
      align: 'end',
      isSortable: true,
      cell: (row) => (row.daysInStage === null ? <Unknown reason={screen.daysUnknown} /> : countText(row.daysInStage)),
    },
    {
      id: 'stuck',
      label: words.stuck,
      width: 170,
      grow: 3,
      isSortable: true,
      cell: (row) => <StuckCell row={row} />,
    },
    { id: 'next', label: words.next, width: 160, grow: 2, yields: 1200, cell: (row) => <NextCell row={row} /> },
    {
      id: 'due',
      label: words.due,
      width: 150,
      isSortable: true,
      cell: ({ nextDue }) =>
        nextDue === null ? null : (
          <span title={nextDue.what}>
            {nextDue.on < today ? screen.overdue(dayText(nextDue.on)) : dayText(nextDue.on)}
          </span>
        ),
    },
    {
      id: 'owner',
      label: words.owner,
      width: 100,
      isSortable: true,
      cell: (row) => <span dir="auto">{row.owner ?? ''}</span>,
    },
    {
      id: 'fee',
      label: words.fee,
      width: 130,
      align: 'end',
      isSortable: true,
      yields: 1300,
      cell: (row) => (row.fee ? moneyText(row.fee) : <Unknown />),
    },
    {
      id: 'deliverables',
      label: words.deliverables,
      hint: words.deliverablesHelp,
      width: 84,
      align: 'end',
      isSortable: true,
      cell: ({ deliverables: { done, all } }) =>
        all === 0 ? <Unknown /> : words.posted(countText(done), countText(all)),
    },
    {
      id: 'client',
      label: words.client,
      width: 110,
      yields: 1600,
      isSortable: true,
      cell: ({ clientAnswer, isShortlisted }) => (
        <span>{clientAnswer === null ? (isShortlisted ? screen.shortlisted : '') : screen.answers[clientAnswer]}</span>
      ),
    },
  ];
}

/** What each column is sorted by. Amounts are compared as numbers for the order only. */
export function pipelineSortValues(
  stages: readonly Stage[],
): Readonly<Record<string, (row: PipelineRow) => SortValue>> {
  const ranks = new Map(stages.map(({ stage }, index) => [stage, index]));
  const answers = { yes: 0, maybe: 1, no: 2 } as const;
  return {
    name: (row) => row.name,
    stage: (row) => ranks.get(row.stage) ?? stages.length,
    days: (row) => row.daysInStage,
    stuck: (row) => row.stuck[0]?.sentence ?? null,
    due: (row) => row.nextDue?.on ?? null,
    owner: (row) => row.owner,
    fee: (row) => (row.fee ? Number(row.fee.amount) : null),
    deliverables: ({ deliverables: { done, all } }) => (all === 0 ? null : done / all),
    client: (row) => (row.clientAnswer === null ? (row.isShortlisted ? 3 : null) : answers[row.clientAnswer]),
  };
}
