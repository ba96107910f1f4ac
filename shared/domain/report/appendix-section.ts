import { html, type Markup } from '../../formats/markup.ts';
import type { Evidence } from '../../model/common.ts';
import { text } from '../../text/text.ts';
import { summariseEvidence } from '../figures/evidence-summary.ts';
import type { EvidenceSummary, Figure } from '../figures/figure.ts';
import { formatCount, formatDaySpan, formatFigureValue } from '../figures/format-figure.ts';
import { paymentsIn } from '../figures/costs.ts';
import { snapshotsInForce } from '../figures/snapshots-in-force.ts';
import { tierNames } from '../figures/tier.ts';
import type { ReportData } from './report-data.ts';
import { nameOf, table } from './report-parts.ts';

const words = text.report.appendix;

/** Figures that are made from cost. */
const costFigures = /^(cost|roas$|roi$)/;

/** Formulas with their values, definitions, sources with their capture days, and what is missing. */
export function appendixSection(data: ReportData): Markup {
  const known = data.figures.filter((figure) => figure.value !== null);
  const gaps = gapsOf(data);
  return html`<section>
    <h2>${words.heading}</h2>
    <h3>${words.formulas}</h3>
    ${table({
      caption: words.formulasCaption,
      columns: [
        { head: words.columns.figure, isHead: true, cell: (figure: Figure) => figure.label, width: 32 },
        { head: words.columns.formula, cell: (figure: Figure) => figure.formula },
        {
          head: words.columns.value,
          isFigure: true,
          cell: (figure: Figure) => figure.value && formatFigureValue(figure.value),
        },
      ],
      rows: known,
    })}
    <h3>${words.definitions}</h3>
    <dl class="definitions">
      ${definitionsOf(data).map(
        ([term, meaning]) =>
          html`<dt>${term}</dt>
            <dd>${meaning}</dd>`,
      )}
    </dl>
    <h3>${words.sources}</h3>
    ${sourcesTable(data)}
    <h3>${words.gaps}</h3>
    ${
      gaps.length === 0
        ? html`<p>${words.noGaps}</p>`
        : html`<ul class="gaps">
            ${gaps.map((gap) => html`<li>${gap}</li>`)}
          </ul>`
    }
  </section>`;
}

function definitionsOf({ workspace }: ReportData): (readonly [string, string])[] {
  const { rates, ...rest } = words.definitionList;
  const tiers = tierNames
    .map((tier) => words.tierFloor(text.report.creators.tiers[tier], formatCount(workspace.tierFloors[tier])))
    .join(', ');
  return [
    rest.attributed,
    rest.baseline,
    rest.engagements,
    [rates[0], `${rates[1]} ${words.rateMethod[workspace.engagementRateMethod]}`],
    [words.tiers, words.tierMeaning(tiers)],
    rest.unknown,
  ];
}

function sourcesTable(data: ReportData): Markup {
  const { reader, orders, posts, postsNearby, creators, campaign } = data;
  const inForce = snapshotsInForce(reader);
  const evidenceOf = (ids: Iterable<string>): Evidence[] => [...ids].flatMap((id) => inForce.get(id)?.evidence ?? []);
  const accounts = creators.flatMap((creator) =>
    reader.lookup('account', 'influencer', creator.influencerId).map((account) => account.id as string),
  );
  const payments = [...paymentsIn(reader, { kind: 'campaign', campaignId: campaign.id })];
  const groups: [string, Evidence[]][] = [
    [words.sourceKinds.orders, orders.map((order) => order.evidence)],
    [words.sourceKinds.payments, payments.map((payment) => payment.evidence)],
    [words.sourceKinds.posts, evidenceOf([...posts, ...postsNearby].map((post) => post.id))],
    [words.sourceKinds.accounts, evidenceOf(accounts)],
  ];
  const rows = groups.flatMap(([what, evidence]) => summariseEvidence(evidence).map((group) => ({ what, group })));
  type Row = { readonly what: string; readonly group: EvidenceSummary };
  const head = words.sourceColumns;
  return table({
    caption: words.sourcesCaption,
    columns: [
      { head: head.what, isHead: true, cell: (row: Row) => row.what },
      {
        head: head.source,
        cell: ({ group }: Row) =>
          html`${group.file === undefined ? words.handEntered : nameOf(group.file)}
          (${text.figures.sources[group.source]})`,
      },
      { head: head.captured, cell: ({ group }: Row) => capturedText(group) },
      { head: head.rows, isFigure: true, cell: ({ group }: Row) => formatCount(group.rows) },
    ],
    rows,
  });
}

function capturedText({ capturedFrom, capturedTo }: EvidenceSummary): string {
  if (capturedFrom === undefined || capturedTo === undefined) return words.captureUnknown;
  return formatDaySpan(capturedFrom, capturedTo);
}

/** Unknown figures grouped by the reason they share. */
function gapsOf({ figures, measures }: ReportData): string[] {
  const byReason = new Map<string, string[]>();
  for (const figure of figures) {
    if (figure.value !== null) continue;
    // Why payments are not split yet is the agency's business; the client reads the fact alone.
    const isForCost = costFigures.test(figure.key) && 'blank' in measures.cost;
    const isUnsplit = 'blank' in measures.cost && measures.cost.blank.code === 'unallocated';
    const costReason = isUnsplit ? words.costGap : words.noCostGap;
    const reason = isForCost ? costReason : (figure.blankReason ?? '');
    byReason.set(reason, [...(byReason.get(reason) ?? []), figure.label]);
  }
  return [...byReason].map(([reason, labels]) => words.gap(labels.join(', '), reason));
}
