import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Fragment, type ReactNode } from 'react';
import { plannedText } from '#shared/domain/documents/shortlist-parts.ts';
import type { AgencySide } from '#shared/domain/shortlist/agency-side.ts';
import type { AccountForClient, PersonForClient } from '#shared/domain/shortlist/person-for-client.ts';
import { platformNames } from '#shared/model/platform.ts';
import { text } from '#shared/text/text.ts';
import { countText, dayText, moneyText, percentText, shareText } from '../../../state/format.ts';
import { useOpenLink } from '../../../state/use-open-link.ts';

const words = text.shortlist.person;

type Line = readonly [string, ReactNode];

/** What the client may see of a person, fact by fact; what is not known says so. */
export function ClientFacts({ person }: { readonly person: PersonForClient }) {
  const { country, languages, topics, accounts, audience, rate, planned, isPlanOfCampaign, pastWork, price } = person;
  const lines: Line[] = [
    [words.country, country],
    [words.languages, languages.join(', ')],
    [words.topics, topics.join(', ')],
    [
      words.accounts,
      accounts.length === 0 ? null : accounts.map((account, index) => <AccountLine key={index} account={account} />),
    ],
    ...audience.map(({ dimension, parts, source, on }): Line => [
      text.personWords.audience[dimension],
      <>
        {parts.map(({ value, percent }) => `${value} ${shareText(percent)}`).join(', ')}
        <Quiet>{on === null ? text.figures.sources[source] : `${text.figures.sources[source]}, ${dayText(on)}`}</Quiet>
      </>,
    ]),
    [rate?.label ?? words.rate, rate && <RateLine key="rate" rate={rate} />],
    [
      words.planned,
      planned.length === 0 ? null : (
        <>
          {planned.map((piece, index) => (
            <div key={index}>{plannedText(piece)}</div>
          ))}
          {isPlanOfCampaign ? <Quiet>{words.planOfCampaign}</Quiet> : null}
        </>
      ),
    ],
    [
      words.pastWork,
      pastWork.length === 0
        ? words.noPastWork
        : pastWork.map(({ campaignId, campaign, results }) => (
            <div key={campaignId}>{`${campaign}: ${words.posts(results.posts, countText(results.posts))}`}</div>
          )),
    ],
    [words.price, price ? moneyText(price) : words.noPrice],
  ];
  return <Lines lines={lines} />;
}

/** What only the agency sees of a person on the shortlist. */
export function AgencyFacts({ side }: { readonly side: AgencySide }) {
  const { stage, owner, waitingFor, fee, margin, notes, marks, unansweredDays } = side;
  const lines: Line[] = [
    [words.stage, stage],
    ...(owner === null ? [] : [[words.owner, owner] as const]),
    ...(waitingFor === null ? [] : [[words.waitingFor, waitingFor] as const]),
    ...(unansweredDays === null ? [] : [[words.unanswered, words.days(unansweredDays)] as const]),
    [words.fee, fee && moneyText(fee)],
    [
      words.margin,
      margin
        ? `${moneyText(margin.amount)}${margin.share === null ? '' : ` (${percentText(margin.share)})`}`
        : words.noMargin,
    ],
    [
      words.marks,
      marks.length === 0
        ? words.noMarks
        : marks.map(({ criterion, mark, by }, index) => (
            <div key={index}>
              {words.mark(words.criteria[criterion], mark)}
              {by === undefined ? null : <Quiet>{by}</Quiet>}
            </div>
          )),
    ],
    ...(notes === null
      ? []
      : [
          [
            words.notes,
            <Box component="span" key="notes" sx={{ whiteSpace: 'pre-line' }}>
              {notes}
            </Box>,
          ] as const,
        ]),
  ];
  return <Lines lines={lines} />;
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <Box
      component="dl"
      className="figures"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: '132px 1fr',
        columnGap: 3,
        rowGap: 1.5,
        fontSize: 13,
        lineHeight: '20px',
      }}
    >
      {lines.map(([label, value]) => (
        <Fragment key={label}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {label}
          </Box>
          <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
            {value === null || value === '' ? <Quiet>{words.unknown}</Quiet> : value}
          </Box>
        </Fragment>
      ))}
    </Box>
  );
}

function Quiet({ children }: { readonly children: ReactNode }) {
  return (
    <Box component="span" sx={{ color: 'text.secondary', display: 'block', fontSize: 12, lineHeight: '16px' }}>
      {children}
    </Box>
  );
}

function RateLine({
  rate: { value, formula, from, blankReason },
}: {
  readonly rate: NonNullable<PersonForClient['rate']>;
}) {
  if (value === null) return <Quiet>{blankReason}</Quiet>;
  return (
    <>
      {percentText(value)}
      <Quiet>{from === null ? formula : `${formula}, ${from}`}</Quiet>
    </>
  );
}

function AccountLine({ account: { platform, handle, url, size } }: { readonly account: AccountForClient }) {
  const open = useOpenLink();
  const name = `${platformNames[platform]}${handle === null ? '' : ` @${handle}`}`;
  return (
    <div>
      {url === null ? (
        name
      ) : (
        <Link
          component="button"
          type="button"
          title={words.openLink(name)}
          onClick={() => open(url)}
          sx={{ fontSize: 13, verticalAlign: 'baseline' }}
        >
          {name}
        </Link>
      )}
      {size === null ? null : ` · ${countText(size)}`}
    </div>
  );
}
