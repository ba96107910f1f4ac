import { html, type Markup } from '../../formats/markup.ts';
import { dayOfInstant } from '../../lib/calendar-day.ts';
import type { Deliverable } from '../../model/deliverable.ts';
import { platformNames } from '../../model/platform.ts';
import { text } from '../../text/text.ts';
import { disclosureState, type DisclosureState } from '../disclosure/disclosure-state.ts';
import { formatCount, formatDay } from '../figures/format-figure.ts';
import { phaseOf, stagesOf } from '../pipeline/stages.ts';
import { complianceOf, type ComplianceRight } from '../rights/compliance-of.ts';
import type { RivalClash } from '../rights/rival-check.ts';
import type { ReportData } from './report-data.ts';
import { nameOf, shortName, table } from './report-parts.ts';

const words = text.report.compliance;
const { dash } = text.report;

/** Something to be posted and how it is marked. */
interface MarkedPiece {
  readonly person: string;
  readonly deliverable: Deliverable;
  readonly isPosted: boolean;
  readonly state: DisclosureState;
  /** The day the newest picture of it was kept. */
  readonly provenOn: string | null;
}

/**
 * What was agreed on rights, where exclusivity meets other work and what was decided, and how advertising is marked;
 * nothing where a campaign has none of it. Says nothing of fees and notes, and never names another client.
 */
export function complianceSection(data: ReportData): Markup | null {
  const { reader, campaign, generatedOn } = data;
  const compliance = complianceOf(reader, campaign.id, generatedOn);
  const rights = compliance.rights.filter(({ state }) => state !== 'declined');
  const { clashes } = compliance;
  const pieces = piecesOf(data);
  if (rights.length + clashes.length + pieces.length === 0) return null;
  return html`<section>
    <h2>${words.heading}</h2>
    <h3>${words.rights}</h3>
    ${rights.length === 0 ? html`<p>${words.noRights}</p>` : rightsTable(rights)}
    <h3>${words.clashes}</h3>
    ${clashes.length === 0 ? html`<p>${words.noClashes}</p>` : clashTable(clashes, data)}
    <h3>${words.disclosure}</h3>
    ${pieces.length === 0 ? html`<p>${words.noDisclosure}</p>` : disclosureTable(pieces)}
  </section>`;
}

function rightsTable(rows: readonly ComplianceRight[]): Markup {
  const head = words.rightColumns;
  return table({
    caption: words.rightsCaption,
    columns: [
      { head: head.person, isHead: true, cell: ({ influencer }) => nameOf(influencer.name), width: 22 },
      { head: head.kind, cell: ({ right }) => text.rights.kinds[right.kind], width: 14 },
      { head: head.startsOn, cell: ({ days }) => (days.from === null ? words.startUnknown : formatDay(days.from)) },
      { head: head.endsOn, cell: ({ days }) => (days.to === null ? words.openEnd : formatDay(days.to)) },
      { head: head.where, cell: whereText, width: 28 },
      { head: head.state, cell: ({ state }) => text.rights.states[state] },
    ],
    rows,
  });
}

function whereText({ right }: ComplianceRight): Markup {
  const { territories, channels = [], categories = [], rivals = [] } = right;
  const away = [...categories, ...rivals];
  const parts = [
    territories?.join(', ') ?? words.everywhere,
    ...(channels.length === 0 ? [] : [channels.join(', ')]),
    ...(away.length === 0 ? [] : [words.keptAway(away.join(', '))]),
  ];
  return html`<bdi dir="auto">${shortName(parts.join('; '), 300)}</bdi>`;
}

function clashTable(rows: readonly RivalClash[], { reader, campaign }: ReportData): Markup {
  const head = words.clashColumns;
  return table({
    caption: words.clashesCaption,
    columns: [
      {
        head: head.person,
        isHead: true,
        cell: ({ influencerId }) => nameOf(reader.get('influencer', influencerId)?.name ?? text.rights.somebody),
        width: 22,
      },
      {
        head: head.what,
        cell: ({ holder }) => (holder.campaignId === campaign.id ? words.asHolder : words.asOther),
        width: 30,
      },
      { head: head.severity, cell: ({ severity }) => words.severities[severity] },
      { head: head.until, cell: ({ lastDay }) => (lastDay === null ? words.openEnd : formatDay(lastDay)) },
      { head: head.decision, cell: decisionText, width: 26 },
    ],
    rows,
    source: words.clashesNote,
  });
}

/** The reason stays inside: it may name whoever else is worked for. */
function decisionText({ decision }: RivalClash): Markup | string {
  if (decision === null) return words.undecided;
  const by = shortName(decision.by);
  return html`<bdi dir="auto"
    >${words.decided(text.rights.decisions[decision.decision], by, formatDay(decision.on))}</bdi
  >`;
}

/** What is to be posted by everybody who takes part, without what was called off. */
function piecesOf({ reader, campaign }: ReportData): MarkedPiece[] {
  const stages = stagesOf(reader);
  return reader
    .lookup('collaboration', 'campaign', campaign.id)
    .filter(({ stage }) => phaseOf(stages, stage) !== 'declined')
    .flatMap(({ id, influencerId }) => {
      const person = reader.get('influencer', influencerId)?.name ?? text.rights.somebody;
      return reader
        .lookup('deliverable', 'collaboration', id)
        .filter(({ cancelledOn }) => cancelledOn === undefined)
        .map((deliverable): MarkedPiece => {
          const isPosted = (deliverable.postIds?.length ?? 0) > 0;
          const proofs = reader
            .lookup('attachment', 'owner', deliverable.id)
            .filter(({ role }) => role === 'proof')
            .map(({ addedAt }) => dayOfInstant(addedAt));
          return {
            person,
            deliverable,
            isPosted,
            state: disclosureState(deliverable.disclosure, isPosted),
            provenOn: proofs.toSorted().at(-1) ?? null,
          };
        });
    })
    .toSorted((left, right) => left.person.localeCompare(right.person, 'en'));
}

function disclosureTable(rows: readonly MarkedPiece[]): Markup {
  const head = words.disclosureColumns;
  const posted = rows.filter(({ isPosted }) => isPosted);
  const marked = posted.filter(({ state }) => state === 'shown' || state === 'corrected' || state === 'not-needed');
  const day = (on: string | null | undefined): string => (on ? formatDay(on) : dash);
  return table({
    caption: words.disclosureCaption,
    columns: [
      { head: head.person, isHead: true, cell: ({ person }) => nameOf(person), width: 22 },
      { head: head.piece, cell: pieceText, width: 22 },
      {
        head: head.label,
        cell: ({ deliverable: { disclosure } }) => (disclosure?.label === undefined ? dash : nameOf(disclosure.label)),
      },
      { head: head.state, cell: ({ state }) => words.disclosureStates[state] },
      { head: head.checkedOn, cell: ({ deliverable: { disclosure } }) => day(disclosure?.checkedOn) },
      { head: head.proof, cell: ({ provenOn }) => day(provenOn) },
    ],
    rows,
    source: words.disclosureSum(formatCount(marked.length), formatCount(posted.length)),
  });
}

function pieceText({ deliverable: { count, platform, format } }: MarkedPiece): string {
  return text.documents.shortlist.piece(formatCount(count), platformNames[platform], shortName(format));
}
