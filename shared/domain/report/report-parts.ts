import { chartSvg } from '../../charts/chart-svg.ts';
import type { ChartSpec } from '../../charts/chart-spec.ts';
import { html, type Markup, type MarkupValue } from '../../formats/markup.ts';
import type { MoneyText } from '../../lib/money.ts';
import { text } from '../../text/text.ts';
import { formatAmount, formatCount, formatMultiple, formatPercent } from '../figures/format-figure.ts';

/** Tables up to this length stay on one page; longer ones flow and repeat their heads. */
const SHORT_TABLE = 12;

/** Longest name set in a table; a longer one would push the figures off the page. */
const LONGEST_NAME = 60;

export interface Column<Row> {
  readonly head: string;
  /** Figures are set flush right in tabular numerals, so that their decimal signs stand under each other. */
  readonly isFigure?: boolean;
  readonly cell: (row: Row, index: number) => MarkupValue;
  /** The column that names the row. */
  readonly isHead?: boolean;
  /** A share of the width in percent. */
  readonly width?: number;
}

/** A table with a caption, scoped heads that repeat on every page, and an optional last row of totals. */
export function table<Row>(input: {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly total?: Row;
  readonly source?: string;
}): Markup {
  const { caption, columns, rows, total, source } = input;
  return html`<table class="${rows.length <= SHORT_TABLE ? 'short' : ''}">
      <caption>
        ${caption}
      </caption>
      <colgroup>
        ${columns.map(({ width }) => (width === undefined ? html`<col />` : html`<col style="width:${width}%" />`))}
      </colgroup>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col" class="${figureClass(column)}">${column.head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row, index) => tableRow(columns, row, index, ''))}${total !== undefined && tableRow(columns, total, rows.length, 'total')}
      </tbody>
    </table>
    ${source !== undefined && html`<p class="source">${source}</p>`}`;
}

function tableRow<Row>(columns: readonly Column<Row>[], row: Row, index: number, rowClass: string): Markup {
  return html`<tr class="${rowClass}">
    ${columns.map((column) => {
      const content = column.cell(row, index);
      if (column.isHead) return html`<th scope="row">${content}</th>`;
      return html`<td class="${figureClass(column)}">${content}</td>`;
    })}
  </tr>`;
}

const figureClass = (column: { isFigure?: boolean }): string => (column.isFigure ? 'figure' : '');

/** A name from the data: kept apart from the direction of the text around it, and cut when it is very long. */
export function nameOf(name: string, longest = LONGEST_NAME): Markup {
  return html`<bdi dir="auto">${shortName(name, longest)}</bdi>`;
}

/** A name cut to a number of characters, with an ellipsis where something is missing. */
export function shortName(name: string, longest = LONGEST_NAME): string {
  const characters = [...name.replace(/\s+/gu, ' ').trim()];
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest - 1).join('')}…`;
}

const orDash = <Value>(value: Value | null, show: (value: Value) => string): string =>
  value === null ? text.report.dash : show(value);

/** Values as table cells; a dash where the value is not known. */
export const cells = {
  count: (value: number | null) => orDash(value, formatCount),
  amount: (value: MoneyText | null) => orDash(value, formatAmount),
  percent: (value: number | null) => orDash(value, formatPercent),
  multiple: (value: number | null) => orDash(value, formatMultiple),
};

/** A chart under its finding, with its source as the caption. */
export function figureOf(spec: ChartSpec): Markup {
  return html`<figure>
    <p class="finding">${spec.title}</p>
    ${chartSvg(spec)}
    <figcaption>${spec.caption}</figcaption>
  </figure>`;
}
