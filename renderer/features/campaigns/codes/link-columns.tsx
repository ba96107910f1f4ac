import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import QrIcon from '@mui/icons-material/QrCode2Outlined';
import Tooltip from '@mui/material/Tooltip';
import type { LinkRow } from '#shared/queries/campaign-codes.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../../state/format.ts';
import type { GridColumn } from '../../../ui/grid-types.ts';
import { PersonLink } from '../../../ui/person-link.tsx';
import type { SortValue } from '../../../ui/sort-rows.ts';
import { Unknown } from '../../../ui/unknown.tsx';
import { periodText } from '../campaign-texts.ts';
import { copyText } from './copy-text.ts';
import { GridButton } from './grid-button.tsx';

const words = text.codesAndLinks.link;

/** What a link is called where it is spoken of: its name, else whose it is. */
export function linkTitle({ link, personName }: LinkRow): string {
  return link.name ?? personName ?? text.codesAndLinks.everybody;
}

function Visits({ visits }: LinkRow) {
  if (visits === null) return <Unknown reason={words.noVisits} />;
  const by = words.visitsBy[visits.by];
  return (
    <Tooltip title={words.visitsTitle(by, visits.value, periodText(visits.startsOn, visits.endsOn))} describeChild>
      <span>
        {countText(visits.sessions)} <span className="quiet">{by}</span>
      </span>
    </Tooltip>
  );
}

/** Columns of a campaign's tracking links. */
export function linkColumns(showQr: (row: LinkRow) => void): readonly GridColumn<LinkRow>[] {
  return [
    {
      id: 'person',
      label: words.columns.person,
      width: 160,
      grow: 1,
      isSortable: true,
      cell: ({ link, personName }) =>
        link.influencerId === undefined || personName === null ? (
          <span className="quiet">{text.codesAndLinks.everybody}</span>
        ) : (
          <span className="strong">
            <PersonLink id={link.influencerId} name={personName} isInGrid />
          </span>
        ),
    },
    {
      id: 'name',
      label: words.columns.name,
      width: 120,
      isSortable: true,
      cell: ({ link }) => <span>{link.name ?? ''}</span>,
    },
    {
      id: 'address',
      label: words.columns.address,
      width: 320,
      grow: 4,
      cell: ({ address }) => (
        <span className="quiet" title={address}>
          {address}
        </span>
      ),
    },
    {
      id: 'visits',
      label: words.columns.visits,
      hint: words.columns.visitsHint,
      width: 200,
      align: 'end',
      isSortable: true,
      cell: (row) => <Visits {...row} />,
    },
    {
      id: 'actions',
      label: words.columns.actions,
      width: 96,
      align: 'end',
      cell: (row) => (
        <>
          <GridButton
            icon={CopyIcon}
            label={words.copy(linkTitle(row))}
            onClick={() => void copyText(row.address, words.copied)}
          />
          <GridButton icon={QrIcon} label={words.qr(linkTitle(row))} onClick={() => showQr(row)} />
        </>
      ),
    },
  ];
}

/** What each column is sorted by. */
export const linkSortValues: Readonly<Record<string, (row: LinkRow) => SortValue>> = {
  person: ({ personName }) => personName,
  name: ({ link }) => link.name ?? null,
  visits: ({ visits }) => visits?.sessions ?? null,
};
